#include "provisioning/subject/subject_pages.hpp"

#include "provisioning/verslag/blank_paper.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/dutch_list.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>
#include <array>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;

std::string_view heading_of(Section section) {
  switch (section) {
    case Section::identity:
      return words::identity;
    case Section::role:
      return words::role;
    case Section::informed:
      return words::informed;
    case Section::referral:
      return words::referral;
    case Section::consultation:
      return words::consultation;
    case Section::statements:
      return words::statements;
    case Section::sharing:
      return words::sharing;
    case Section::plan:
      return words::plan;
    case Section::documents:
      return words::documents;
  }
  return "";
}

constexpr std::array all_sections{Section::identity, Section::role,         Section::informed,
                                  Section::referral, Section::consultation, Section::statements,
                                  Section::sharing,  Section::plan,         Section::documents};

std::string until_in_words(const Held& held) {
  return held.closed ? text::dutch_date(kept_until(*held.closed)) : std::string(words::until_open);
}

std::string kept_in_words(const Held& held) {
  if (!held.closed) return std::string(words::kept_open);
  return words::kept_until(text::dutch_date(held.closed->on), held.closed->years, until_in_words(held));
}

paper::Rich what_of(const Piece& piece) {
  paper::Rich rich = paper::strong(piece.label);
  rich.push_back({"\n" + piece.given.words, paper::Tone::plain});
  for (const std::string& each : piece.beside) rich.push_back({"\n" + each, paper::Tone::strong});
  return rich;
}

void add_section(paper::Document& document, const Held& held, Section section) {
  document.blocks.push_back(paper::Heading{1, std::string(heading_of(section))});
  paper::Table table{{{std::string(words::what), 5},
                      {std::string(words::who_answers), 2.2},
                      {std::string(words::table_of), 2},
                      {std::string(words::until), 1.8}},
                     {}};
  for (const Piece& piece : held.pieces)
    if (piece.section == section && !piece.withheld)
      table.rows.push_back({what_of(piece), paper::plain(piece.controller),
                            paper::plain(days_in_words(piece.days)), paper::plain(until_in_words(held))});
  if (table.rows.empty())
    document.blocks.push_back(paper::Paragraph{paper::plain(words::nothing_given)});
  else
    document.blocks.push_back(std::move(table));
}

std::vector<std::string> organisations_in(const Held& held) {
  std::vector<std::string> names;
  for (const Piece& piece : held.pieces)
    if (!piece.withheld && std::ranges::find(names, piece.controller) == names.end())
      names.push_back(piece.controller);
  return names;
}

std::size_t passages_left_out(const Held& held) {
  std::size_t count = 0;
  for (const Piece& piece : held.pieces)
    if (!piece.withheld) count += piece.given.left_out.size();
  return count;
}

paper::Document blank(const Held& held, const std::vector<OpenedRecord>& line, Instant at) {
  const OpenedRecord& last = line.back();
  paper::Document document = blank_paper(last, words::title(held.person.last().name), at, words::footer);
  document.blocks.push_back(paper::Title{std::string(words::above), document.title, last.house});
  return document;
}

}  // namespace

std::string days_in_words(std::vector<Date> days) {
  std::ranges::sort(days);
  const auto twice = std::ranges::unique(days);
  days.erase(twice.begin(), twice.end());
  std::vector<std::string> named;
  for (const Date& day : days) named.push_back(text::dutch_date(day));
  return text::dutch_list(named);
}

paper::Document write_subject_pages(const Held& held, const std::vector<OpenedRecord>& line, Instant at) {
  paper::Document document = blank(held, line, at);
  document.blocks.push_back(paper::Paragraph{paper::plain(words::intro)});
  document.blocks.push_back(
      paper::Fields{{{std::string(text::paper::dossier), paper::strong(line.back().state.dossier.number)},
                     {std::string(words::of_tables), paper::plain(days_in_words(held.tables))},
                     {std::string(words::kept), paper::plain(kept_in_words(held))},
                     {std::string(words::made), paper::plain(paper::dutch_day_and_time(at))}}});
  if (held.records_missing) document.blocks.push_back(paper::Paragraph{paper::plain(words::earlier_missing)});
  for (const Section section : all_sections) add_section(document, held, section);
  document.blocks.push_back(paper::Heading{1, std::string(words::organisations)});
  document.blocks.push_back(paper::Paragraph{paper::plain(text::dutch_list(organisations_in(held)))});
  if (const std::size_t count = passages_left_out(held); count > 0)
    document.blocks.push_back(paper::Paragraph{paper::plain(words::passages_gone(count))});
  document.blocks.push_back(
      paper::Notice{std::string(words::not_in_here), std::string(words::not_in_here_words)});
  document.blocks.push_back(
      paper::Notice{std::string(words::your_rights), std::string(words::your_rights_words)});
  return document;
}

}  // namespace tafel::provisioning::subject
