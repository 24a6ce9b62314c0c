#include "shared/domain/erasure.hpp"

#include "shared/domain/json.hpp"

#include <cassert>

namespace tafel::domain {
namespace {

std::vector<Text> texts_of_statement(const State& state, const StatementId& id) {
  const Statement* statement = find(state, id);
  assert(statement != nullptr);
  return texts_of(statement->made);
}

std::vector<Text> texts_of_item(const State& state, const ItemId& id) {
  const Item* item = find(state, id);
  assert(item != nullptr);
  std::vector<Text> texts;
  for (const ItemContent& content : item->versions) {
    for (Text& text : texts_of(ItemPut{.content = content})) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

std::vector<Text> texts_erased_by(const State& before, const Fact& fact) {
  if (const auto* taken_back = std::get_if<StatementTakenBack>(&fact))
    return texts_of_statement(before, taken_back->id);
  if (const auto* dropped = std::get_if<StatementDropped>(&fact))
    return texts_of_statement(before, dropped->id);
  if (const auto* withdrawn = std::get_if<ItemWithdrawn>(&fact)) return texts_of_item(before, withdrawn->id);
  return {};
}

}  // namespace tafel::domain
