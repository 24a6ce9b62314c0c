#include "provisioning/verslag/documents_in_words.hpp"

#include "shared/paper/dutch_time.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/documents_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace nl = text::documents;
using documents::Document;

// ---- The words of each enumeration
std::string_view word(documents::ClosingReason reason) {
  switch (reason) {
    case documents::ClosingReason::referred:
      return nl::referred;
    case documents::ClosingReason::joined:
      return nl::joined;
    case documents::ClosingReason::handed_over:
      return nl::handed_over;
    case documents::ClosingReason::moved:
      return nl::moved;
    case documents::ClosingReason::died:
      return nl::died;
    case documents::ClosingReason::criteria_not_met:
      return nl::criteria_not_met;
    case documents::ClosingReason::referral_refused:
      return nl::referral_refused;
  }
  return "";
}

std::string_view word(documents::CareRoute route) {
  switch (route) {
    case documents::CareRoute::refer_to_care:
      return nl::refer_to_care;
    case documents::CareRoute::join_running_care:
      return nl::join_running_care;
  }
  return "";
}

std::string_view word(documents::Thing thing) {
  switch (thing) {
    case documents::Thing::member:
      return nl::member;
    case documents::Thing::statement:
      return nl::statement;
    case documents::Thing::goal:
      return nl::goal;
    case documents::Thing::action:
      return nl::action;
    case documents::Thing::item:
      return nl::item;
  }
  return "";
}

std::string_view word(const Document& document) {
  switch (documents::kind_of(document)) {
    case documents::Kind::correction:
      return nl::correction;
    case documents::Kind::told:
      return std::get<documents::Told>(document.says).end == documents::ItemEnd::told ? nl::told
                                                                                      : nl::stopped;
    case documents::Kind::closing:
      return nl::closing;
    case documents::Kind::reopening:
      return nl::reopening;
    case documents::Kind::request:
      return nl::request;
    case documents::Kind::restriction:
      return nl::restriction;
    case documents::Kind::route:
      return nl::route;
    case documents::Kind::order:
      return nl::order;
    case documents::Kind::binding:
      return nl::binding;
    case documents::Kind::destruction:
      return nl::destruction;
    case documents::Kind::consent:
      return nl::consent;
  }
  return "";
}

// ---- The line of each kind
struct Line {
  const Document& document;

  std::string operator()(const documents::Correction& says) const {
    return nl::corrected(text::dutch_date(documents::day_of(document)), says.wrong, says.right,
                         says.asked_by);
  }
  std::string operator()(const documents::Told& says) const {
    const std::string day = text::dutch_date(says.on);
    return says.end == documents::ItemEnd::told
               ? nl::was_told(day, says.said_by)
               : nl::was_stopped(day, says.reason.value_or(""), says.said_by);
  }
  std::string operator()(const documents::Closing& says) const {
    return nl::closed(text::dutch_date(says.on), word(says.reason), says.why, says.years);
  }
  std::string operator()(const documents::Reopening& says) const {
    return nl::reopened(text::dutch_date(says.on), says.why);
  }
  std::string operator()(const documents::Request& says) const {
    std::string line = nl::asked(in_words(says.right), says.by, text::dutch_date(says.received), says.what);
    if (says.longer) line += ". " + nl::longer(*says.longer);
    if (!says.decision) return line + ". " + nl::answer_by(text::dutch_date(says.deadline));
    line += ". " + nl::decided(in_words(says.decision->answer), text::dutch_date(says.decision->on),
                               says.decision->reason);
    return says.decision->on > says.deadline ? line + ". " + nl::too_late(text::dutch_date(says.deadline))
                                             : line;
  }
  std::string operator()(const documents::Restriction& says) const {
    return nl::restricted(text::dutch_date(says.until), says.why, says.asked_by);
  }
  std::string operator()(const documents::Destruction& says) const {
    const std::string line =
        nl::to_destroy(says.records.size(), says.documents.size(),
                       text::dutch_date(documents::kept_until(says.closed_on, says.years)), says.why);
    return says.decides ? line + nl::grants_request(*says.decides) : line;
  }
  std::string operator()(const documents::Consent& says) const { return nl::consented(says.order, says.why); }
  std::string operator()(const documents::Order& says) const {
    return nl::ordered(nl::in_session(says.first.session.value), nl::in_session(says.then.session.value),
                       says.why);
  }
  std::string operator()(const documents::Binding& says) const {
    return nl::bound(says.number,
                     says.after ? nl::bound_after(nl::in_session(says.after->session.value))
                                : std::string(nl::bound_before_all),
                     says.why);
  }
  std::string operator()(const documents::Route& says) const {
    const auto& by = says.referred_by;
    std::string line =
        nl::decided_without_table(text::dutch_date(says.on), word(says.route), says.care) +
        nl::referral(text::dutch_date(says.referred_on), by.name,
                     text::participant_categories.at(static_cast<std::size_t>(by.category) - 1));
    if (by.necessity) line += nl::necessity_of_referrer(*by.necessity);
    line += nl::because(says.why);
    return says.consulted ? line + nl::consulted(*says.consulted) : line;
  }
};

// "inbreng u3, overleg 5d7e…"
std::string about_in_words(const Document& document) {
  const documents::RecordPlace* in = documents::place_of(document);
  if (in == nullptr) return std::string(nl::whole_dossier);
  const auto about = documents::about_of(document);
  const auto* correction = std::get_if<documents::Correction>(&document.says);
  std::string what = correction != nullptr ? nl::event(correction->event) : std::string(nl::whole_record);
  if (about) what = std::string(word(about->thing)) + " " + about->id;
  return what + ", " + nl::in_session(in->session.value);
}

paper::Field field_of(const Document& document) {
  paper::Rich rich = paper::plain(line_of(document));
  paper::add_line(rich, about_in_words(document));
  paper::add_line(rich, nl::made(document.by, paper::dutch_day_and_time(document.made_at)));
  return {std::string(word(document)), rich};
}

void add_list(paper::Document& paper, const documents::Documents& documents) {
  paper::Fields fields;
  for (const auto& each : documents) fields.fields.push_back(field_of(each.document));
  paper.blocks.push_back(std::move(fields));
}

std::string state_of_dossier(const std::vector<OpenedRecord>& line) {
  std::vector<documents::ReadRecord> records;
  std::ranges::transform(line, std::back_inserter(records), read_record_of);
  const auto closed = documents::closing_of(records, line.back().documents);
  if (!closed) return std::string(nl::is_open);
  return closed->by_table ? nl::closed_by_table(text::dutch_date(closed->on), closed->years)
                          : line_of(*closed->document);
}

}  // namespace

std::string_view in_words(documents::Right right) {
  switch (right) {
    case documents::Right::access:
      return nl::right_access;
    case documents::Right::correction:
      return nl::right_correction;
    case documents::Right::erasure:
      return nl::right_erasure;
    case documents::Right::restriction:
      return nl::right_restriction;
    case documents::Right::objection:
      return nl::right_objection;
  }
  return "";
}

std::string_view in_words(documents::Answer answer) {
  switch (answer) {
    case documents::Answer::granted:
      return nl::granted;
    case documents::Answer::partly:
      return nl::partly;
    case documents::Answer::refused:
      return nl::refused;
  }
  return "";
}

std::string line_of(const Document& document) {
  return std::visit(Line{document}, document.says);
}

void add_beside(paper::Rich& rich, const OpenedRecord& record, const documents::About& about) {
  for (const Document* each : documents::beside(record.documents, record.state.dossier.session, about))
    rich.push_back({"\n" + (record.naming == domain::Naming::by_name ? line_of(*each)
                                                                     : std::string(nl::ask_coordinator)),
                    paper::Tone::strong});
}

void add_documents(paper::Document& document, const OpenedRecord& record) {
  if (record.documents.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(nl::beside_record)});
  document.blocks.push_back(paper::Paragraph{paper::quiet(nl::not_beside)});
  add_list(document, record.documents);
}

void add_documents_of_dossier(paper::Document& document, const std::vector<OpenedRecord>& line) {
  document.blocks.push_back(paper::Heading{1, std::string(nl::state_of_dossier)});
  document.blocks.push_back(paper::Paragraph{paper::plain(state_of_dossier(line))});
  if (line.back().documents.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(nl::title)});
  add_list(document, line.back().documents);
}

void add_referrals_without_table(paper::Document& document, const documents::Documents& documents) {
  std::vector<const Document*> routes;
  for (const auto& each : documents)
    if (documents::kind_of(each.document) == documents::Kind::route) routes.push_back(&each.document);
  if (routes.empty()) return;
  document.blocks.push_back(paper::Heading{1, std::string(nl::before_first_table)});
  for (const Document* each : routes)
    document.blocks.push_back(paper::Paragraph{paper::plain(line_of(*each))});
}

paper::Document write_documents(const documents::Documents& documents, const std::string& house) {
  paper::Document paper;
  paper.title = std::string(nl::title) + " " + documents.front().document.dossier;
  paper.blocks.push_back(paper::Title{std::string(text::paper::confidential), paper.title, house});
  for (const auto& each : documents) {
    const Document& document = each.document;
    paper.blocks.push_back(paper::Heading{1, std::string(word(document))});
    paper.blocks.push_back(
        paper::Fields{{{std::string(nl::field_says), paper::plain(line_of(document))},
                       {std::string(nl::field_about), paper::plain(about_in_words(document))},
                       {std::string(nl::field_made),
                        paper::plain(nl::made(document.by, paper::dutch_day_and_time(document.made_at)))},
                       {std::string(nl::field_id), paper::plain(document.id)}}});
  }
  return paper;
}

}  // namespace tafel::provisioning
