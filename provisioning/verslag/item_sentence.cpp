#include "provisioning/verslag/item_sentence.hpp"

#include "shared/text/paper_nl.hpp"
#include "shared/text/sentences_nl.hpp"

namespace tafel::provisioning {
namespace {

namespace sentence = text::sentence;

std::string recipient(const OpenedRecord& record, const domain::ItemContent& content) {
  return content.recipient.empty() ? std::string(sentence::nobody) : record.member(content.recipient.front());
}

std::string goal(const OpenedRecord& record, const domain::Necessity& necessity) {
  const auto* found = domain::find(record.state, necessity.goal.front());
  return found == nullptr ? necessity.goal.front().value : record.words(found->text);
}

std::string reason(const OpenedRecord& record, const domain::ItemContent& content) {
  if (!content.necessity) return "";
  const auto& necessity = *content.necessity;
  const std::string why = record.words(necessity.why);
  if (necessity.goal.empty()) return sentence::for_safety_of(record.members(necessity.safety_of), why);
  if (necessity.safety_of.empty()) return sentence::for_goal(goal(record, necessity), why);
  return sentence::for_both(record.members(necessity.safety_of), goal(record, necessity), why);
}

std::string extension(const domain::ItemContent& content, const std::string& why) {
  const auto asked = content.extension.value_or(domain::Extension{});
  return sentence::extension(std::to_string(asked.years), name(asked.ground), why);
}

}  // namespace

std::string item_sentence(const OpenedRecord& record, const domain::ItemContent& content) {
  const std::string information = record.words(content.information);
  switch (content.kind) {
    case domain::ItemKind::disclosure:
      return sentence::disclosure(record.participant(content.sharer), information, recipient(record, content),
                                  reason(record, content));
    case domain::ItemKind::reporting:
      return sentence::reporting(record.participant(content.sharer), information, content.addressee,
                                 reason(record, content));
    case domain::ItemKind::extension:
      return extension(content, information);
  }
  return "";
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
