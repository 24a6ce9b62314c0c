#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/item_sentence.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/domain/consensus.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;
using domain::Choice;

std::string_view word_of(Choice choice) {
  return choice == Choice::akkoord ? words::akkoord : words::niet_akkoord;
}

// Everybody's ballots on one version, in order: the last one counts. What another route voided is not among them.
std::vector<const domain::Ballot*> ballots_of(const domain::Item& item, int version,
                                              const domain::ParticipantId& who) {
  std::vector<const domain::Ballot*> ballots;
  for (const auto& ballot : item.ballots) {
    const bool is_asked_for = ballot.version == version && ballot.by == who;
    if (is_asked_for && (version != item.version() || item.counts(ballot))) ballots.push_back(&ballot);
  }
  return ballots;
}

std::string voter(const OpenedRecord& record, const std::vector<const domain::Ballot*>& ballots) {
  const auto& last = *ballots.back();
  const std::string name = record.participant(last.by);
  if (ballots.size() == 1) return name + words::voted_at(record.time(last.at));
  const auto& before = *ballots[ballots.size() - 2];
  return name + words::voted_before(record.time(last.at), word_of(before.choice), record.time(before.at));
}

struct Tallied {
  std::vector<std::string> akkoord, niet_akkoord, none, none_away;
};

Tallied tallied(const OpenedRecord& record, const domain::Item& item, int version) {
  Tallied all;
  for (const auto& participant : record.state.participants) {
    if (!participant.is_participant()) continue;
    const auto ballots = ballots_of(item, version, participant.person.id);
    const bool away = participant.presence == domain::Presence::away;
    if (ballots.empty())
      (away ? all.none_away : all.none).push_back(record.participant(participant.person.id));
    else
      (ballots.back()->choice == Choice::akkoord ? all.akkoord : all.niet_akkoord)
          .push_back(voter(record, ballots));
  }
  return all;
}

void add_choice(paper::Table& table, std::string_view choice, const std::vector<std::string>& names) {
  if (names.empty()) return;
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  paper::Rich label = paper::strong(choice);
  label.push_back({" (" + std::to_string(names.size()) + ")", paper::Tone::quiet});
  table.rows.push_back({label, paper::plain(list)});
}

paper::Table votes(const OpenedRecord& record, const domain::Item& item, int version) {
  const Tallied all = tallied(record, item, version);
  const std::string title =
      version == item.version() ? words::current_version(version) : std::string(words::participants);
  paper::Table table{{{std::string(words::choice), 1.4}, {title, 5}}, {}};
  add_choice(table, words::akkoord, all.akkoord);
  add_choice(table, words::niet_akkoord, all.niet_akkoord);
  // On a version that was replaced, who did not vote was not asked any more.
  if (version != item.version()) return table;
  add_choice(table, words::no_ballot, all.none);
  add_choice(table, words::no_ballot_away, all.none_away);
  return table;
}

// As the record claims it in the end: a statement taken back after the close takes what rests on it along.
bool is_shared(const OpenedRecord& record, const domain::Item& item) {
  return record.state.closed && domain::tally(record.state, item).outcome == domain::Outcome::consensus;
}

std::string_view agreed(domain::ItemKind kind) {
  switch (kind) {
    case domain::ItemKind::disclosure:
      return words::outcome_shared;
    case domain::ItemKind::reporting:
      return words::outcome_reported;
    case domain::ItemKind::extension:
      return words::outcome_extended;
  }
  return "";
}

std::string_view not_agreed(const OpenedRecord& record, const domain::Item& item) {
  if (item.withdrawn) return words::outcome_withdrawn;
  if (item.content().kind == domain::ItemKind::extension) return words::outcome_not_extended;
  if (domain::tally(record.state, item).outcome == domain::Outcome::refused) return words::outcome_refused;
  if (domain::waits_for_trajectory(record.state, item.content())) return words::outcome_no_trajectory;
  return domain::sources_stand(record.state, item.content()) ? words::outcome_open
                                                             : words::outcome_source_gone;
}

void add_sources(paper::Document& document, const domain::ItemContent& content) {
  std::string line;
  for (const auto& source : content.sources) line += (line.empty() ? "" : ", ") + number_of(source.value);
  if (!line.empty())
    document.blocks.push_back(paper::Paragraph{paper::quiet(std::string(words::based_on) + line + ".")});
}

void add_replaced(paper::Document& document, const OpenedRecord& record, const domain::Item& item) {
  for (int version = 1; version < item.version(); ++version) {
    paper::Rich rich = paper::quiet(words::replaced_version(version) + "\n");
    rich.push_back(
        {item_sentence(record, item.versions[static_cast<std::size_t>(version - 1)]), paper::Tone::quiet});
    document.blocks.push_back(paper::Paragraph{rich});
    if (paper::Table table = votes(record, item, version); !table.rows.empty())
      document.blocks.push_back(std::move(table));
  }
}

void add_documents_beside(paper::Document& document, const OpenedRecord& record, const domain::Item& item) {
  paper::Rich rich;
  add_beside(rich, record, {documents::Thing::item, item.id.value});
  if (rich.empty()) return;
  rich.front().text.erase(0, 1);  // the line break before the first
  document.blocks.push_back(paper::Paragraph{std::move(rich)});
}

void add_item(paper::Document& document, const OpenedRecord& record, const domain::Item& item) {
  const bool shared = is_shared(record, item);
  document.blocks.push_back(
      paper::Heading{2, number_of(item.id.value) + ". " + item_heading(record, item.content())});
  const std::string sentence = item_sentence(record, item.content());
  document.blocks.push_back(
      paper::Paragraph{paper::plain(shared ? sentence : std::string(words::was_proposed) + sentence)});
  document.blocks.push_back(
      paper::Verdict{shared, std::string(shared ? agreed(item.content().kind) : not_agreed(record, item))});
  add_documents_beside(document, record, item);
  add_sources(document, item.content());
  document.blocks.push_back(votes(record, item, item.version()));
  add_replaced(document, record, item);
}

}  // namespace

void add_sharing(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::sharing)});
  if (record.state.items.empty()) {
    document.blocks.push_back(paper::Paragraph{paper::plain(words::no_items)});
    return;
  }
  document.blocks.push_back(paper::Paragraph{paper::quiet(words::sharing_rule)});
  for (const auto& item : record.state.items) add_item(document, record, item);
}

}  // namespace tafel::provisioning
