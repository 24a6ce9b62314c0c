#include "provisioning/verslag/item_sentence.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/domain/consensus.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;
using domain::Choice;

std::string_view word_of(Choice choice) {
  return choice == Choice::akkoord ? paper::akkoord : paper::niet_akkoord;
}

// Everybody's ballots on one version, in order: the last one counts.
std::vector<const domain::Ballot*> ballots_of(const domain::Item& item, int version,
                                              const domain::ParticipantId& who) {
  std::vector<const domain::Ballot*> ballots;
  for (const auto& ballot : item.ballots)
    if (ballot.version == version && ballot.by == who) ballots.push_back(&ballot);
  return ballots;
}

std::string voter(const Reading& reading, const std::vector<const domain::Ballot*>& ballots) {
  const auto& last = *ballots.back();
  const std::string name = reading.participant(last.by);
  if (ballots.size() == 1) return name + paper::voted_at(dutch_time(last.at));
  const auto& before = *ballots[ballots.size() - 2];
  return name + paper::voted_before(dutch_time(last.at), word_of(before.choice), dutch_time(before.at));
}

struct Tallied {
  std::vector<std::string> akkoord, niet_akkoord, none, none_away;
};

Tallied tallied(const Reading& reading, const domain::Item& item, int version) {
  Tallied all;
  for (const auto& participant : reading.state.participants) {
    if (!participant.is_participant()) continue;
    const auto ballots = ballots_of(item, version, participant.person.id);
    const bool away = participant.presence == domain::Presence::away;
    if (ballots.empty())
      (away ? all.none_away : all.none).push_back(participant.person.name);
    else
      (ballots.back()->choice == Choice::akkoord ? all.akkoord : all.niet_akkoord)
          .push_back(voter(reading, ballots));
  }
  return all;
}

void add_choice(Table& table, std::string_view choice, const std::vector<std::string>& names) {
  if (names.empty()) return;
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  Rich label = strong(choice);
  label.push_back({" (" + std::to_string(names.size()) + ")", Tone::quiet});
  table.rows.push_back({label, plain(list)});
}

Table votes(const Reading& reading, const domain::Item& item, int version) {
  const Tallied all = tallied(reading, item, version);
  const std::string title =
      version == item.version() ? paper::current_version(version) : std::string(paper::participants);
  Table table{{{std::string(paper::choice), 1.4}, {title, 5}}, {}};
  add_choice(table, paper::akkoord, all.akkoord);
  add_choice(table, paper::niet_akkoord, all.niet_akkoord);
  // On a version that was replaced, who did not vote was not asked any more.
  if (version != item.version()) return table;
  add_choice(table, paper::no_ballot, all.none);
  add_choice(table, paper::no_ballot_away, all.none_away);
  return table;
}

// As the record claims it in the end: a statement taken back after the close takes what rests on it along.
bool is_shared(const Reading& reading, const domain::Item& item) {
  return reading.state.closed && domain::tally(reading.state, item).outcome == domain::Outcome::consensus;
}

std::string_view agreed(domain::ItemKind kind) {
  switch (kind) {
    case domain::ItemKind::disclosure:
      return paper::outcome_shared;
    case domain::ItemKind::reporting:
      return paper::outcome_reported;
    case domain::ItemKind::extension:
      return paper::outcome_extended;
  }
  return "";
}

std::string_view not_agreed(const Reading& reading, const domain::Item& item) {
  if (item.withdrawn) return paper::outcome_withdrawn;
  if (item.content().kind == domain::ItemKind::extension) return paper::outcome_not_extended;
  if (domain::tally(reading.state, item).outcome == domain::Outcome::refused) return paper::outcome_refused;
  return domain::sources_stand(reading.state, item.content()) ? paper::outcome_open
                                                              : paper::outcome_source_gone;
}

void add_sources(Document& document, const domain::ItemContent& content) {
  std::string line;
  for (const auto& source : content.sources) line += (line.empty() ? "" : ", ") + number_of(source.value);
  if (!line.empty()) document.blocks.push_back(Paragraph{quiet(std::string(paper::based_on) + line + ".")});
}

void add_replaced(Document& document, const Reading& reading, const domain::Item& item) {
  for (int version = 1; version < item.version(); ++version) {
    Rich rich = quiet(paper::replaced_version(version) + "\n");
    rich.push_back(
        {item_sentence(reading, item.versions[static_cast<std::size_t>(version - 1)]), Tone::quiet});
    document.blocks.push_back(Paragraph{rich});
    if (Table table = votes(reading, item, version); !table.rows.empty())
      document.blocks.push_back(std::move(table));
  }
}

void add_item(Document& document, const Reading& reading, const domain::Item& item) {
  const bool shared = is_shared(reading, item);
  document.blocks.push_back(
      Heading{2, number_of(item.id.value) + ". " + item_heading(reading, item.content())});
  document.blocks.push_back(Paragraph{plain(item_sentence(reading, item.content()))});
  document.blocks.push_back(
      Verdict{shared, std::string(shared ? agreed(item.content().kind) : not_agreed(reading, item))});
  add_sources(document, item.content());
  document.blocks.push_back(votes(reading, item, item.version()));
  add_replaced(document, reading, item);
}

}  // namespace

void add_sharing(Document& document, const Reading& reading) {
  document.blocks.push_back(Heading{1, std::string(paper::sharing)});
  if (reading.state.items.empty()) {
    document.blocks.push_back(Paragraph{plain(paper::no_items)});
    return;
  }
  document.blocks.push_back(Paragraph{quiet(paper::sharing_rule)});
  for (const auto& item : reading.state.items) add_item(document, reading, item);
}

}  // namespace tafel::provisioning
