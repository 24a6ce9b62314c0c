#include "provisioning/subject/held_documents.hpp"

#include "provisioning/verslag/documents_in_words.hpp"
#include "shared/text/documents_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;
namespace nl = text::documents;
using documents::About;
using documents::Document;
using documents::Thing;

std::string restricted(const documents::Restriction& says, const Passages& passages) {
  return words::restricted(text::dutch_date(says.until), passages.of_member(says.why).words);
}

std::string what_became(const documents::Request& says) {
  if (says.decision)
    return nl::decided(in_words(says.decision->answer), text::dutch_date(says.decision->on),
                       says.decision->reason);
  const std::string by = nl::answer_by(text::dutch_date(says.deadline));
  return says.longer ? nl::longer(*says.longer) + ". " + by : by;
}

class OfDocuments {
 public:
  OfDocuments(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages)
      : held_(held), line_(line), passages_(passages) {}

  void add() {
    const documents::Documents& all = line_.back().documents;
    for (const documents::Request* each : documents::requests(all)) add_request(*each);
    for (const documents::OpenedDocument& each : all) add_document(each.document);
  }

 private:
  void put(std::string label, Given given, std::string original, Date day,
           std::optional<Withheld> withheld = std::nullopt) {
    held_.pieces.push_back({.section = Section::documents,
                            .label = std::move(label),
                            .given = std::move(given),
                            .original = std::move(original),
                            .controller = line_.back().house,
                            .days = {day},
                            .where = place_in_words(day, ""),
                            .withheld = withheld});
  }

  // Whoever asked is in the words of whoever wrote the request down.
  void add_request(const documents::Request& says) {
    if (!passages_.names_member(says.by) || passages_.names_other(says.by)) {
      ++held_.documents_of_others;
      return;
    }
    Given given = passages_.of_member(says.what);
    given.words = words::asked(in_words(says.right), text::dutch_date(says.received), given.words) + ". " +
                  passages_.of_member(what_became(says)).words;
    put(std::string(nl::request), std::move(given), says.what, says.received);
  }

  void add_document(const Document& document) {
    const documents::RecordPlace* in = documents::place_of(document);
    const OpenedRecord* record = in == nullptr ? nullptr : record_of(in->session);
    if (in != nullptr && record == nullptr) held_.documents_missing = true;
    const Date day = documents::day_of(document);
    const auto about = documents::about_of(document);
    if (about && record != nullptr) {
      if (is_of_another(*record, *about)) ++held_.documents_of_others;
      return;
    }
    if (const auto* says = std::get_if<documents::Restriction>(&document.says); says != nullptr && !about) {
      held_.restricted = true;
      const auto whole = in == nullptr ? words::of_whole_dossier : words::of_whole_table;
      put(std::string(whole), {restricted(*says, passages_), {}}, says->why, day);
    }
    if (std::holds_alternative<documents::Correction>(document.says) && !about)
      put(std::string(nl::correction), {}, line_of(document), day, Withheld::whole_event);
  }

  [[nodiscard]] const OpenedRecord* record_of(const domain::SessionId& session) const {
    const auto found = std::ranges::find_if(
        line_, [&](const OpenedRecord& each) { return each.state.dossier.session == session; });
    return found == line_.end() ? nullptr : &*found;
  }

  // What is said of a plan has its place at the plan.
  [[nodiscard]] bool is_of_another(const OpenedRecord& record, const About& about) const {
    const auto at = static_cast<std::size_t>(&record - line_.data());
    const domain::State& state = record.state;
    const auto is_self = [&](const std::vector<domain::MemberId>& ids) {
      return !ids.empty() && held_.person.is(at, ids.front());
    };
    if (about.thing == Thing::member) return !is_self({{about.id}});
    if (about.thing == Thing::statement) {
      const auto* statement = domain::find(state, domain::StatementId{about.id});
      return statement == nullptr || !is_self(statement->made.about.member);
    }
    if (about.thing != Thing::item) return false;
    if (const auto* item = domain::find(state, domain::ItemId{about.id}); item != nullptr)
      return !is_self(item->content().recipient);
    const auto* agreed = domain::find_agreed(state, {about.id});
    return agreed == nullptr || !is_self(agreed->item.recipient);
  }

  Held& held_;
  const std::vector<OpenedRecord>& line_;
  const Passages& passages_;
};

}  // namespace

std::string place_in_words(Date day, const std::string& id) {
  return text::dutch_date(day) + (id.empty() ? "" : ", " + id);
}

std::vector<std::string> documents_beside(const OpenedRecord& record, const About& about,
                                          const Passages& passages) {
  std::vector<std::string> lines;
  for (const Document* each : documents::beside(record.documents, record.state.dossier.session, about)) {
    if (const auto* says = std::get_if<documents::Correction>(&each->says))
      lines.push_back(words::corrected(text::dutch_date(documents::day_of(*each)),
                                       passages.of_member(says->wrong).words,
                                       passages.of_member(says->right).words));
    if (const auto* says = std::get_if<documents::Restriction>(&each->says))
      lines.push_back(restricted(*says, passages));
  }
  return lines;
}

void add_documents_about(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages) {
  OfDocuments(held, line, passages).add();
}

}  // namespace tafel::provisioning::subject
