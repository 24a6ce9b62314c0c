#include "provisioning/verslag/sections.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/domain/national_number.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

std::string_view name_of(domain::SessionKind kind) {
  switch (kind) {
    case domain::SessionKind::first:
      return paper::kind_first;
    case domain::SessionKind::follow_up:
      return paper::kind_follow_up;
    case domain::SessionKind::closing:
      return paper::kind_closing;
  }
  return "";
}

std::string_view name_of(domain::ChairRole role) {
  return role == domain::ChairRole::coordinator ? paper::chair_coordinator : paper::chair_representative;
}

std::string when(const domain::State& state) {
  const Instant end = state.closed_at.value_or(state.last_at);
  const bool same_day = dutch_day(state.opened_at) == dutch_day(end);
  return paper::from_until(dutch_day(state.opened_at), dutch_time(state.opened_at),
                           same_day ? dutch_time(end) : dutch_day_and_time(end));
}

std::string protected_members(const Reading& reading) {
  std::vector<domain::MemberId> ids;
  for (const auto& member : reading.state.dossier.members)
    if (member.is_protected) ids.push_back(member.id);
  return reading.members(ids);
}

Rich legal_basis(const Reading& reading) {
  const auto& basis = reading.state.dossier.legal_basis;
  if (basis.kind == domain::LegalBasisKind::decree) return plain(paper::basis_decree);
  Rich rich = plain(paper::basis_prosecutor(basis.reference));
  if (basis.reasons) rich.push_back({"\n" + reading.words(*basis.reasons), Tone::quiet});
  return rich;
}

void add_criterion(Rich& rich, std::string_view what, const domain::Criterion& criterion) {
  rich.push_back({(rich.empty() ? "" : "\n") + std::string(what) + ": ", Tone::plain});
  rich.push_back(
      {paper::judged(criterion.met, criterion.judged_by, dutch_date(criterion.judged_on)), Tone::quiet});
}

Rich criteria(const domain::Criteria& criteria) {
  Rich rich;
  add_criterion(rich, paper::raised_risk, criteria.raised_risk);
  add_criterion(rich, paper::intersectoral, criteria.intersectoral_sharing);
  add_criterion(rich, paper::coordinated, criteria.coordinated_approach);
  return rich;
}

std::string consultation(const domain::MinorsConsultation& minors) {
  const auto facility = minors.facility == domain::Facility::ondersteuningscentrum ? paper::facility_support
                                                                                   : paper::facility_trust;
  return paper::consulted(minors.name, facility, dutch_date(minors.on));
}

std::string informed(const Reading& reading) {
  const auto& informed = reading.state.dossier.informed;
  return informed.told ? std::string(paper::informed_yes)
                       : std::string(paper::informed_no) + reading.words(informed.safety_reason);
}

Rich born(const domain::State& state, const domain::Member& member) {
  if (member.unborn) return plain(paper::unborn);
  Rich rich = plain(member.born ? dutch_date(*member.born) : std::string(paper::not_given));
  if (domain::is_minor(member, belgian_day(state.opened_clock)))
    rich.push_back({"\n" + std::string(paper::minor), Tone::quiet});
  return rich;
}

std::vector<Rich> row_of(const domain::State& state, const domain::Member& member) {
  Rich name = strong(member.name);
  if (member.is_protected) name.push_back({"\n" + std::string(paper::is_protected), Tone::quiet});
  return {name, plain(member.relation), born(state, member)};
}

bool has_number(const domain::Member& member) {
  return !member.national_number.empty();
}

}  // namespace

void add_session(Document& document, const Reading& reading) {
  const auto& state = reading.state;
  document.blocks.push_back(Title{std::string(paper::confidential), std::string(paper::title),
                                  reading.house + ", " + state.dossier.title});
  Rich chair = plain(state.chair.name);
  chair.push_back({", " + std::string(name_of(state.chair.role)), Tone::quiet});
  document.blocks.push_back(Fields{{{std::string(paper::dossier), strong(state.dossier.number)},
                                    {std::string(paper::which_session), plain(state.dossier.title)},
                                    {std::string(paper::kind), plain(name_of(state.dossier.kind))},
                                    {std::string(paper::when), plain(when(state))},
                                    {std::string(paper::chair), chair}}});
}

void add_basis(Document& document, const Reading& reading) {
  const auto& dossier = reading.state.dossier;
  document.blocks.push_back(Heading{1, std::string(paper::basis)});
  Fields fields;
  fields.fields.push_back({std::string(paper::purpose), plain(reading.words(dossier.purpose))});
  fields.fields.push_back({std::string(paper::protects), plain(protected_members(reading))});
  fields.fields.push_back({std::string(paper::legal_basis), legal_basis(reading)});
  fields.fields.push_back({std::string(paper::criteria), criteria(dossier.criteria)});
  if (dossier.minors)
    fields.fields.push_back({std::string(paper::minors), plain(consultation(*dossier.minors))});
  fields.fields.push_back({std::string(paper::informed), plain(informed(reading))});
  document.blocks.push_back(fields);
}

// The column of register numbers is there only when somebody has one.
void add_members(Document& document, const Reading& reading) {
  const auto& members = reading.state.dossier.members;
  const bool numbers = std::ranges::any_of(members, has_number);
  Table table{
      {{std::string(paper::name), 3}, {std::string(paper::relation), 2.6}, {std::string(paper::born), 2.2}},
      {}};
  if (numbers) table.columns.push_back({std::string(paper::national_number), 2.2});
  for (const auto& member : members) {
    table.rows.push_back(row_of(reading.state, member));
    if (numbers) table.rows.back().push_back(plain(domain::masked(member.national_number)));
  }
  document.blocks.push_back(Heading{1, std::string(paper::members)});
  document.blocks.push_back(std::move(table));
}

}  // namespace tafel::provisioning
