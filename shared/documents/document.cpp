#include "shared/documents/document.hpp"

#include "shared/base/belgian_time.hpp"

#include <algorithm>

namespace tafel::documents {
namespace {

int days_in(int year, int month) {
  for (int day = 31; day > 28; --day)
    if (parse_date(to_string(Date{year, month, day}))) return day;
  return 28;
}

}  // namespace

Kind kind_of(const Document& document) {
  static_assert(std::variant_size_v<Says> == names(Kind{}).size());
  return static_cast<Kind>(document.says.index());
}

Date day_of(const Document& document) {
  return belgian_day(document.made_at);
}

const RecordPlace* place_of(const Document& document) {
  if (const auto* says = std::get_if<Correction>(&document.says)) return &says->in;
  if (const auto* says = std::get_if<Told>(&document.says)) return &says->in;
  if (const auto* says = std::get_if<Binding>(&document.says)) return &says->in;
  const auto* restriction = std::get_if<Restriction>(&document.says);
  return restriction != nullptr && restriction->in ? &*restriction->in : nullptr;
}

std::optional<About> about_of(const Document& document) {
  if (const auto* says = std::get_if<Correction>(&document.says)) return says->about;
  if (const auto* says = std::get_if<Told>(&document.says)) return About{Thing::item, says->item.value};
  const auto* restriction = std::get_if<Restriction>(&document.says);
  return restriction == nullptr ? std::nullopt : restriction->about;
}

Date kept_until(Date closed_on, int years) {
  Date last = closed_on;
  last.year += years;
  // The 29th of February is in no common year: never a day longer.
  if (!parse_date(to_string(last))) --last.day;
  return last;
}

Date deadline_of(Date received, bool longer) {
  const int months = received.month - 1 + (longer ? 3 : 1);
  Date deadline{received.year + months / 12, months % 12 + 1, received.day};
  deadline.day = std::min(deadline.day, days_in(deadline.year, deadline.month));
  return deadline;
}

}  // namespace tafel::documents
