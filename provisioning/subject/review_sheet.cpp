#include "provisioning/subject/review_sheet.hpp"

#include "provisioning/subject/subject_pages.hpp"
#include "provisioning/verslag/blank_paper.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;

std::string_view reason_of(Withheld withheld) {
  switch (withheld) {
    case Withheld::justice:
      return words::why_justice;
    case Withheld::not_told:
      return words::why_not_told;
    case Withheld::not_shared:
      return words::why_not_shared;
    case Withheld::reporting:
      return words::why_reporting;
    case Withheld::plan:
      return words::why_plan;
    case Withheld::risk:
      return words::why_risk;
    case Withheld::family:
      return words::why_family;
    case Withheld::who_came:
      return words::why_who_came;
    case Withheld::referrer:
      return words::why_referrer;
    case Withheld::whole_event:
      return words::why_whole_event;
    case Withheld::safety:
      return words::why_safety;
  }
  return "";
}

void add_warnings(paper::Document& document, const Held& held, const std::vector<Person>& people) {
  const auto warn = [&](const std::string& said) {
    document.blocks.push_back(paper::Notice{std::string(words::look_first), said});
  };
  if (!held.is_informed) warn(std::string(words::not_informed));
  if (held.is_minor) warn(std::string(words::is_minor));
  if (!held.is_protected) warn(std::string(words::not_protected));
  if (held.records_missing) warn(std::string(words::records_missing));
  if (held.documents_missing) warn(std::string(words::documents_missing));
  if (held.restricted) warn(std::string(words::whole_restricted));
  for (const Person& each : of_that_name(people, held.person))
    warn(words::others_of_that_name(person_in_full(each)));
  document.blocks.push_back(paper::Paragraph{paper::plain(words::read_all)});
}

// What comes from the house itself needs no asking.
void add_whom_to_ask(paper::Document& document, const Held& held, const std::string& house) {
  std::map<std::string, std::size_t> pieces;
  for (const Piece& piece : held.pieces)
    if (!piece.withheld && piece.controller != house) ++pieces[piece.controller];
  document.blocks.push_back(paper::Heading{1, std::string(words::ask_first)});
  if (pieces.empty()) document.blocks.push_back(paper::Paragraph{paper::plain(words::nobody_to_ask)});
  for (const auto& [organisation, count] : pieces)
    document.blocks.push_back(paper::Paragraph{paper::plain(words::answers_for(organisation, count))});
}

paper::Rich piece_in_full(const Piece& piece) {
  paper::Rich rich = paper::strong(piece.label);
  rich.push_back({"\n" + piece.original, paper::Tone::plain});
  paper::add_line(rich, piece.controller);
  return rich;
}

void add_table(paper::Document& document, paper::Table table, std::string_view nothing) {
  if (table.rows.empty())
    document.blocks.push_back(paper::Paragraph{paper::plain(nothing)});
  else
    document.blocks.push_back(std::move(table));
}

void add_withheld(paper::Document& document, const Held& held) {
  document.blocks.push_back(paper::Heading{1, std::string(words::withheld)});
  paper::Table table{
      {{std::string(words::what), 5}, {std::string(words::why), 3.4}, {std::string(words::where), 2.2}}, {}};
  for (const Piece& piece : held.pieces)
    if (piece.withheld)
      table.rows.push_back(
          {piece_in_full(piece), paper::plain(reason_of(*piece.withheld)), paper::plain(piece.where)});
  add_table(document, std::move(table), words::withheld_none);
}

void add_left_out(paper::Document& document, const Held& held) {
  document.blocks.push_back(paper::Heading{1, std::string(words::left_out)});
  paper::Table table{{{std::string(words::what), 6}, {std::string(words::where), 3}}, {}};
  for (const Piece& piece : held.pieces)
    for (const std::string& passage : piece.given.left_out)
      if (!piece.withheld)
        table.rows.push_back({paper::plain(passage), paper::plain(piece.controller + "\n" + piece.where)});
  add_table(document, std::move(table), words::left_out_none);
}

void add_beside_these(paper::Document& document, const Held& held) {
  document.blocks.push_back(paper::Heading{1, std::string(words::beside_these)});
  for (const std::string& said :
       {words::statements_of_others(held.statements_of_others), words::items_of_others(held.items_of_others),
        words::documents_of_others(held.documents_of_others)})
    document.blocks.push_back(paper::Paragraph{paper::plain(said)});
}

}  // namespace

paper::Document write_review_sheet(const Held& held, const std::vector<OpenedRecord>& line,
                                   const std::vector<Person>& people, Instant at) {
  const OpenedRecord& last = line.back();
  paper::Document document = blank_paper(last, std::string(words::review), at);
  document.blocks.push_back(paper::Title{std::string(words::review_above), document.title, last.house});
  document.blocks.push_back(
      paper::Fields{{{std::string(words::member), paper::strong(person_in_full(held.person))},
                     {std::string(text::paper::dossier), paper::plain(last.state.dossier.number)},
                     {std::string(words::of_tables), paper::plain(days_in_words(held.tables))},
                     {std::string(words::made), paper::plain(paper::dutch_day_and_time(at))}}});
  add_warnings(document, held, people);
  add_whom_to_ask(document, held, last.house);
  add_withheld(document, held);
  add_left_out(document, held);
  add_beside_these(document, held);
  return document;
}

}  // namespace tafel::provisioning::subject
