#include "provisioning/verslag/sections.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace words = text::paper;

paper::Rich who(const OpenedRecord& record, const domain::Participant& participant) {
  const auto& person = participant.person;
  paper::Rich rich = paper::strong(record.participant(person.id));
  paper::add_line(rich, person.function);
  if (person.represents)
    paper::add_line(rich, words::delegate_for(person.represents->name + ", " + person.represents->function));
  if (!person.reports_to.empty()) paper::add_line(rich, words::has_duty_to_report(person.reports_to));
  if (participant.takes_no_part)
    paper::add_line(rich, words::takes_no_part(record.words(*participant.takes_no_part)));
  else if (record.state.seat == person.id)
    paper::add_line(rich, std::string(words::chairs));
  return rich;
}

paper::Rich organisation(const OpenedRecord& record, const domain::Participant& participant) {
  const auto* found = domain::find(record.state, participant.person.organisation);
  if (found == nullptr) return paper::plain("");
  paper::Rich rich = paper::plain(found->name);
  paper::add_line(
      rich, words::category(found->category, text::name_of(text::participant_categories, found->category)));
  if (found->necessity) paper::add_line(rich, words::necessity_of_other(record.words(*found->necessity)));
  if (!domain::may_tell(record.state, participant.person))
    paper::add_line(rich, std::string(words::declines_modalities));
  return rich;
}

paper::Rich ground(const domain::Participant& participant) {
  paper::Rich rich =
      paper::plain(participant.person.ground == domain::Ground::involvement ? words::ground_involvement
                                                                            : words::ground_expertise);
  if (participant.added_at_table) paper::add_line(rich, std::string(words::added_at_table));
  return rich;
}

paper::Rich times(const OpenedRecord& record, const domain::Participant& participant) {
  std::string lines;
  for (const auto& stay : participant.stays)
    lines += (lines.empty() ? "" : "\n") + record.clock(stay.from) + " – " +
             (stay.until ? record.clock(*stay.until) : std::string(words::until_end));
  return paper::plain(lines);
}

paper::Table present(const OpenedRecord& record) {
  paper::Table table{{{std::string(words::participant), 3},
                      {std::string(words::organisation), 3.2},
                      {std::string(words::ground), 2.1},
                      {std::string(words::at_table), 2.1}},
                     {}};
  for (const auto& participant : record.state.participants)
    if (participant.is_checked_in())
      table.rows.push_back({who(record, participant), organisation(record, participant), ground(participant),
                            times(record, participant)});
  return table;
}

paper::Table absent(const OpenedRecord& record) {
  paper::Table table{{{std::string(words::participant), 1}, {std::string(words::organisation), 1}}, {}};
  for (const auto& participant : record.state.participants)
    if (!participant.is_checked_in())
      table.rows.push_back({who(record, participant), organisation(record, participant)});
  return table;
}

}  // namespace

void add_attendance(paper::Document& document, const OpenedRecord& record) {
  document.blocks.push_back(paper::Heading{1, std::string(words::attendance)});
  document.blocks.push_back(present(record));
  if (paper::Table missing = absent(record); !missing.rows.empty()) {
    document.blocks.push_back(paper::Heading{2, std::string(words::absent)});
    document.blocks.push_back(std::move(missing));
  }
  document.blocks.push_back(paper::Notice{std::string(words::secrecy), std::string(words::secrecy_notice)});
}

}  // namespace tafel::provisioning
