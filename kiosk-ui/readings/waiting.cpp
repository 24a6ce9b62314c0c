#include "kiosk-ui/readings/waiting.hpp"

#include "kiosk-ui/readings/readable.hpp"
#include "kiosk-ui/widgets/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

bool has_to_read(const view::VerslagView& verslag, const std::string& who) {
  if (verslag.edition == 0 || verslag.outdated) return false;
  return std::any_of(verslag.readings.begin(), verslag.readings.end(), [&](const auto& reading) {
    return reading.participant == who && reading.mark == "nog-niet";
  });
}

}  // namespace

Waiting waiting_for(const view::SessionView& session, const view::PersonView& person) {
  if (!is_at_table(person)) return {};
  return {.ballots = person.open_ballots,
          .statements = person.unconfirmed_statements,
          .verslag = has_to_read(session.verslag, person.id),
          .feedback = !person.represents.empty() && person.feedback.empty()};
}

bool waits_at(Place place, const Waiting& waiting) {
  switch (place) {
    case Place::discussion:
      return waiting.statements > 0;
    case Place::closing:
      return waiting.verslag || waiting.feedback;
    default:
      return waiting.ballots > 0;
  }
}

bool anybody_waits_at(Place place, const view::SessionView& session) {
  return std::any_of(session.people.begin(), session.people.end(),
                     [&](const auto& person) { return waits_at(place, waiting_for(session, person)); });
}

std::string in_words(Place place, const Waiting& waiting) {
  std::string all;
  const auto add = [&](std::string_view words) {
    if (!all.empty()) all += " · ";
    all += words;
  };
  const auto add_counted = [&](int count, std::string_view one, std::string_view many) {
    if (count > 0) add(sentence_of({std::to_string(count), " ", count == 1 ? one : many}));
  };
  add_counted(waiting.ballots, words::hand_over::ballot, words::hand_over::ballots);
  add_counted(waiting.statements, words::hand_over::statement, words::hand_over::statements);
  if (place == Place::closing && waiting.verslag) add(words::hand_over::verslag);
  if (place == Place::closing && waiting.feedback) add(words::hand_over::feedback);
  return all.empty() ? std::string(words::hand_over::nothing) : all;
}

}  // namespace tafel::kiosk
