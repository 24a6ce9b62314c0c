#include "kiosk-ui/readings/in_words.hpp"

#include "kiosk-ui/words.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/dutch_list.hpp"

#include <chrono>

namespace tafel::kiosk {
namespace {

template <class All>
auto find_id(const All& all, std::string_view id) -> decltype(&all[0]) {
  for (const auto& each : all)
    if (each.id == id) return &each;
  return nullptr;
}

}  // namespace

std::string clock_time(std::string_view utc, std::string_view today) {
  const auto instant = parse_instant(utc);
  if (!instant) return {};
  return text::dutch_moment(belgian_clock(*instant), parse_date(today).value_or(Date{}),
                            sentence_of({" ", words::hour}), day_of(utc));
}

std::string day_of(std::string_view text) {
  const auto instant = parse_instant(text);
  return instant ? day_in_words(to_string(belgian_day(*instant))) : std::string();
}

std::string day_in_words(std::string_view iso) {
  const auto day = parse_date(iso);
  return day ? text::dutch_date(*day) : std::string(iso);
}

std::string wall_clock(Instant now) {
  const WallClock clock = belgian_clock(now);
  return text::dutch_moment(clock, clock.day, sentence_of({" ", words::hour}), {});
}

std::string wall_day(Instant now) {
  return text::dutch_date(belgian_day(now));
}

std::string moved_day(std::string_view text, int days, int months) {
  const auto day = parse_date(text);
  if (!day) return std::string(text);
  using namespace std::chrono;
  year_month_day moved = year_month_day{year{day->year}, month{static_cast<unsigned>(day->month)},
                                        std::chrono::day{static_cast<unsigned>(day->day)}} +
                         std::chrono::months{months};
  if (!moved.ok()) moved = moved.year() / moved.month() / last;
  const year_month_day result{sys_days{moved} + std::chrono::days{days}};
  return to_string(Date{static_cast<int>(result.year()),
                        static_cast<int>(static_cast<unsigned>(result.month())),
                        static_cast<int>(static_cast<unsigned>(result.day()))});
}

std::string born_in_words(const view::MemberView& member) {
  if (member.unborn) return std::string(words::opening::unborn);
  if (member.born.empty()) return std::string(words::opening::born_unknown);
  return sentence_of({words::opening::born, " ", day_in_words(member.born)});
}

bool is_at_table(const view::PersonView& person) {
  return person.presence == view::Presence::at_table;
}

const view::PersonView* person_of(const view::SessionView& session, std::string_view id) {
  return find_id(session.people, id);
}
bool is_checked_in(const view::SessionView& session, std::string_view id) {
  const auto* person = person_of(session, id);
  return person != nullptr && person->presence != view::Presence::invited;
}
const view::ItemView* item_of(const view::SessionView& session, std::string_view id) {
  return find_id(session.items, id);
}
bool is_open(const view::SessionView& session) {
  return session.phase == view::Phase::open;
}

bool stands(const view::StatementView& statement) {
  return statement.status == view::StatementStatus::drafted ||
         statement.status == view::StatementStatus::confirmed;
}

std::vector<const view::StatementView*> standing(const view::SessionView& session) {
  std::vector<const view::StatementView*> all;
  for (const auto& statement : session.statements)
    if (stands(statement)) all.push_back(&statement);
  return all;
}

const view::StatementView* statement_of(const view::SessionView& session, std::string_view id) {
  return find_id(session.statements, id);
}

std::vector<std::string> names_at_hand(const view::SessionView& session) {
  std::vector<std::string> names;
  for (const auto& member : session.members) names.push_back(member.name);
  for (const auto& person : session.people) names.push_back(person.name);
  for (const auto& organisation : session.organisations) names.push_back(organisation.name);
  return names;
}

std::string sentence_of(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) all += part;
  return all;
}

std::string first_of(const std::vector<std::string_view>& names, std::size_t shown,
                     std::string_view between) {
  std::string all;
  for (std::size_t i = 0; i < shown; ++i) all += sentence_of({i == 0 ? "" : between, names[i]});
  if (shown < names.size())
    all += sentence_of({" ", words::top::and_more, " ", std::to_string(names.size() - shown)});
  return all;
}

std::string names_in_words(const std::vector<std::string_view>& names) {
  return text::dutch_list(names);
}

std::string_view next_when(bool chosen) {
  return chosen ? words::next : std::string_view();
}

std::string step_of(std::string_view what, std::size_t step, std::size_t steps) {
  return sentence_of(
      {what, ", ", words::step, " ", std::to_string(step), " ", words::of, " ", std::to_string(steps)});
}

}  // namespace tafel::kiosk
