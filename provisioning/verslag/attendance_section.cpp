#include "provisioning/verslag/sections.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/paper_nl.hpp"

#include <algorithm>

namespace tafel::provisioning {
namespace {

namespace paper = text::paper;

void add_line(Rich& rich, const std::string& text) {
  rich.push_back({"\n" + text, Tone::quiet});
}

Rich who(const domain::Participant& participant) {
  const auto& person = participant.person;
  Rich rich = strong(person.name);
  add_line(rich, person.function);
  if (person.represents)
    add_line(rich, paper::delegate_for(person.represents->name + ", " + person.represents->function));
  if (!person.reports_to.empty()) add_line(rich, paper::has_duty_to_report(person.reports_to));
  return rich;
}

Rich organisation(const Reading& reading, const domain::Participant& participant) {
  const auto* found = domain::find(reading.state, participant.person.organisation);
  if (found == nullptr) return plain("");
  Rich rich = plain(found->name);
  add_line(rich,
           paper::category(found->category, text::name_of(text::participant_categories, found->category)));
  if (found->necessity) add_line(rich, paper::necessity_of_other(reading.words(*found->necessity)));
  return rich;
}

Rich ground(const domain::Participant& participant) {
  Rich rich = plain(participant.person.ground == domain::Ground::involvement ? paper::ground_involvement
                                                                             : paper::ground_expertise);
  if (participant.added_at_table) add_line(rich, std::string(paper::added_at_table));
  return rich;
}

Rich times(const domain::Participant& participant) {
  std::string lines;
  for (const auto& stay : participant.stays)
    lines += (lines.empty() ? "" : "\n") + dutch_clock(stay.from) + " – " +
             (stay.until ? dutch_clock(*stay.until) : std::string(paper::until_end));
  return plain(lines);
}

Table present(const Reading& reading) {
  Table table{{{std::string(paper::participant), 3},
               {std::string(paper::organisation), 3.2},
               {std::string(paper::ground), 2.1},
               {std::string(paper::at_table), 2.1}},
              {}};
  for (const auto& participant : reading.state.participants)
    if (participant.is_participant())
      table.rows.push_back(
          {who(participant), organisation(reading, participant), ground(participant), times(participant)});
  return table;
}

Table absent(const Reading& reading) {
  Table table{{{std::string(paper::participant), 1}, {std::string(paper::organisation), 1}}, {}};
  for (const auto& participant : reading.state.participants)
    if (!participant.is_participant())
      table.rows.push_back({who(participant), organisation(reading, participant)});
  return table;
}

}  // namespace

void add_attendance(Document& document, const Reading& reading) {
  document.blocks.push_back(Heading{1, std::string(paper::attendance)});
  document.blocks.push_back(present(reading));
  if (Table missing = absent(reading); !missing.rows.empty()) {
    document.blocks.push_back(Heading{2, std::string(paper::absent)});
    document.blocks.push_back(std::move(missing));
  }
  document.blocks.push_back(Notice{std::string(paper::secrecy), std::string(paper::secrecy_notice)});
}

}  // namespace tafel::provisioning
