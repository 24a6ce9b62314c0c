#include "shared/view/from_state/session_view.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/domain/consensus.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/json.hpp"
#include "shared/domain/naming.hpp"
#include "shared/domain/national_number.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/sentences_nl.hpp"
#include "shared/view/from_state/item_view.hpp"
#include "shared/view/from_state/offers.hpp"
#include "shared/view/from_state/requirement_view.hpp"

#include <algorithm>

namespace tafel::view {

using namespace tafel::domain;
namespace {

std::string written(const std::optional<Instant>& instant) {
  return instant ? to_string(*instant) : "";
}
std::string category_name(int number) {
  return std::string(text::name_of(text::participant_categories, number));
}

MemberView view(const Lens& lens, const Member& member) {
  const bool by_role = lens.naming == Naming::by_role;
  const std::string name = call_member(lens.state, member.id, lens.naming);
  return {.id = member.id.value,
          .name = name,
          .relation = by_role ? name : member.relation,
          .born = member.born && !by_role ? to_string(*member.born) : "",
          .unborn = member.unborn,
          .minor = is_minor(member, belgian_day(lens.state.opened_clock)),
          .is_protected = member.is_protected,
          .national_number = by_role ? "" : masked(member.national_number),
          .number_can_be_shown = number_can_be_shown(lens.state, member)};
}

OrganisationView view(const Organisation& organisation) {
  return {organisation.id.value, organisation.name, organisation.category,
          category_name(organisation.category)};
}

// Nothing waits for a ballot that the rules would refuse.
int open_ballots(const State& state, const ParticipantId& who) {
  return static_cast<int>(std::ranges::count_if(state.items, [&](const Item& item) {
    const auto votes = tally(state, item).votes;
    return takes_ballots(state, item) && std::ranges::any_of(votes, [&](const Vote& vote) {
             return vote.participant == who && !vote.choice;
           });
  }));
}

int unconfirmed_statements(const State& state, const ParticipantId& who) {
  return static_cast<int>(std::ranges::count_if(state.statements, [&](const Statement& each) {
    return each.made.by == who && each.status == StatementStatus::drafted;
  }));
}

Feedback feedback_of(const std::optional<bool>& will_brief) {
  if (!will_brief) return Feedback::unstated;
  return *will_brief ? Feedback::yes : Feedback::no;
}

PersonView view(const Lens& lens, const Participant& participant) {
  const Person& person = participant.person;
  const Organisation* organisation = find(lens.state, person.organisation);
  PersonView view{
      .id = person.id.value, .name = call_participant(lens.state, person.id), .function = person.function};
  if (organisation != nullptr) {
    view.organisation = organisation->name;
    view.category_name = category_name(organisation->category);
  }
  view.ground = person.ground;
  if (person.represents) view.represents = person.represents->name + ", " + person.represents->function;
  view.reports_to = person.reports_to;
  view.presence = participant.presence;
  for (const Stay& stay : participant.stays)
    view.stays.push_back({to_string(stay.from), written(stay.until)});
  view.can_be_struck = can_be_struck(lens.state, person.id);
  view.open_ballots = open_ballots(lens.state, person.id);
  view.unconfirmed_statements = unconfirmed_statements(lens.state, person.id);
  view.feedback = feedback_of(participant.will_brief);
  view.is_chair = lens.state.seat == person.id;
  view.takes_part = !participant.takes_no_part;
  view.may_tell = may_tell(lens.state, person);
  return view;
}

ReferralView view(const Lens& lens, const Referral& referral) {
  return {.by = lens.free(referral.by),
          .category_name = std::string(text::name_of(text::participant_categories, referral.category)),
          .on = to_string(referral.on),
          .why = lens.read(referral.why)};
}

RiskView view(const RiskAssessment& risk) {
  return {risk.instrument + " (" + risk.version + ")", risk.level, risk.judged_by, to_string(risk.judged_on)};
}

void add_what_led_here(const Lens& lens, SessionView& session) {
  const Dossier& dossier = lens.state.dossier;
  if (dossier.referral) session.referral = view(lens, *dossier.referral);
  for (const RiskAssessment& each : dossier.risk.value_or(std::vector<RiskAssessment>{}))
    session.risk.insert(session.risk.begin(), view(each));
  session.facts = lens.read(dossier.facts);
}

SupplementView view(const Lens& lens, const Supplement& supplement) {
  const Organisation* organisation = find(lens.state, supplement.organisation);
  SupplementView view{.organisation = organisation == nullptr ? "" : organisation->name,
                      .text = lens.read(supplement.text),
                      .is_whole = lens.is_whole({supplement.text})};
  if (supplement.kind)
    view.kind_name = *supplement.kind == SupplementKind::running_trajectory ? text::paper::supplement_running
                                                                            : text::paper::supplement_follow;
  if (supplement.on) view.on = to_string(*supplement.on);
  return view;
}

StatementView view(const Lens& lens, const Statement& statement) {
  const StatementMade& made = statement.made;
  StatementView view{.id = made.id.value,
                     .can_be_confirmed = false,
                     .can_be_changed = false,
                     .can_be_dropped = false,
                     .status = statement.status,
                     .at = to_string(statement.at)};
  if (!statement.stands()) return view;
  view.by = made.by.value;
  view.by_name = call_participant(lens.state, made.by);
  view.category = made.category;
  view.category_name = std::string(text::name_of(text::data_categories, made.category));
  const Participant* owner = find(lens.state, made.by);
  if (const Organisation* organisation = find(lens.state, owner->person.organisation))
    view.organisation = organisation->name;
  if (!made.about.member.empty()) view.about_member = made.about.member.front().value;
  view.about = made.about.member.empty() ? lens.free(made.about.contact)
                                         : call_member(lens.state, made.about.member.front(), lens.naming);
  view.contact_necessity = lens.read(made.about.necessity);
  view.can_be_confirmed = can_be_confirmed(lens.state, statement);
  view.can_be_changed = can_be_changed(lens.state, statement) && lens.is_whole(commitments_in(made)) &&
                        lens.free(made.about.contact) == made.about.contact;
  view.can_be_dropped = can_be_dropped(lens.state, statement);
  view.text = lens.read(made.text);
  view.relevance = lens.read(made.relevance);
  return view;
}

// Whoever is of this session is called as everywhere in it.
std::string called(const Lens& lens, const ParticipantId& seat, const Bearer& bearer) {
  const std::string here = call_participant(lens.state, seat);
  return here.empty() ? bearer.name : here;
}

ActionView view(const Lens& lens, const Action& action) {
  const ActionSet& set = action.set;
  const bool is_whole = lens.is_whole({set.text});
  return {set.id.value,
          set.goal.value,
          lens.read(set.text),
          set.owner.value,
          called(lens, set.owner, bearer_of(lens.state, action)),
          to_string(set.due),
          can_be_changed(lens.state, action) && is_whole,
          can_be_dropped(lens.state, action) && is_whole};
}

FollowedActionView followed(const Lens& lens, const Action& action) {
  const Bearer owner = bearer_of(lens.state, action);
  const auto goal = std::ranges::find(lens.state.goals, action.set.goal, &Goal::id);
  FollowedActionView view{.id = action.set.id.value,
                          .goal = goal == lens.state.goals.end() ? "" : lens.read(goal->text),
                          .text = lens.read(action.set.text),
                          .owner_name = called(lens, action.set.owner, owner),
                          .organisation = owner.organisation,
                          .due = to_string(action.set.due),
                          .can_be_reviewed = can_be_reviewed(lens.state, action)};
  if (!action.review) return view;
  view.course = action.review->course;
  view.why = lens.read(action.review->why);
  view.can_be_reviewed = view.can_be_reviewed && lens.is_whole({action.review->why});
  return view;
}

FollowedItemView followed(const Lens& lens, const AgreedItem& agreed) {
  const CarriedItem& item = agreed.item;
  FollowedItemView view{.id = item.id.value,
                        .kind = item.kind,
                        .information = lens.read(item.information),
                        .recipient = item.recipient.empty()
                                         ? item.addressee
                                         : call_member(lens.state, item.recipient.front(), lens.naming),
                        .sharer_name = called(lens, item.sharer.seat, item.sharer),
                        .why = lens.read(item.why),
                        .agreed_on = to_string(item.agreed_on),
                        .can_be_reviewed = can_be_reviewed(lens.state, agreed)};
  if (!agreed.review) return view;
  view.course = agreed.review->course;
  if (agreed.review->on) view.told_on = to_string(*agreed.review->on);
  view.reason = lens.read(agreed.review->reason);
  return view;
}

ReadingView reading_of(const Lens& lens, const Participant& participant) {
  const ParticipantId& who = participant.person.id;
  const auto& readings = lens.state.verslag.readings;
  const auto found = std::ranges::find(readings, who, &VerslagReading::by);
  ReadingView view{
      .participant = who.value, .name = call_participant(lens.state, who), .mark = ReadingMark::not_yet};
  if (found == readings.end()) return view;
  view.mark = found->reading == Reading::approved ? ReadingMark::approved : ReadingMark::remarked;
  view.remark = lens.read(found->remark);
  view.is_of_this_edition = found->edition == lens.state.verslag.edition;
  return view;
}

VerslagView verslag_view(const Lens& lens) {
  VerslagView view{.edition = lens.state.verslag.edition,
                   .outdated = lens.state.verslag.outdated,
                   .takes_readings = takes_readings(lens.state)};
  if (view.edition == 0) return view;
  for (const Participant& participant : lens.state.participants) {
    if (participant.is_participant()) view.readings.push_back(reading_of(lens, participant));
  }
  return view;
}

std::vector<OutcomeView> outcome_views(const State& state) {
  std::vector<OutcomeView> views;
  for (const ItemOutcome& outcome : outcomes_of(state)) views.push_back({outcome.item.value, outcome.shared});
  return views;
}

std::optional<YearsView> extension_years(const State& state) {
  if (!rules::may_be_extended(state)) return std::nullopt;
  return YearsView{retention_years_default + 1, retention_years_maximum};
}

std::optional<YearsView> term_years(const State& state) {
  if (!is_allowed(state, RetentionSet{retention_years_default})) return std::nullopt;
  return YearsView{retention_years_least, retention_years_default};
}

void add_lists(const Lens& lens, SessionView& session) {
  const State& state = lens.state;
  for (const Member& each : state.dossier.members) session.members.push_back(view(lens, each));
  for (const Organisation& each : state.dossier.organisations) session.organisations.push_back(view(each));
  for (const Participant& each : state.participants) session.people.push_back(view(lens, each));
  add_what_led_here(lens, session);
  for (const Supplement& each : state.dossier.supplements) session.supplements.push_back(view(lens, each));
  for (const Statement& each : state.statements) session.statements.push_back(view(lens, each));
  session.withdrawn_statements = static_cast<int>(
      std::ranges::count_if(state.statements, [](const Statement& each) { return each.is_withdrawn(); }));
  for (const Goal& each : state.goals) {
    if (!each.dropped)
      session.goals.push_back({each.id.value, lens.read(each.text),
                               can_be_changed(state, each) && lens.is_whole({each.text}),
                               can_be_dropped(state, each)});
  }
  for (const Action& each : state.actions) {
    if (each.is_open()) session.actions.push_back(view(lens, each));
    if (each.carried && !each.dropped) session.followed_actions.push_back(followed(lens, each));
  }
  for (const AgreedItem& each : state.agreed) session.followed_items.push_back(followed(lens, each));
  for (const Item& each : state.items) session.items.push_back(item_view(lens, each));
}

}  // namespace

SessionView view_of(const State& state, const TextLookup& words, const std::optional<ParticipantId>& hands) {
  const Lens lens{state, words, naming_for(state, hands), hands};
  SessionView session{
      .session = state.dossier.session.value,
      .phase = state.phase == domain::Phase::closed ? Phase::closed : Phase::open,
      .kind = closes_dossier(state) ? SessionKind::closing : state.dossier.kind,
      .title = lens.free(state.dossier.title),
      .number = state.dossier.number,
      .purpose = lens.read(state.dossier.purpose),
      .chair = state.chair.name,
      .chair_role = state.chair.role,
      .chair_must_sign = chair_must_sign(state),
      .opened_at = to_string(state.opened_at),
      .closed_at = written(state.closed_at),
      .names_hidden = lens.naming == Naming::by_role,
      .minors_involved = minor_involved(state.dossier, belgian_day(state.opened_clock)),
      .opening = opening_requirements(state.dossier, belgian_day(state.opened_clock), state.rules),
      .closing = closing_requirements(state)};
  add_lists(lens, session);
  session.verslag = verslag_view(lens);
  session.has_route = rules::has_route(state);
  if (state.route) {
    session.route = state.route->route;
    session.minors_involvement = lens.read(state.route->minors_involvement);
  }
  session.can_disclose = may_be_put(state, ItemKind::disclosure);
  session.can_report = may_be_put(state, ItemKind::reporting);
  session.extension_years = extension_years(state);
  session.term_years = term_years(state);
  session.takes_more = takes_more(state);
  session.round_can_be_ended = round_can_be_ended(state);
  session.anonymity_can_be_lifted = is_allowed(state, AnonymityLifted{});
  session.can_close_as_not_held = is_allowed(state, SessionClosed{.not_held = Commitment{}});
  if (state.closed) session.not_held = lens.read(state.closed->not_held);
  if (session.phase == Phase::closed) session.outcomes = outcome_views(state);
  session.retention_years = state.closed ? state.closed->retention_years : retention_of(state);
  return session;
}

}  // namespace tafel::view
