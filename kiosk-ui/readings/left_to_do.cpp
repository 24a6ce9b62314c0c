#include "kiosk-ui/readings/left_to_do.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::kiosk {
namespace {

bool has_to_read(const view::VerslagView& verslag, const std::string& who) {
  if (verslag.edition == 0 || verslag.outdated) return false;
  return std::any_of(verslag.readings.begin(), verslag.readings.end(), [&](const auto& reading) {
    return reading.participant == who &&
           (reading.mark == view::ReadingMark::not_yet || !reading.is_of_this_edition);
  });
}

}  // namespace

LeftToDo left_to_do(const view::SessionView& session, const view::PersonView& person) {
  if (!is_at_table(person)) return {};
  return {.ballots = person.open_ballots,
          .statements = person.unconfirmed_statements,
          .verslag = has_to_read(session.verslag, person.id),
          .feedback = !person.represents.empty() && person.feedback == view::Feedback::unstated};
}

bool has_to(PassedFor what, const LeftToDo& left) {
  switch (what) {
    case PassedFor::voting:
      return left.ballots > 0;
    case PassedFor::confirming:
      return left.statements > 0;
    case PassedFor::reading:
      return left.verslag || left.feedback;
  }
  return false;
}

std::string next_who_has_to(PassedFor what, const view::SessionView& session, std::string_view after) {
  auto round = session.people;
  const auto last = std::ranges::find(round, after, &view::PersonView::id);
  if (last != round.end()) std::ranges::rotate(round, std::next(last));
  const auto next = std::ranges::find_if(
      round, [&](const auto& person) { return has_to(what, left_to_do(session, person)); });
  return next == round.end() ? std::string() : next->id;
}

std::optional<PassedFor> first_to_do(PassedFor what, const LeftToDo& left) {
  for (const PassedFor each : {what, PassedFor::voting, PassedFor::confirming})
    if (has_to(each, left)) return each;
  return std::nullopt;
}

std::string in_words(PassedFor what, const LeftToDo& left) {
  std::string all;
  const auto add = [&](std::string_view words) {
    if (!all.empty()) all += " · ";
    all += words;
  };
  const auto add_counted = [&](int count, std::string_view one, std::string_view many) {
    if (count > 0) add(sentence_of({std::to_string(count), " ", count == 1 ? one : many}));
  };
  add_counted(left.ballots, words::hand_over::ballot, words::hand_over::ballots);
  add_counted(left.statements, words::hand_over::statement, words::hand_over::statements);
  if (what == PassedFor::reading && left.verslag) add(words::hand_over::verslag);
  if (what == PassedFor::reading && left.feedback) add(words::hand_over::feedback);
  return all.empty() ? std::string(words::hand_over::nothing) : all;
}

}  // namespace tafel::kiosk
