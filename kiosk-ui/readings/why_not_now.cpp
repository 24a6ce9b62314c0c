#include "kiosk-ui/readings/why_not_now.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool somebody_came(const view::SessionView& session) {
  return std::ranges::any_of(session.people, [](const view::PersonView& person) {
    return person.presence != view::Presence::invited;
  });
}

std::string_view why_no_more(const view::SessionView& session, bool takes_more, std::string_view full) {
  if (!is_open(session)) return words::session_closed;
  if (session.chair_must_sign) return words::attendance::chair_signs_first;
  return takes_more ? std::string_view() : full;
}

// What is on somebody's name needs somebody.
std::string_view why_no_more_of_people(const view::SessionView& session, bool takes_more,
                                       std::string_view full) {
  const std::string_view why_not = why_no_more(session, takes_more, full);
  if (!why_not.empty() || somebody_came(session)) return why_not;
  return words::top::nobody_yet;
}

// The verslag is read, or a delegate says who is informed.
bool is_read_by_somebody(const view::SessionView& session) {
  const auto is_delegate = [](const view::PersonView& person) {
    return is_at_table(person) && !person.represents.empty();
  };
  return session.verslag.edition > 0 || std::ranges::any_of(session.people, is_delegate);
}

}  // namespace

std::string_view why_no_more_people(const view::SessionView& session) {
  if (!is_open(session)) return words::session_closed;
  return session.takes_more.people ? std::string_view() : words::full::people;
}
std::string_view why_no_more_statements(const view::SessionView& session) {
  return why_no_more_of_people(session, session.takes_more.statements, words::full::statements);
}
std::string_view why_no_more_goals(const view::SessionView& session) {
  return why_no_more(session, session.takes_more.goals, words::full::goals);
}
std::string_view why_no_more_actions(const view::SessionView& session) {
  return why_no_more_of_people(session, session.takes_more.actions, words::full::actions);
}
std::string_view why_no_more_items(const view::SessionView& session) {
  return why_no_more_of_people(session, session.takes_more.items, words::full::items);
}

std::string_view why_not_passed(PassedFor what, const view::SessionView& session) {
  if (!somebody_came(session)) return words::top::nobody_yet;
  if (what == PassedFor::confirming)
    return standing(session).empty() ? words::discussion::none_to_confirm : std::string_view();
  if (!is_open(session)) return words::session_closed;
  if (what == PassedFor::voting) return why_no_ballot(session);
  return is_read_by_somebody(session) ? std::string_view() : words::turn::no_verslag;
}

}  // namespace tafel::kiosk
