// What a session takes over from the one before, and what it says became of it (art. 4, art. 14 §2).
#include "shared/base/belgian_time.hpp"
#include "shared/domain/opening.hpp"
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/rules_version.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace tafel::domain::rules {
namespace {

constexpr std::size_t sha256_hex_digits = 64;

bool is_hash(std::string_view hex) {
  return hex.size() == sha256_hex_digits &&
         hex.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// "d3" is a number that the trajectory gave out when it gave out three or more.
bool was_given_out(std::string_view id, char prefix, int given_out) {
  int number = 0;
  if (id.size() < 2 || id.front() != prefix || id[1] == '0') return false;
  const auto read = std::from_chars(id.data() + 1, id.data() + id.size(), number);
  return read.ec == std::errc() && read.ptr == id.data() + id.size() && number >= 1 && number <= given_out;
}

Check refuse_carried(std::string_view why) {
  return refuse(Rule::art4_plan, why, Step::opening);
}

// The reading of one dossier's `follows`: what is wrong, with its place.
class CarriedFindings {
 public:
  CarriedFindings(const Dossier& dossier, Date today) : dossier_(dossier), today_(today) {}

  void note_follows(const Follows& follows) {
    note(follows.session.empty() || follows.session == dossier_.session, sentence::follows_itself,
         "/session");
    note(!is_hash(follows.record), sentence::follows_no_record, "/record");
    note(!is_hash(follows.head), sentence::follows_no_record, "/head");
    note(is_first() && carries(follows), sentence::first_carries_nothing, "");
    note(follows.goals.size() > limits::goals, sentence::too_many, "/goals");
    note(follows.actions.size() > limits::actions, sentence::too_many, "/actions");
    note(follows.items.size() > limits::items, sentence::too_many, "/items");
    each(follows.goals, "/goals", [&](const CarriedGoal& goal, const std::string& place) {
      note_number(goal.id.value, 'd', follows.given_out.goals, place);
    });
    each(follows.actions, "/actions", [&](const CarriedAction& action, const std::string& place) {
      note_number(action.id.value, 'a', follows.given_out.actions, place);
      note(!has_goal(follows, action.goal), sentence::carried_unknown, place + "/goal");
      note_bearer(action.owner, place + "/owner");
    });
    each(follows.items, "/items", [&](const CarriedItem& item, const std::string& place) {
      note_number(item.id.value, 'i', follows.given_out.items, place);
      note_item(follows, item, place);
    });
    note(follows.route && follows.route->decided_on > today_, sentence::carried_later, "/route/decided_on");
  }
  [[nodiscard]] std::vector<OpeningProblem> take() { return std::move(found_); }

 private:
  void note(bool is_wrong, std::string_view why, const std::string& place) {
    if (is_wrong) found_.push_back({*refuse_carried(why), "/follows" + place});
  }
  template <class T, class Look>
  void each(const std::vector<T>& values, const std::string& list, const Look& look_at) {
    seen_.clear();
    for (std::size_t i = 0; i < values.size(); ++i) look_at(values[i], list + "/" + std::to_string(i));
  }
  void note_number(const std::string& id, char prefix, int given_out, const std::string& place) {
    note(!was_given_out(id, prefix, given_out) || !seen_.insert(id).second, sentence::carried_number,
         place + "/id");
  }
  // Only who is invited has a seat; of anybody else the name tells who it is.
  void note_bearer(const Bearer& bearer, const std::string& place) {
    note(bearer.name.empty() || bearer.organisation.empty(), sentence::bearer_incomplete, place);
    const bool has_seat = bearer.seat.empty() || std::ranges::find(dossier_.invited, bearer.seat,
                                                                   &Person::id) != dossier_.invited.end();
    note(!has_seat, sentence::carried_unknown, place + "/seat");
  }
  void note_item(const Follows& follows, const CarriedItem& item, const std::string& place) {
    const bool is_disclosure = item.kind == ItemKind::disclosure;
    const bool is_to_one = is_disclosure ? item.recipient.size() == 1 && item.addressee.empty()
                                         : item.recipient.empty() && !item.addressee.empty();
    note(item.kind == ItemKind::extension || !is_to_one, sentence::carried_to_nobody, place);
    note(!are_members(item.recipient), sentence::carried_unknown, place + "/recipient");
    note(!are_members(item.safety_of), sentence::carried_unknown, place + "/safety_of");
    const bool is_needed = !item.safety_of.empty() || item.goal.size() == 1;
    note(!is_needed || item.goal.size() > 1, sentence::necessity_missing, place + "/goal");
    const bool knows_goal =
        std::ranges::all_of(item.goal, [&](const GoalId& goal) { return has_goal(follows, goal); });
    note(!knows_goal, sentence::carried_unknown, place + "/goal");
    note_bearer(item.sharer, place + "/sharer");
    note(item.agreed_on > today_, sentence::carried_later, place + "/agreed_on");
  }

  [[nodiscard]] bool is_first() const { return dossier_.kind == SessionKind::first; }
  // Whoever follows a first session that was not held begins anew.
  static bool carries(const Follows& follows) {
    return !follows.goals.empty() || !follows.actions.empty() || !follows.items.empty() || follows.route;
  }
  static bool has_goal(const Follows& follows, const GoalId& id) {
    return std::ranges::find(follows.goals, id, &CarriedGoal::id) != follows.goals.end();
  }
  [[nodiscard]] bool are_members(const std::vector<MemberId>& ids) const {
    return std::ranges::all_of(ids, [&](const MemberId& id) {
      return std::ranges::find(dossier_.members, id, &Member::id) != dossier_.members.end();
    });
  }

  const Dossier& dossier_;
  Date today_;
  std::set<std::string> seen_;
  std::vector<OpeningProblem> found_;
};

Check followed_nothing() {
  return refuse_carried(sentence::follows_nothing);
}

Check refuse_review(Rule rule, std::string_view why) {
  return refuse(rule, why, Step::follow_up);
}

// Told on a day, not yet, or stopped for a reason: one of the three, and nothing besides.
bool says_one_thing(const ItemReviewed& fact) {
  return fact.on.has_value() == (fact.course == ItemCourse::told) &&
         fact.reason.has_value() == (fact.course == ItemCourse::stopped);
}

}  // namespace

std::vector<OpeningProblem> problems_of_follows(const Dossier& dossier, Date today, std::string_view rules) {
  if (!dossier.follows) return {};
  if (!a_session_follows(rules)) return {{*followed_nothing(), "/follows"}};
  CarriedFindings findings(dossier, today);
  findings.note_follows(*dossier.follows);
  return findings.take();
}

// What the session before left open is not passed over in silence.
void note_what_was_not_reviewed(const State& state, std::vector<Refusal>& obstacles) {
  const bool all_actions =
      std::ranges::all_of(state.actions, [](const Action& each) { return !each.carried || each.review; });
  const bool all_items =
      std::ranges::all_of(state.agreed, [](const AgreedItem& each) { return each.review.has_value(); });
  if (!all_actions) obstacles.push_back(*refuse_review(Rule::art4_follow_up, sentence::actions_not_reviewed));
  if (!all_items) obstacles.push_back(*refuse_review(Rule::art14_2_told, sentence::items_not_reviewed));
}

Check check(const State& state, const ActionReviewed& fact, Instant) {
  const Action* action = find(state, fact.id);
  const bool is_carried = action != nullptr && action->carried;
  return is_carried ? allowed() : refuse_review(Rule::art4_follow_up, sentence::not_carried);
}

Check check(const State& state, const ItemReviewed& fact, Instant now) {
  const AgreedItem* agreed = find_agreed(state, fact.item);
  if (agreed == nullptr) return refuse_review(Rule::art14_2_told, sentence::not_carried);
  if (agreed->review && agreed->review->course == ItemCourse::stopped)
    return refuse_review(Rule::art14_2_told, sentence::stopped_for_good);
  if (!says_one_thing(fact)) return refuse_review(Rule::art14_2_told, sentence::told_incomplete);
  const Date today = belgian_day(clock_of(state, now));
  const bool could_be = !fact.on || (*fact.on >= agreed->item.agreed_on && *fact.on <= today);
  return could_be ? allowed() : refuse_review(Rule::art14_2_told, sentence::told_on_no_such_day);
}

}  // namespace tafel::domain::rules
