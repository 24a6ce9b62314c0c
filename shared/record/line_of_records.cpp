#include "shared/record/line_of_records.hpp"

#include "shared/domain/following.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tafel::record {
namespace {

using domain::Follows;
using domain::State;

const std::string& id_of(const SealedSession& session) {
  return session.state->dossier.session.value;
}
const Follows* follows_of(const SealedSession& session) {
  const auto& follows = session.state->dossier.follows;
  return follows ? &*follows : nullptr;
}

Done refuse(std::string why, const std::string& place = "") {
  return fail(Fault::refused, std::move(why), place.empty() ? "" : "/follows" + place);
}

Done check_one_dossier(const std::vector<SealedSession>& sessions) {
  const domain::Dossier& first = sessions.front().state->dossier;
  std::set<std::string> seen;
  for (const SealedSession& each : sessions) {
    const domain::Dossier& dossier = each.state->dossier;
    if (dossier.house != first.house || dossier.number != first.number || dossier.tag != first.tag)
      return refuse("session " + id_of(each) + " is of another dossier than session " + first.session.value);
    if (!seen.insert(id_of(each)).second) return refuse("session " + id_of(each) + " is given twice");
  }
  return {};
}

// ---- What travelled. Of each kind: nothing is carried that had not to travel, and nothing is missing.
// Words are compared as words: each record has salts of its own.
class Comparison {
 public:
  Comparison(const SealedSession& before, const SealedSession& after, const std::set<domain::ItemId>& ended)
      : before_(before), after_(after), ended_(ended), wanted_(domain::following(*before.state)) {}

  Done run() {
    const Follows& carried = *follows_of(after_);
    if (carried.given_out != wanted_.given_out)
      return refuse("other ids were given out than the session before says", "/given_out");
    if (auto done = compare(wanted_.goals, carried.goals, "/goals"); !done) return done;
    if (auto done = compare(wanted_.actions, carried.actions, "/actions"); !done) return done;
    if (auto done = compare(wanted_.items, carried.items, "/items"); !done) return done;
    if (carried.route != wanted_.route) return refuse("is another route than was sealed", "/route");
    return {};
  }

 private:
  template <class Carried>
  Done compare(const std::vector<Carried>& wanted, const std::vector<Carried>& carried,
               const std::string& list) {
    for (std::size_t i = 0; i < carried.size(); ++i) {
      const std::string place = list + "/" + std::to_string(i);
      const auto sealed = std::ranges::find(wanted, carried[i].id, &Carried::id);
      if (sealed == wanted.end()) return refuse(why_it_may_not(carried[i]), place);
      if (!is_same(*sealed, carried[i]))
        return refuse(carried[i].id.value + " is carried otherwise than it was sealed", place);
    }
    for (const Carried& each : wanted)
      if (!has_ended(each) && std::ranges::find(carried, each.id, &Carried::id) == carried.end())
        return refuse(each.id.value + " had to be carried and was left out", list);
    return {};
  }

  [[nodiscard]] bool has_ended(const domain::CarriedItem& item) const { return ended_.contains(item.id); }
  template <class Carried>
  [[nodiscard]] bool has_ended(const Carried& /*goal or action*/) const {
    return false;
  }

  [[nodiscard]] std::string why_it_may_not(const domain::CarriedGoal& goal) const {
    const bool was_dropped = std::ranges::any_of(
        before_.state->goals, [&](const domain::Goal& each) { return each.id == goal.id && each.dropped; });
    return "goal " + goal.id.value +
           (was_dropped ? " was dropped and is carried" : " was never agreed and is carried");
  }
  [[nodiscard]] std::string why_it_may_not(const domain::CarriedAction& action) const {
    const domain::Action* known = domain::find(*before_.state, action.id);
    const bool is_over = known != nullptr && !known->is_open();
    return "action " + action.id.value +
           (is_over ? " was done or lapsed and is carried" : " was not in the plan and is carried");
  }
  [[nodiscard]] std::string why_it_may_not(const domain::CarriedItem& item) const {
    const domain::AgreedItem* agreed = domain::find_agreed(*before_.state, item.id);
    const bool is_over = agreed != nullptr && !agreed->is_open();
    return "item " + item.id.value +
           (is_over ? " was told or stopped and is carried" : " had no consensus and is carried");
  }

  [[nodiscard]] bool is_same(const domain::CarriedGoal& sealed, const domain::CarriedGoal& carried) const {
    return same_words(sealed.text, carried.text);
  }
  [[nodiscard]] bool is_same(domain::CarriedAction sealed, const domain::CarriedAction& carried) const {
    if (!same_words(sealed.text, carried.text)) return false;
    sealed.text = carried.text;
    sealed.owner.seat = carried.owner.seat;
    return sealed == carried;
  }
  [[nodiscard]] bool is_same(domain::CarriedItem sealed, const domain::CarriedItem& carried) const {
    if (!same_words(sealed.information, carried.information) || !same_words(sealed.why, carried.why))
      return false;
    sealed.information = carried.information;
    sealed.why = carried.why;
    sealed.sharer.seat = carried.sharer.seat;
    return sealed == carried;
  }
  [[nodiscard]] bool same_words(const domain::Commitment& sealed, const domain::Commitment& carried) const {
    const auto there = before_.texts->find(sealed.sha256);
    const auto here = after_.texts->find(carried.sha256);
    return there != before_.texts->end() && here != after_.texts->end() &&
           there->second.words == here->second.words;
  }

  const SealedSession& before_;
  const SealedSession& after_;
  const std::set<domain::ItemId>& ended_;
  Follows wanted_;
};

Done check_identity(const SealedSession& before, const SealedSession& after) {
  const Follows& follows = *follows_of(after);
  if (follows.session != before.state->dossier.session)
    return refuse("names session " + follows.session.value + ", not session " + id_of(before), "/session");
  if (follows.record != before.sha256) return refuse("names another record of that session", "/record");
  if (follows.head != before.head) return refuse("names another head of that record", "/head");
  if (after.state->opened_clock < before.state->opened_clock)
    return refuse("was opened before the session that it follows", "/session");
  const bool begins_anew = after.state->dossier.kind == domain::SessionKind::first;
  if (begins_anew && !before.state->closed->not_held)
    return refuse("is a first session, and follows one that was held", "/session");
  return {};
}

}  // namespace

Result<std::vector<SealedSession>> in_line(const std::vector<SealedSession>& sessions) {
  if (auto done = check_one_dossier(sessions); !done) return pass(done.error());
  std::map<std::string, const SealedSession*> after;  // by the session that is followed
  const SealedSession* first = nullptr;
  const auto is_given = [&](const std::string& id) { return std::ranges::count(sessions, id, id_of) > 0; };
  for (const SealedSession& each : sessions) {
    const Follows* follows = follows_of(each);
    const std::string before = follows == nullptr ? "" : follows->session.value;
    if (follows != nullptr && is_given(before)) {
      if (const auto [other, is_new] = after.emplace(before, &each); !is_new)
        return fail(Fault::refused, "sessions " + id_of(*other->second) + " and " + id_of(each) +
                                        " both follow session " + before);
    } else if (first == nullptr) {
      first = &each;
    } else {
      const std::string which = before.empty() ? "no session" : "session " + before + ", which was not given";
      return fail(Fault::refused, "a record is left out: session " + id_of(each) + " follows " + which +
                                      ", and session " + id_of(*first) + " does not follow it");
    }
  }
  std::vector<SealedSession> line;
  for (const SealedSession* each = first; each != nullptr;) {
    line.push_back(*each);
    const auto next = after.find(id_of(*each));
    each = next == after.end() ? nullptr : next->second;
  }
  if (line.size() != sessions.size())
    return fail(Fault::refused, "these sessions follow each other in a ring");
  return line;
}

Done check_follows(const SealedSession& before, const SealedSession& after,
                   const std::set<domain::ItemId>& ended) {
  if (follows_of(after) == nullptr) return refuse("follows no session");
  if (auto done = check_identity(before, after); !done) return done;
  return Comparison(before, after, ended).run();
}

}  // namespace tafel::record
