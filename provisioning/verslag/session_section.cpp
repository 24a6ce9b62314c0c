#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/kind_in_words.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/domain/national_number.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/naming_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

paper::Rich kind_of(const domain::State& state) {
  if (!domain::has_lapsed(state.dossier, state.rules)) return paper::plain(kind_in_words(state.dossier.kind));
  paper::Rich rich = paper::plain(words::kind_closing);
  paper::add_line(rich, std::string(words::criterion_lapsed));
  return rich;
}

std::string_view name_of(domain::ChairRole role) {
  return role == domain::ChairRole::coordinator ? text::naming::coordinator : text::naming::representative;
}

std::string when(const domain::State& state) {
  const Instant end = state.closed_at.value_or(state.last_at);
  const Date day = belgian_day(state.opened_at);
  return words::from_until(paper::dutch_day(state.opened_at), paper::dutch_time(state.opened_at, day),
                           paper::dutch_time(end, day));
}

std::string protected_members(const OpenedRecord& record) {
  std::vector<domain::MemberId> ids;
  for (const auto& member : record.state.dossier.members)
    if (member.is_protected) ids.push_back(member.id);
  return record.members(ids);
}

std::string names_of(const OpenedRecord& record, const std::vector<domain::OrganisationId>& ids) {
  std::string names;
  for (const auto& id : ids) {
    const auto* organisation = domain::find(record.state, id);
    names += (names.empty() ? "" : ", ") + (organisation == nullptr ? id.value : organisation->name);
  }
  return names;
}

void add_terms(paper::Rich& rich, const OpenedRecord& record, const domain::ConsentTerms& terms) {
  const auto line = [&](std::string_view what, const std::string& said) {
    paper::add_line(rich, std::string(what) + said);
  };
  const auto whether = [](bool can) { return std::string(can ? words::consent_yes : words::consent_no); };
  line(words::takes_part, names_of(record, terms.takes_part));
  line(words::finality, record.words(terms.finality));
  line(words::modalities, record.words(terms.modalities));
  line(words::consent_disclosure, whether(terms.disclosure));
  line(words::consent_reporting, whether(terms.reporting));
}

paper::Rich legal_basis(const OpenedRecord& record) {
  const auto& basis = record.state.dossier.legal_basis;
  if (basis.kind == domain::LegalBasisKind::decree) return paper::plain(words::basis_decree);
  paper::Rich rich = paper::plain(words::basis_prosecutor(basis.reference));
  if (basis.reasons) paper::add_line(rich, record.words(*basis.reasons));
  if (basis.terms) add_terms(rich, record, *basis.terms);
  return rich;
}

void add_criterion(paper::Rich& rich, std::string_view what, const domain::Criterion& criterion) {
  rich.push_back({(rich.empty() ? "" : "\n") + std::string(what) + ": ", paper::Tone::plain});
  rich.push_back({words::judged(criterion.met, criterion.judged_by, text::dutch_date(criterion.judged_on)),
                  paper::Tone::quiet});
}

paper::Rich criteria(const domain::Criteria& criteria) {
  paper::Rich rich;
  add_criterion(rich, words::raised_risk, criteria.raised_risk);
  add_criterion(rich, words::intersectoral, criteria.intersectoral_sharing);
  add_criterion(rich, words::coordinated, criteria.coordinated_approach);
  return rich;
}

paper::Rich referral(const OpenedRecord& record, const domain::Referral& referral) {
  paper::Rich rich = paper::plain(
      words::referred(referral.by, text::name_of(text::participant_categories, referral.category),
                      text::dutch_date(referral.on)));
  paper::add_line(rich, record.words(referral.why));
  return rich;
}

// The last one first: it is what the table goes by.
std::string risk(const std::vector<domain::RiskAssessment>& all) {
  std::string lines;
  for (auto each = all.rbegin(); each != all.rend(); ++each)
    lines += (lines.empty() ? "" : "\n") +
             words::assessed(each->level, each->instrument + " (" + each->version + ")", each->judged_by,
                             text::dutch_date(each->judged_on));
  return lines;
}

void add_what_led_here(paper::Fields& fields, const OpenedRecord& record) {
  const domain::Dossier& dossier = record.state.dossier;
  if (dossier.referral)
    fields.fields.push_back({std::string(words::referral), referral(record, *dossier.referral)});
  if (dossier.risk) fields.fields.push_back({std::string(words::risk), paper::plain(risk(*dossier.risk))});
  if (dossier.facts)
    fields.fields.push_back({std::string(words::facts), paper::plain(record.words(*dossier.facts))});
}

std::string consultation(const domain::MinorsConsultation& minors) {
  const auto facility = minors.facility == domain::Facility::ondersteuningscentrum ? words::facility_support
                                                                                   : words::facility_trust;
  return words::consulted(minors.name, facility, text::dutch_date(minors.on));
}

paper::Rich minors(const OpenedRecord& record) {
  paper::Rich rich;
  for (const auto& each : domain::consultations(record.state.dossier)) {
    rich.push_back({(rich.empty() ? "" : "\n") + consultation(each), paper::Tone::plain});
    if (each.involvement) paper::add_line(rich, record.words(*each.involvement));
  }
  return rich;
}

std::string contacts(const domain::Dossier& dossier) {
  std::string lines;
  for (const auto& each : dossier.contacts.value_or(std::vector<domain::InvolvedContact>{})) {
    const std::string born = each.born ? text::dutch_date(*each.born) : std::string(words::not_given);
    lines += (lines.empty() ? "" : "\n") + each.name + ", " + each.relation + ", " +
             (each.unborn ? std::string(words::unborn) : born);
  }
  return lines;
}

// Of a record under version 3 of the rules.
std::string informed(const OpenedRecord& record, const domain::Informed& informed) {
  return informed.told ? std::string(words::informed_yes)
                       : std::string(words::informed_no) + record.words(informed.safety_reason);
}

std::string informed_of_each(const OpenedRecord& record) {
  std::string lines;
  for (const auto& member : record.state.dossier.members) {
    if (!member.informed) continue;
    lines += (lines.empty() ? "" : "\n") + record.member(member.id);
    lines += member.informed->told
                 ? std::string(words::member_informed)
                 : std::string(words::member_not_informed) + record.words(member.informed->safety_reason);
  }
  return lines;
}

paper::Field informed(const OpenedRecord& record) {
  const auto& of_all = record.state.dossier.informed;
  if (of_all) return {std::string(words::informed), paper::plain(informed(record, *of_all))};
  return {std::string(words::informed_each), paper::plain(informed_of_each(record))};
}

paper::Rich born(const domain::State& state, const domain::Member& member) {
  if (member.unborn) return paper::plain(words::unborn);
  paper::Rich rich =
      paper::plain(member.born ? text::dutch_date(*member.born) : std::string(words::not_given));
  if (domain::is_minor(member, belgian_day(state.opened_clock)))
    paper::add_line(rich, std::string(words::minor));
  return rich;
}

std::vector<paper::Rich> row_of(const OpenedRecord& record, const domain::Member& member) {
  const domain::State& state = record.state;
  paper::Rich name = paper::strong(domain::call_member(state, member.id, domain::Naming::by_name));
  if (member.is_protected) paper::add_line(name, std::string(words::is_protected));
  add_beside(name, record, {documents::Thing::member, member.id.value});
  return {name, paper::plain(member.relation), born(state, member)};
}

bool has_number(const domain::Member& member) {
  return !member.national_number.empty();
}

}  // namespace

void add_session(paper::Document& document, const OpenedRecord& record) {
  const auto& state = record.state;
  document.blocks.push_back(paper::Title{std::string(words::confidential), std::string(words::title),
                                         record.house + ", " + state.dossier.title});
  paper::Rich chair = paper::plain(state.chair.name);
  chair.push_back({", " + std::string(name_of(state.chair.role)), paper::Tone::quiet});
  document.blocks.push_back(
      paper::Fields{{{std::string(words::dossier), paper::strong(state.dossier.number)},
                     {std::string(words::which_session), paper::plain(state.dossier.title)},
                     {std::string(words::kind), kind_of(state)},
                     {std::string(words::when), paper::plain(when(state))},
                     {std::string(words::chair), chair}}});
}

void add_basis(paper::Document& document, const OpenedRecord& record) {
  const auto& dossier = record.state.dossier;
  document.blocks.push_back(paper::Heading{1, std::string(words::basis)});
  paper::Fields fields;
  fields.fields.push_back({std::string(words::purpose), paper::plain(record.words(dossier.purpose))});
  fields.fields.push_back({std::string(words::protects), paper::plain(protected_members(record))});
  fields.fields.push_back({std::string(words::legal_basis), legal_basis(record)});
  add_what_led_here(fields, record);
  fields.fields.push_back({std::string(words::criteria), criteria(dossier.criteria)});
  if (const std::string lines = contacts(dossier); !lines.empty())
    fields.fields.push_back({std::string(words::contacts), paper::plain(lines)});
  if (!domain::consultations(dossier).empty())
    fields.fields.push_back({std::string(words::minors), minors(record)});
  fields.fields.push_back(informed(record));
  document.blocks.push_back(fields);
}

// The column of register numbers is there only when a member has one.
void add_members(paper::Document& document, const OpenedRecord& record) {
  const auto& members = record.state.dossier.members;
  const bool numbers = std::ranges::any_of(members, has_number);
  paper::Table table{
      {{std::string(words::name), 3}, {std::string(words::relation), 2.6}, {std::string(words::born), 2.2}},
      {}};
  if (numbers) table.columns.push_back({std::string(words::national_number), 2.2});
  for (const auto& member : members) {
    table.rows.push_back(row_of(record, member));
    if (numbers) table.rows.back().push_back(paper::plain(domain::masked(member.national_number)));
  }
  document.blocks.push_back(paper::Heading{1, std::string(words::members)});
  document.blocks.push_back(std::move(table));
}

}  // namespace tafel::provisioning
