#include "provisioning/verslag/item_sentence.hpp"

#include "shared/domain/item_sentence.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/sentences_nl.hpp"

namespace tafel::provisioning {
namespace {

std::string recipient(const OpenedRecord& record, const domain::ItemContent& content) {
  return content.recipient.empty() ? std::string(text::sentence::nobody)
                                   : record.member(content.recipient.front());
}

std::string goal(const OpenedRecord& record, const std::vector<domain::GoalId>& goal) {
  if (goal.empty()) return "";
  const auto* found = domain::find(record.state, goal.front());
  return found == nullptr ? goal.front().value : record.words(found->text);
}

domain::ItemWords words_of(const OpenedRecord& record, const domain::ItemContent& content) {
  domain::ItemWords words{.sharer = record.participant(content.sharer),
                          .information = record.words(content.information),
                          .recipient = recipient(record, content)};
  if (!content.necessity) return words;
  words.safety_of = record.members(content.necessity->safety_of);
  words.goal = goal(record, content.necessity->goal);
  words.why = record.words(content.necessity->why);
  return words;
}

}  // namespace

std::string item_sentence(const OpenedRecord& record, const domain::ItemContent& content) {
  return domain::item_sentence(content, words_of(record, content));
}

std::string item_heading(const OpenedRecord& record, const domain::ItemContent& content) {
  switch (content.kind) {
    case domain::ItemKind::disclosure:
      return text::paper::to_member(recipient(record, content));
    case domain::ItemKind::reporting:
      return text::paper::report_to(content.addressee);
    case domain::ItemKind::extension:
      return std::string(text::paper::extension);
  }
  return "";
}

}  // namespace tafel::provisioning
