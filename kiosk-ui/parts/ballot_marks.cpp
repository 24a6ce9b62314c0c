#include "kiosk-ui/parts/ballot_marks.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr std::size_t most_names = 12;     // a larger table is shown in short
constexpr std::size_t most_of_a_kind = 4;  // named one by one in short; more are counted

struct MarkKind {
  view::VoteMark mark;
  std::string_view word;
  std::string_view icon;
  Tone tone;
};
// The obstacles to a consensus come first.
constexpr MarkKind kinds[] = {{view::VoteMark::niet_akkoord, words::sharing::refuses, icon::cross, Tone::bad},
                              {view::VoteMark::not_yet, words::sharing::not_yet, icon::circle, Tone::neutral},
                              {view::VoteMark::voted, words::sharing::voted, icon::seal, Tone::neutral},
                              {view::VoteMark::left, words::away_now, icon::leave, Tone::neutral},
                              {view::VoteMark::akkoord, words::sharing::agrees, icon::check, Tone::good}};

const MarkKind& kind_of(const view::BallotView& ballot) {
  const auto* const found = std::ranges::find(kinds, ballot.mark, &MarkKind::mark);
  return found == std::end(kinds) ? kinds[1] : *found;
}

// "An Peeters: akkoord": never the colour alone.
BallotMark named(const view::BallotView& ballot, const MarkKind& kind) {
  return {sentence_of({ballot.name, ": ", kind.word}), kind.icon, kind.tone};
}

std::vector<BallotMark> every_name(const view::ItemView& item) {
  std::vector<BallotMark> all;
  for (const auto& ballot : item.ballots) all.push_back(named(ballot, kind_of(ballot)));
  return all;
}

void add_in_short(std::vector<BallotMark>& all, const view::ItemView& item, const MarkKind& kind) {
  const auto is_such = [&kind](const auto& ballot) { return &kind_of(ballot) == &kind; };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(item.ballots, is_such));
  if (count > most_of_a_kind)
    return all.push_back({sentence_of({std::to_string(count), " ", kind.word}), kind.icon, kind.tone});
  for (const auto& ballot : item.ballots)
    if (is_such(ballot)) all.push_back(named(ballot, kind));
}

}  // namespace

std::vector<BallotMark> ballot_marks(const view::ItemView& item, BallotDetail detail) {
  if (detail == BallotDetail::every_name || item.ballots.size() <= most_names) return every_name(item);
  std::vector<BallotMark> all;
  for (const MarkKind& kind : kinds) add_in_short(all, item, kind);
  return all;
}

std::vector<Mark> shown(const std::vector<BallotMark>& marks) {
  std::vector<Mark> all;
  all.reserve(marks.size());
  for (const auto& mark : marks) all.push_back({mark.icon, mark.words, mark.tone});
  return all;
}

}  // namespace tafel::kiosk
