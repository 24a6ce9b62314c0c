// The consensus rule a second time, read off the text of the law and stated over the whole history of a session,
// not over its state. It shares no code with consensus.cpp, outcomes.cpp or evolve.cpp, and is slow on purpose:
// each sentence is one predicate.
//
// Art. 14 §2: "Een deelnemer aan het casusoverleg kan informatie, die meegedeeld is op het casusoverleg, delen met
// een of meer leden […] als […] 1° er is tussen alle deelnemers aan het casusoverleg consensus over welke
// informatie precies gedeeld kan worden met welke leden […] en welke deelnemer […] die informatie zal delen".
// Art. 13 §2: "Deelnemers zijn vrij om te bepalen welke informatie ze delen".
// Art. 15 §3: "vijftien jaar"; "tot maximaal dertig jaar […] bij consensus van de deelnemers".
#pragma once

#include "shared/domain/fact.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tafel::law {

using domain::Event;
using History = std::vector<Event>;

// "alle deelnemers aan het casusoverleg": whoever sat down, left again or not, but nobody whose check-in was a mistake, nor
// whoever chairs and takes no part.
inline std::set<std::string> participants(const History& history) {
  std::set<std::string> sat_down;
  for (const Event& event : history) {
    if (const auto* arrival = std::get_if<domain::CheckedIn>(&event.fact))
      sat_down.insert(arrival->who.value);
    if (const auto* mistake = std::get_if<domain::CheckInStruck>(&event.fact))
      sat_down.erase(mistake->who.value);
  }
  const auto& seat = std::get<domain::SessionOpened>(history.front().fact).seat;
  if (seat && seat->takes_no_part) sat_down.erase(seat->person.value);
  return sat_down;
}

// Art. 2, 4°: a casusoverleg is "multilateraal". Of how many organisations were the participants?
inline std::size_t organisations(const History& history) {
  std::map<std::string, std::string> of_person;
  for (const Event& event : history) {
    if (const auto* opened = std::get_if<domain::SessionOpened>(&event.fact))
      for (const auto& person : opened->dossier.invited)
        of_person[person.id.value] = person.organisation.value;
    if (const auto* added = std::get_if<domain::PersonAdded>(&event.fact))
      of_person[added->person.id.value] = added->person.organisation.value;
  }
  std::set<std::string> seated;
  for (const std::string& who : participants(history)) seated.insert(of_person[who]);
  return seated.size();
}

// "welke informatie precies": what was last written down under that item.
inline const domain::ItemPut* what_precisely(const History& history, const std::string& item) {
  const domain::ItemPut* last = nullptr;
  for (const Event& event : history) {
    const auto* put = std::get_if<domain::ItemPut>(&event.fact);
    if (put != nullptr && put->id.value == item) last = put;
  }
  return last;
}

inline bool was_withdrawn(const History& history, const std::string& item) {
  for (const Event& event : history) {
    const auto* withdrawn = std::get_if<domain::ItemWithdrawn>(&event.fact);
    if (withdrawn != nullptr && withdrawn->id.value == item) return true;
  }
  return false;
}

// Art. 14 §2, 3°: "een doelstelling van het plan van aanpak in dat specifieke traject". At a first session a route decides
// whether there is one.
inline bool ends_the_trajectory(const Event& event) {
  const auto* decided = std::get_if<domain::RouteDecided>(&event.fact);
  return decided != nullptr && decided->route != domain::Route::start_trajectory;
}

inline bool needs_a_trajectory(const History& history, const std::string& item) {
  const auto& opening = std::get<domain::SessionOpened>(history.front().fact);
  if (opening.dossier.kind != domain::SessionKind::first) return false;
  const auto& necessity = what_precisely(history, item)->content.necessity;
  return necessity && !necessity->goal.empty();
}

inline bool has_a_trajectory(const History& history) {
  bool has = false;
  for (const Event& event : history) {
    if (std::holds_alternative<domain::RouteDecided>(event.fact)) has = !ends_the_trajectory(event);
  }
  return has;
}

enum class Answer { none, yes, no };

// The last word of `who` since the item got its present words: a yes to other words is no yes to these. Nor is a yes for
// the sake of a trajectory that there was not to be.
inline Answer last_answer(const History& history, const std::string& item, const std::string& who) {
  Answer answer = Answer::none;
  const bool is_for_a_trajectory = needs_a_trajectory(history, item);
  for (const Event& event : history) {
    const auto* put = std::get_if<domain::ItemPut>(&event.fact);
    if (put != nullptr && put->id.value == item) answer = Answer::none;
    if (is_for_a_trajectory && ends_the_trajectory(event)) answer = Answer::none;
    const auto* ballot = std::get_if<domain::BallotCast>(&event.fact);
    if (ballot == nullptr || ballot->item.value != item || ballot->by.value != who) continue;
    answer = ballot->choice == domain::Choice::akkoord ? Answer::yes : Answer::no;
  }
  return answer;
}

// "informatie, die meegedeeld is op het casusoverleg": what was taken back is no longer.
inline bool draws_on_what_is_gone(const History& history, const domain::ItemPut& put) {
  for (const Event& event : history) {
    const auto* back = std::get_if<domain::StatementTakenBack>(&event.fact);
    const auto* dropped = std::get_if<domain::StatementDropped>(&event.fact);
    for (const auto& source : put.content.sources) {
      if (back != nullptr && back->id == source) return true;
      if (dropped != nullptr && dropped->id == source) return true;
    }
  }
  return false;
}

inline bool is_there(const History& history, const std::string& item) {
  return what_precisely(history, item) != nullptr && !was_withdrawn(history, item);
}

// "er is tussen alle deelnemers consensus": each said yes in person. Silence is no yes, of nobody, also not of who
// has left. "Tussen" is between at least two, and of two organisations: nobody agrees alone.
inline bool consensus(const History& history, const std::string& item) {
  if (!is_there(history, item)) return false;
  if (draws_on_what_is_gone(history, *what_precisely(history, item))) return false;
  if (needs_a_trajectory(history, item) && !has_a_trajectory(history)) return false;
  const auto everybody = participants(history);
  for (const std::string& who : everybody) {
    if (last_answer(history, item, who) != Answer::yes) return false;
  }
  return organisations(history) > 1;
}

inline bool somebody_objects(const History& history, const std::string& item) {
  if (!is_there(history, item)) return false;
  for (const std::string& who : participants(history)) {
    if (last_answer(history, item, who) == Answer::no) return true;
  }
  return false;
}

inline std::vector<std::string> items(const History& history) {
  std::vector<std::string> ids;
  for (const Event& event : history) {
    const auto* put = std::get_if<domain::ItemPut>(&event.fact);
    if (put != nullptr && put->version == 1) ids.push_back(put->id.value);
  }
  return ids;
}

// Art. 9: "cliëntsystemen […] die voldoen aan de criteria". A later session about one that does so no more ends it.
inline bool closes(const domain::Dossier& dossier) {
  const auto& [risk, sharing, approach] = dossier.criteria;
  const bool meets = risk.met && sharing.met && approach.met;
  return dossier.kind == domain::SessionKind::closing ||
         (dossier.kind != domain::SessionKind::first && !meets);
}

// At most fifteen years from a closing session, unless all agreed to more; nothing runs from another session, nor from one that
// was no casusoverleg.
inline int years_kept(const History& history) {
  const auto& opening = std::get<domain::SessionOpened>(history.front().fact);
  if (!closes(opening.dossier) || organisations(history) < 2) return 0;
  for (const std::string& item : items(history)) {
    const auto& content = what_precisely(history, item)->content;
    if (content.kind == domain::ItemKind::extension && consensus(history, item))
      return content.extension->years;
  }
  int years = 15;  // "maximale bewaartermijn": the table may say less
  for (const Event& event : history)
    if (const auto* set = std::get_if<domain::RetentionSet>(&event.fact)) years = set->years;
  return years;
}

// ---- From table to table. Art. 4: the plan van aanpak is of the trajectory; art. 14 §2: what all agreed on may be told
// until it was, or until somebody thinks better of it.
inline const domain::Follows* taken_over(const History& history) {
  const auto& opening = std::get<domain::SessionOpened>(history.front().fact);
  return opening.dossier.follows ? &*opening.dossier.follows : nullptr;
}

// Never again once it was stopped; otherwise the last word about it counts.
inline bool may_still_be_told(const History& history, const std::string& item) {
  bool may = true;
  for (const Event& event : history) {
    const auto* said = std::get_if<domain::ItemReviewed>(&event.fact);
    if (said == nullptr || said->item.value != item) continue;
    if (said->course == domain::ItemCourse::stopped) return false;
    may = said->course == domain::ItemCourse::not_yet;
  }
  return may;
}

inline bool was_spoken_of(const History& history, const std::string& carried) {
  for (const Event& event : history) {
    const auto* action = std::get_if<domain::ActionReviewed>(&event.fact);
    const auto* item = std::get_if<domain::ItemReviewed>(&event.fact);
    if (action != nullptr && action->id.value == carried) return true;
    if (item != nullptr && item->item.value == carried) return true;
  }
  return false;
}

// An action is to be done from when it was set until it was dropped, done or lapsed.
inline bool is_still_to_be_done(const History& history, const std::string& action) {
  bool is_to_be_done = false;
  if (const domain::Follows* before = taken_over(history))
    for (const auto& each : before->actions) is_to_be_done = is_to_be_done || each.id.value == action;
  for (const Event& event : history) {
    const auto* set = std::get_if<domain::ActionSet>(&event.fact);
    const auto* dropped = std::get_if<domain::ActionDropped>(&event.fact);
    const auto* said = std::get_if<domain::ActionReviewed>(&event.fact);
    if (set != nullptr && set->id.value == action) is_to_be_done = true;
    if (dropped != nullptr && dropped->id.value == action) is_to_be_done = false;
    if (said != nullptr && said->id.value == action)
      is_to_be_done =
          said->course == domain::ActionCourse::running || said->course == domain::ActionCourse::not_done;
  }
  return is_to_be_done;
}

// What the next table is to hear of: what it was given and may still be told, and what all agreed on here.
inline std::set<std::string> items_that_travel(const History& history) {
  std::set<std::string> travel;
  if (const domain::Follows* before = taken_over(history))
    for (const auto& each : before->items)
      if (may_still_be_told(history, each.id.value)) travel.insert(each.id.value);
  for (const std::string& item : items(history)) {
    const bool is_told = what_precisely(history, item)->content.kind != domain::ItemKind::extension;
    if (is_told && consensus(history, item)) travel.insert(item);
  }
  return travel;
}

// A table passes over nothing that the one before left it.
inline bool all_was_spoken_of(const History& history) {
  const domain::Follows* before = taken_over(history);
  if (before == nullptr) return true;
  for (const auto& each : before->actions)
    if (!was_spoken_of(history, each.id.value)) return false;
  for (const auto& each : before->items)
    if (!was_spoken_of(history, each.id.value)) return false;
  return true;
}

}  // namespace tafel::law
