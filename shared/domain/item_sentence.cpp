#include "shared/domain/item_sentence.hpp"

#include "shared/text/sentences_nl.hpp"

namespace tafel::domain {
namespace {

std::string necessity(const ItemWords& words) {
  if (words.goal.empty()) return text::sentence::for_safety_of(words.safety_of);
  if (words.safety_of.empty()) return text::sentence::for_goal(words.goal);
  return text::sentence::for_both(words.safety_of, words.goal);
}

}  // namespace

std::string item_sentence(const ItemContent& content, const ItemWords& words) {
  const auto asked = content.extension.value_or(Extension{});
  switch (content.kind) {
    case ItemKind::disclosure:
      return text::sentence::disclosure(words.sharer, words.information, words.recipient, necessity(words),
                                        words.why);
    case ItemKind::reporting:
      return text::sentence::reporting(words.sharer, words.information, content.addressee, necessity(words),
                                       words.why);
    case ItemKind::extension:
      return text::sentence::extension(std::to_string(asked.years), name(asked.ground), words.information);
  }
  return "";
}

}  // namespace tafel::domain
