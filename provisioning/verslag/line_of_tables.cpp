#include "provisioning/verslag/line_of_tables.hpp"

#include "provisioning/verslag/blank_paper.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "provisioning/verslag/kind_in_words.hpp"
#include "provisioning/verslag/sections.hpp"
#include "shared/domain/following.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/documents_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

// Said each time: the line is as a document has it, and not as the records alone.
void add_place(paper::Document& document, const OpenedRecord& record) {
  const domain::SessionId& session = record.state.dossier.session;
  if (const auto* binding = documents::binding_of(record.documents, session); binding != nullptr)
    document.blocks.push_back(paper::Paragraph{paper::quiet(text::documents::bound_here)});
  if (const auto* order = documents::order_of(record.documents, session); order != nullptr)
    document.blocks.push_back(paper::Paragraph{paper::quiet(text::documents::ordered_here)});
}

void add_table(paper::Document& document, const OpenedRecord& record) {
  const domain::State& state = record.state;
  document.blocks.push_back(paper::Heading{
      1, paper::dutch_day(state.opened_at) + ": " + std::string(kind_in_words(state.dossier.kind))});
  add_place(document, record);
  if (state.closed && state.closed->not_held) {
    document.blocks.push_back(paper::Paragraph{paper::plain(record.words(*state.closed->not_held))});
    return;
  }
  add_follow_up(document, record);
}

paper::Rich words_and_documents(const OpenedRecord& last, const domain::Commitment& text,
                                const documents::About& about) {
  paper::Rich rich = paper::plain(last.words(text));
  add_beside(rich, last, about);
  return rich;
}

// What was told or stopped outside a table is open no more; the list of documents has it.
domain::Follows still_open(const OpenedRecord& last) {
  domain::Follows open = domain::following(last.state);
  std::erase_if(open.items, [&](const domain::CarriedItem& each) {
    return documents::end_of(last.documents, last.state.dossier.session, each.id) != nullptr;
  });
  return open;
}

void add_open_actions(paper::Document& document, const OpenedRecord& last, const domain::Follows& open) {
  paper::Table table{
      {{std::string(words::action), 4}, {std::string(words::who), 2.5}, {std::string(words::due), 1.8}}, {}};
  for (const domain::CarriedAction& each : open.actions)
    table.rows.push_back({words_and_documents(last, each.text, {documents::Thing::action, each.id.value}),
                          paper::plain(each.owner.name + ", " + each.owner.organisation),
                          paper::plain(text::dutch_date(each.due))});
  if (!table.rows.empty()) document.blocks.push_back(std::move(table));
}

void add_open_items(paper::Document& document, const OpenedRecord& last, const domain::Follows& open) {
  paper::Table table{{{std::string(words::may_be_shared), 4},
                      {std::string(words::with_whom), 2.5},
                      {std::string(words::who), 1.8}},
                     {}};
  for (const domain::CarriedItem& each : open.items)
    table.rows.push_back(
        {words_and_documents(last, each.information, {documents::Thing::item, each.id.value}),
         paper::plain(each.recipient.empty() ? each.addressee : last.member(each.recipient.front())),
         paper::plain(each.sharer.name)});
  if (!table.rows.empty()) document.blocks.push_back(std::move(table));
}

bool add_open(paper::Document& document, const OpenedRecord& record) {
  const domain::Follows open = still_open(record);
  add_open_actions(document, record, open);
  add_open_items(document, record, open);
  return !open.actions.empty() || !open.items.empty();
}

// Of a table that no other follows: nothing of it is carried.
void add_open_of_end(paper::Document& document, const OpenedRecord& record) {
  const std::size_t before = document.blocks.size();
  document.blocks.push_back(
      paper::Heading{2, std::string(words::still_open) + ", " + paper::dutch_day(record.state.opened_at)});
  document.blocks.push_back(paper::Paragraph{paper::plain(text::documents::carried_no_further)});
  if (!add_open(document, record)) document.blocks.resize(before);
}

}  // namespace

paper::Document write_line_of_tables(const std::vector<OpenedRecord>& line, Instant at) {
  const OpenedRecord& last = last_to_follow(line);
  paper::Document document =
      blank_paper(last, std::string(words::line_of_tables) + " " + last.state.dossier.number, at);
  document.blocks.push_back(paper::Title{std::string(words::confidential), document.title, last.house});
  add_referrals_without_table(document, last.documents);
  for (const OpenedRecord& each : line) add_table(document, each);
  document.blocks.push_back(paper::Heading{1, std::string(words::still_open)});
  if (!add_open(document, last))
    document.blocks.push_back(paper::Paragraph{paper::plain(words::nothing_open)});
  for (const OpenedRecord& each : line)
    if (&each != &last && !is_followed(each, line)) add_open_of_end(document, each);
  add_documents_of_dossier(document, line);
  return document;
}

}  // namespace tafel::provisioning
