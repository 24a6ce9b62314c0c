// Before the table: what must be known before a casusoverleg may be opened (art. 2, 5, 9, 10, 11, 12, 15,
// 16).
#include "shared/domain/opening.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/domain/national_number.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/text/opening_nl.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace tafel::domain::rules {
namespace {

namespace criterion = text::opening;

// `what` is established, in words; `missing` is the sentence when it is not.
// A criterion that is met no longer bars only the start of a trajectory.
Check check_criterion(const Criterion& criterion, std::string_view what, std::string_view missing, Date today,
                      bool must_be_met) {
  if (!criterion.met && must_be_met) return refuse(Rule::art5_criteria, missing, Step::opening);
  if (criterion.judged_by.empty())
    return refuse(Rule::art5_criteria, sentence::criterion_without_judge(what), Step::opening);
  if (criterion.judged_on > today)
    return refuse(Rule::art5_criteria, sentence::criterion_judged_later(what), Step::opening);
  return allowed();
}

Check check_consultation(const MinorsConsultation& consultation, Date today) {
  const bool complete = !consultation.name.empty() && consultation.on <= today;
  return complete ? allowed()
                  : refuse(Rule::art5_minors, sentence::minors_consultation_incomplete, Step::opening);
}

Check check_involvement(const MinorsConsultation& consultation) {
  return consultation.involvement ? allowed()
                                  : refuse(Rule::art5_minors, sentence::facility_not_involved, Step::opening);
}

Check check_purpose(const Dossier& dossier) {
  if (std::ranges::none_of(dossier.members, &Member::is_protected))
    return refuse(Rule::art9_purpose, sentence::nobody_protected, Step::opening);
  return allowed();
}

Check check_legal_basis(const Dossier& dossier, std::string_view rules) {
  const LegalBasis& basis = dossier.legal_basis;
  if (basis.kind == LegalBasisKind::decree) return allowed();
  if (basis.reference.empty() || !basis.reasons)
    return refuse(Rule::art9_legal_basis, sentence::prosecutor_consent_missing, Step::opening);
  const ConsentTerms* terms = consent_terms(dossier, rules);
  const bool is_fixed =
      !a_consent_fixes_the_consultation(rules) || (terms != nullptr && !terms->takes_part.empty());
  return is_fixed ? allowed()
                  : refuse(Rule::art9_legal_basis, sentence::prosecutor_terms_missing, Step::opening);
}

bool is_answered(const std::optional<Informed>& informed) {
  return informed && (informed->told || informed->safety_reason);
}

Check check_informed(const std::optional<Informed>& informed) {
  return is_answered(informed) ? allowed()
                               : refuse(Rule::art16_informed, sentence::informed_missing, Step::opening);
}

// Nobody tells an unborn child.
Check check_informed(const Member& member) {
  return member.unborn || is_answered(member.informed)
             ? allowed()
             : refuse(Rule::mem14_informed, sentence::informed_of_member_missing, Step::opening);
}

Check check_filled(const std::string& field) {
  return field.empty() ? refuse(Rule::session_order, sentence::field_missing, Step::opening) : allowed();
}

Check check_birth(const Member& member, Date today) {
  constexpr int longest_life = 130;
  if (!member.born) return allowed();
  const bool possible =
      !member.unborn && *member.born <= today && whole_years(*member.born, today) <= longest_life;
  return possible ? allowed() : refuse(Rule::session_order, sentence::birth_impossible, Step::opening);
}

Check check_number(const Member& member) {
  const auto& number = member.national_number;
  if (number.empty() || is_national_number(number)) return allowed();
  return refuse(
      Rule::art15_national_number,
      is_eleven_digits(number) ? sentence::national_number_wrong : sentence::national_number_not_eleven,
      Step::opening);
}

bool is_sha256(std::string_view hex) {
  constexpr std::size_t digits = 64;
  return hex.size() == digits &&
         std::ranges::all_of(hex, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// The tag is on the outside of the sealed record: one that is not of its form would stop the sealing.
Check check_tag(const std::string& tag) {
  return is_sha256(tag) ? allowed() : refuse(Rule::session_order, sentence::tag_wrong, Step::opening);
}

Check refuse_supplement(std::string_view why) {
  return refuse(Rule::art11_supplement, why, Step::opening);
}

// Who it is from: an organisation of this session, and since version 4 a core partner.
Check check_source(const Dossier& dossier, const Supplement& supplement, std::string_view rules) {
  const auto from = std::ranges::find(dossier.organisations, supplement.organisation, &Organisation::id);
  if (from == dossier.organisations.end()) return refuse_supplement(sentence::supplement_not_attributed);
  const bool may = from->core_partner == true || !a_supplement_is_of_a_core_partner(rules);
  return may ? allowed() : refuse_supplement(sentence::supplement_of_no_core_partner);
}

Check check_supplement(const Dossier& dossier) {
  return dossier.kind == SessionKind::first ? allowed() : refuse_supplement(sentence::supplement_only_first);
}

Check check_said(bool is_said) {
  return is_said ? allowed() : refuse_supplement(sentence::supplement_incomplete);
}

Check check_chair(const Chair& chair) {
  if (chair.id.empty() || chair.name.empty())
    return refuse(Rule::session_order, sentence::name_missing, Step::opening);
  return allowed();
}

Check check_seat(const SessionOpened& fact) {
  if (!the_chair_sits_at_the_table(fact.rules))
    return fact.seat ? refuse(Rule::session_order, sentence::does_not_belong, Step::opening) : allowed();
  const auto is_invited = [&](const ChairSeat& seat) {
    return std::ranges::find(fact.dossier.invited, seat.person, &Person::id) != fact.dossier.invited.end();
  };
  return fact.seat && is_invited(*fact.seat)
             ? allowed()
             : refuse(Rule::art14_1_secrecy, sentence::chair_without_seat, Step::opening);
}

// Since version 4 only `chair-changed` seats another chair. After the close nothing more is said at the table.
Check check_same_chair(const State& state, const Chair& chair) {
  if (auto refusal = check_chair(chair)) return refusal;
  const bool sits_here = the_chair_sits_at_the_table(state.rules) && state.phase == Phase::open;
  const bool is_another = sits_here && !(chair == state.chair);
  return is_another ? refuse(Rule::art14_1_secrecy, sentence::chair_without_seat, Step::attendance)
                    : allowed();
}

// Gathers what is wrong, with its place.
class Findings {
 public:
  void note(const Check& check, std::string place) {
    if (check) found_.push_back({*check, std::move(place)});
  }
  template <class T, class Look>
  void note_each(const std::vector<T>& values, const std::string& list, const Look& look) {
    for (std::size_t i = 0; i < values.size(); ++i) look(values[i], list + "/" + std::to_string(i));
  }
  template <class T>
  void note_doubles(const std::vector<T>& values, const std::string& list) {
    std::set<std::string> seen;
    note_each(values, list, [&](const T& each, const std::string& place) {
      if (!seen.insert(each.id.value).second)
        note(refuse(Rule::session_order, sentence::doubled_id, Step::opening), place + "/id");
    });
  }
  void add(std::vector<OpeningProblem> more) { std::ranges::move(more, std::back_inserter(found_)); }
  [[nodiscard]] std::vector<OpeningProblem> take() { return std::move(found_); }

 private:
  std::vector<OpeningProblem> found_;
};

Check minors_not_consulted() {
  return refuse(Rule::art5_minors, sentence::minors_not_consulted, Step::opening);
}

// What is said of a consultation is checked whether or not it had to be: it is what a session is opened with.
void note_minors(Findings& findings, const Dossier& dossier, Date today, std::string_view rules) {
  const bool is_asked = minor_involved(dossier, today);
  if (!facilities_are_involved(rules)) {
    if (is_asked)
      findings.note(dossier.minors ? check_consultation(*dossier.minors, today) : minors_not_consulted(),
                    "/minors");
    return;
  }
  const auto consulted = dossier.consulted.value_or(std::vector<MinorsConsultation>{});
  if (is_asked && consulted.empty()) findings.note(minors_not_consulted(), "/consulted");
  findings.note_each(consulted, "/consulted", [&](const MinorsConsultation& each, const std::string& place) {
    findings.note(check_consultation(each, today), place);
    findings.note(check_involvement(each), place + "/involvement");
  });
}

void note_informed(Findings& findings, const Dossier& dossier, std::string_view rules) {
  if (!each_member_is_informed(rules)) return findings.note(check_informed(dossier.informed), "/informed");
  if (dossier.informed)
    findings.note(refuse(Rule::mem14_informed, sentence::informed_of_all_at_once, Step::opening),
                  "/informed");
  findings.note_each(dossier.members, "/members", [&](const Member& member, const std::string& place) {
    findings.note(check_informed(member), place + "/informed");
  });
}

void note_decree(Findings& findings, const Dossier& dossier, Date today, std::string_view rules) {
  const Criteria& criteria = dossier.criteria;
  const bool must_be_met = dossier.kind == SessionKind::first || !a_lapsed_criterion_closes(rules);
  const auto note = [&](const Criterion& each, std::string_view what, std::string_view missing,
                        const char* place) {
    findings.note(check_criterion(each, what, missing, today, must_be_met), place);
  };
  note(criteria.raised_risk, criterion::raised_risk, sentence::raised_risk_missing, "/criteria/raised_risk");
  note(criteria.intersectoral_sharing, criterion::intersectoral_sharing,
       sentence::intersectoral_sharing_missing, "/criteria/intersectoral_sharing");
  note(criteria.coordinated_approach, criterion::coordinated_approach, sentence::coordinated_approach_missing,
       "/criteria/coordinated_approach");
  note_minors(findings, dossier, today, rules);
  findings.note(check_purpose(dossier), "/members");
  findings.note(check_legal_basis(dossier, rules), "/legal_basis");
  note_informed(findings, dossier, rules);
}

void note_heading(Findings& findings, const Dossier& dossier) {
  findings.note(check_filled(dossier.session.value), "/session");
  findings.note(check_filled(dossier.house), "/house");
  findings.note(check_filled(dossier.number), "/number");
  findings.note(check_filled(dossier.title), "/title");
  findings.note(check_tag(dossier.tag), "/tag");
}

void note_member(Findings& findings, const Member& member, const std::string& place, Date today) {
  findings.note(check_filled(member.id.value), place + "/id");
  findings.note(check_filled(member.name), place + "/name");
  findings.note(check_filled(member.relation), place + "/relation");
  findings.note(check_birth(member, today), place + "/born");
  findings.note(check_number(member), place + "/national_number");
}

void note_sizes(Findings& findings, const Dossier& dossier) {
  const auto note_size = [&](std::size_t size, std::size_t limit, const char* place) {
    if (size > limit)
      findings.note(refuse(Rule::session_order, sentence::agenda_too_large, Step::opening), place);
  };
  note_size(dossier.members.size(), limits::members, "/members");
  note_size(dossier.invited.size(), limits::participants, "/invited");
}

void note_people(Findings& findings, const Dossier& dossier, Date today, std::string_view rules) {
  findings.note_doubles(dossier.members, "/members");
  findings.note_doubles(dossier.organisations, "/organisations");
  findings.note_doubles(dossier.invited, "/invited");
  findings.note_each(dossier.members, "/members", [&](const Member& member, const std::string& place) {
    note_member(findings, member, place, today);
  });
  findings.note_each(dossier.organisations, "/organisations",
                     [&](const Organisation& organisation, const std::string& place) {
                       findings.note(check_organisation(organisation), place);
                     });
  findings.note_each(dossier.invited, "/invited", [&](const Person& person, const std::string& place) {
    findings.note(check_filled(person.id.value), place + "/id");
    findings.note(check_person(dossier.organisations, person), place);
    findings.note(check_named_by_consent(dossier, rules, person), place);
  });
  findings.note_each(dossier.supplements, "/supplements",
                     [&](const Supplement& supplement, const std::string& place) {
                       findings.note(check_source(dossier, supplement, rules), place + "/organisation");
                       if (!a_supplement_is_of_a_core_partner(rules)) return;
                       findings.note(check_supplement(dossier), place);
                       findings.note(check_said(supplement.kind.has_value()), place + "/kind");
                       findings.note(check_said(supplement.on && *supplement.on <= today), place + "/on");
                     });
}

}  // namespace

Check check(const State&, const SessionOpened& fact, Instant now) {
  if (!is_known(fact.rules))
    return refuse(Rule::session_order, sentence::rules_of_another_version, Step::opening);
  if (fact.citations.empty() || fact.verslag_template.empty())
    return refuse(Rule::session_order, sentence::version_missing, Step::opening);
  auto problems = opening_problems(fact.dossier, belgian_day(now), fact.rules);
  if (!problems.empty()) return std::move(problems.front().refusal);
  if (auto refusal = check_chair(fact.chair)) return refusal;
  return check_seat(fact);
}

Check check(const State& state, const ChairChanged& fact, Instant) {
  if (auto refusal = check_chair(fact.chair)) return refusal;
  if (!the_chair_sits_at_the_table(state.rules) || fact.chair == state.chair)
    return refuse(Rule::session_order, sentence::chair_is_the_same, Step::attendance);
  return find(state, fact.seat) != nullptr
             ? allowed()
             : refuse(Rule::art14_1_secrecy, sentence::chair_without_seat, Step::attendance);
}

Check check(const State& state, const SessionResumed& fact, Instant) {
  return check_same_chair(state, fact.chair);
}

// The session's time runs with the clock or ahead of it, never behind: where it does not run ahead, a clock that is
// set forward needs no correction: time just continues.
Check check(const State& state, const ClockCorrected& fact, Instant now) {
  if (auto refusal = check_same_chair(state, fact.chair)) return refusal;
  const bool is_right = fact.clock.unix_ms + state.ahead_ms == now.unix_ms;
  if (is_right || fact.clock > now)
    return refuse(Rule::session_order, sentence::clock_is_right, Step::opening);
  return allowed();
}

}  // namespace tafel::domain::rules

namespace tafel::domain {

std::vector<OpeningProblem> opening_problems(const Dossier& dossier, Date today, std::string_view rules) {
  rules::Findings findings;
  rules::note_decree(findings, dossier, today, rules);
  rules::note_heading(findings, dossier);
  rules::note_sizes(findings, dossier);
  rules::note_people(findings, dossier, today, rules);
  findings.add(rules::problems_of_referral(dossier, today, rules));
  findings.add(rules::problems_of_follows(dossier, today, rules));
  return findings.take();
}

}  // namespace tafel::domain
