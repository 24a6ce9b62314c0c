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

Done check_one_dossier(const std::vector<SealedSession>& sessions, const SaidOfLine& said) {
  const auto own =
      std::ranges::find_if(sessions, [&](const auto& each) { return !said.bound.contains(id_of(each)); });
  const domain::Dossier& first = (own == sessions.end() ? sessions.front() : *own).state->dossier;
  std::set<std::string> seen;
  for (const SealedSession& each : sessions) {
    const domain::Dossier& dossier = each.state->dossier;
    const bool is_of_it = dossier.number == first.number && dossier.tag == first.tag;
    if (dossier.house != first.house || (!is_of_it && !said.bound.contains(id_of(each))))
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

// ---- The place of each
class Line {
 public:
  Line(const std::vector<SealedSession>& sessions, const SaidOfLine& said)
      : sessions_(sessions), said_(said) {}

  Result<std::vector<Placed>> run() {
    if (auto done = sort_out(); !done) return pass(done.error());
    for (auto& [before, after] : after_)
      if (auto done = put_in_order(before, after); !done) return pass(done.error());
    for (const SealedSession* each : bound_to("")) place(*each, std::nullopt);
    if (first_ != nullptr) place(*first_, std::nullopt);
    if (line_.size() != sessions_.size())
      return fail(Fault::refused, "these sessions follow each other in a ring");
    return std::move(line_);
  }

 private:
  using Sessions = std::vector<const SealedSession*>;

  [[nodiscard]] bool is_given(const std::string& id) const {
    return std::ranges::find(sessions_, id, id_of) != sessions_.end();
  }

  // What follows which, and what is bound to which; one alone may follow nothing that was given.
  Done sort_out() {
    for (const SealedSession& each : sessions_) {
      const auto bound = said_.bound.find(id_of(each));
      const Follows* follows = follows_of(each);
      const std::string before = follows != nullptr           ? follows->session.value
                                 : bound != said_.bound.end() ? bound->second.value_or("")
                                                              : "";
      if (bound != said_.bound.end() && follows == nullptr && (before.empty() || is_given(before))) {
        bound_[before].push_back(&each);
      } else if (!before.empty() && is_given(before)) {
        after_[before].push_back(&each);
      } else if (first_ == nullptr) {
        first_ = &each;
      } else {
        const std::string which =
            before.empty() ? "no session" : "session " + before + ", which was not given";
        return fail(Fault::refused, "a record is left out: session " + id_of(each) + " follows " + which +
                                        ", and session " + id_of(*first_) + " does not follow it");
      }
    }
    return {};
  }

  // Of each step exactly one comes before all that are left, or nobody knows.
  Done put_in_order(const std::string& before, Sessions& after) const {
    Sessions left = std::move(after);
    after.clear();
    while (!left.empty()) {
      const auto comes_late = [&](const SealedSession* one) {
        return std::ranges::any_of(left, [&](const SealedSession* other) {
          return std::ranges::find(said_.orders, std::pair(id_of(*other), id_of(*one))) != said_.orders.end();
        });
      };
      const auto late =
          std::ranges::stable_partition(left, [&](const SealedSession* one) { return !comes_late(one); });
      if (late.begin() - left.begin() != 1)
        return fail(Fault::refused, "sessions " + id_of(*left[0]) + " and " + id_of(*left[1]) +
                                        " both follow session " + before);
      after.push_back(left.front());
      left.erase(left.begin());
    }
    return {};
  }

  [[nodiscard]] Sessions bound_to(const std::string& before) const {
    const auto found = bound_.find(before);
    Sessions sessions = found == bound_.end() ? Sessions{} : found->second;
    std::ranges::stable_sort(sessions, {},
                             [](const SealedSession* each) { return each->state->opened_clock; });
    return sessions;
  }

  // The session, and behind it all that comes of it. Each is placed once: it has one before it.
  void place(const SealedSession& session, std::optional<std::size_t> before) {
    const std::string& id = id_of(session);
    const bool is_bound = follows_of(session) == nullptr && said_.bound.contains(id);
    const Sessions& siblings = before ? after_.at(id_of(line_[*before].session)) : Sessions{};
    line_.push_back({session,
                     is_bound              ? Place::bound
                     : siblings.size() > 1 ? Place::ordered
                                           : Place::follows,
                     before});
    const std::size_t here = line_.size() - 1;
    for (const SealedSession* each : bound_to(id)) place(*each, std::nullopt);
    if (const auto after = after_.find(id); after != after_.end())
      for (const SealedSession* each : after->second) place(*each, here);
  }

  const std::vector<SealedSession>& sessions_;
  const SaidOfLine& said_;
  std::map<std::string, Sessions> after_;  // by the session that they name
  std::map<std::string, Sessions> bound_;  // by the session after which a document has them; "": before all
  const SealedSession* first_ = nullptr;
  std::vector<Placed> line_;
};

}  // namespace

Result<std::vector<Placed>> in_line(const std::vector<SealedSession>& sessions, const SaidOfLine& said) {
  if (auto done = check_one_dossier(sessions, said); !done) return pass(done.error());
  return Line(sessions, said).run();
}

Done check_follows(const SealedSession& before, const SealedSession& after,
                   const std::set<domain::ItemId>& ended) {
  if (follows_of(after) == nullptr) return refuse("follows no session");
  if (auto done = check_identity(before, after); !done) return done;
  return Comparison(before, after, ended).run();
}

}  // namespace tafel::record
