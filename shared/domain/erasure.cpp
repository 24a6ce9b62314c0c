#include "shared/domain/erasure.hpp"

#include "shared/domain/json.hpp"
#include "shared/domain/rules_version.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace tafel::domain {
namespace {

void append(std::vector<Commitment>& texts, std::vector<Commitment> more) {
  std::ranges::move(more, std::back_inserter(texts));
}

std::vector<Commitment> texts_of_statement(const State& state, const StatementId& id) {
  const Statement* statement = find(state, id);
  assert(statement != nullptr);
  return commitments_in(statement->made);
}

std::vector<Commitment> texts_of_item(const State& state, const ItemId& id) {
  const Item* item = find(state, id);
  assert(item != nullptr);
  std::vector<Commitment> texts;
  for (const ItemContent& content : item->versions)
    append(texts, commitments_in(ItemPut{.content = content}));
  return texts;
}

// Versions of items that draw on a statement repeat what it says, in the words of the table.
std::vector<Commitment> texts_drawn_from(const State& state, const StatementId& id) {
  std::vector<Commitment> texts;
  for (const Item& item : state.items) {
    for (const ItemContent& content : item.versions) {
      const bool draws_on_it = std::ranges::find(content.sources, id) != content.sources.end();
      if (draws_on_it) append(texts, commitments_in(ItemPut{.content = content}));
    }
  }
  return texts;
}

std::vector<Commitment> texts_gone_with(const State& state, const StatementId& id) {
  std::vector<Commitment> texts = texts_of_statement(state, id);
  const Commitment& confirmed_in = find(state, id)->confirmed_in;
  if (!confirmed_in.sha256.empty()) texts.push_back(confirmed_in);
  append(texts, texts_drawn_from(state, id));
  return texts;
}

// The enclosure of the act of taking back names who takes back: it goes with what is taken back.
std::vector<Commitment> texts_taken_back(const State& state, const StatementTakenBack& fact) {
  std::vector<Commitment> texts = texts_gone_with(state, fact.id);
  if (!fact.enclosed_in.sha256.empty()) texts.push_back(fact.enclosed_in);
  return texts;
}

const Commitment& words_of(const Goal& goal) {
  return goal.text;
}
const Commitment& words_of(const Action& action) {
  return action.set.text;
}

// ---- Since version 4: words of the plan that were dropped or replaced, and reasons of strikes.
template <class Known>
std::vector<Commitment> text_of(const Known* known) {
  return known == nullptr ? std::vector<Commitment>{} : std::vector<Commitment>{words_of(*known)};
}

// What the session before sealed stays: the two records are compared, and there it attributes the same to the same.
bool was_carried(const State& state, const Commitment& text) {
  if (!state.dossier.follows) return false;
  const Follows& before = *state.dossier.follows;
  const auto is_it = [&](const auto& each) { return each.text == text; };
  return std::ranges::any_of(before.goals, is_it) || std::ranges::any_of(before.actions, is_it);
}

std::vector<Commitment> reason_replaced(const State& state, const ActionReviewed& fact) {
  const Action* action = find(state, fact.id);
  return action == nullptr || !action->review ? std::vector<Commitment>{}
                                              : std::vector<Commitment>{action->review->why};
}

std::vector<Commitment> plain_words_erased_by(const State& state, const Fact& fact) {
  if (const auto* reviewed = std::get_if<ActionReviewed>(&fact)) return reason_replaced(state, *reviewed);
  if (const auto* set = std::get_if<GoalSet>(&fact)) return text_of(find(state, set->id));
  if (const auto* dropped = std::get_if<GoalDropped>(&fact)) return text_of(find(state, dropped->id));
  if (const auto* set = std::get_if<ActionSet>(&fact)) return text_of(find(state, set->id));
  if (const auto* dropped = std::get_if<ActionDropped>(&fact)) return text_of(find(state, dropped->id));
  if (std::holds_alternative<SessionClosed>(fact)) return state.strike_reasons;
  return {};
}

}  // namespace

std::vector<Commitment> texts_erased_by(const State& before, const Fact& fact) {
  if (const auto* taken_back = std::get_if<StatementTakenBack>(&fact))
    return texts_taken_back(before, *taken_back);
  if (const auto* dropped = std::get_if<StatementDropped>(&fact)) return texts_gone_with(before, dropped->id);
  if (const auto* withdrawn = std::get_if<ItemWithdrawn>(&fact)) return texts_of_item(before, withdrawn->id);
  if (!withdrawn_is_attributed_to_nobody(before.rules)) return {};
  std::vector<Commitment> texts = plain_words_erased_by(before, fact);
  std::erase_if(texts, [&](const Commitment& text) { return was_carried(before, text); });
  return texts;
}

}  // namespace tafel::domain
