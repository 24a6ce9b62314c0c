#include "shared/domain/erasure.hpp"

#include "shared/domain/json.hpp"

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
  append(texts, texts_drawn_from(state, id));
  return texts;
}

}  // namespace

std::vector<Commitment> texts_erased_by(const State& before, const Fact& fact) {
  if (const auto* taken_back = std::get_if<StatementTakenBack>(&fact))
    return texts_gone_with(before, taken_back->id);
  if (const auto* dropped = std::get_if<StatementDropped>(&fact)) return texts_gone_with(before, dropped->id);
  if (const auto* withdrawn = std::get_if<ItemWithdrawn>(&fact)) return texts_of_item(before, withdrawn->id);
  return {};
}

}  // namespace tafel::domain
