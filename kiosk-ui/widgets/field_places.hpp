// The places of the fields of a page above its keyboard: all of them, or where they do not all fit the one that is
// being filled in, and beside what it asks the way to the next.
#pragma once

#include "kiosk-ui/widgets/field.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tafel::kiosk {

struct FieldPlace {
  std::size_t field = 0;  // its number on the page
  Rect caption;           // what it asks
  Rect box;               // what one types
};

struct NextField {
  std::string label;  // "1 van 3"
  Rect where;
};

struct FieldPlaces {
  std::vector<FieldPlace> shown;
  std::optional<NextField> next;  // when one is alone
};

[[nodiscard]] FieldPlaces field_places(const Ui& ui, Rect where, const std::vector<Field>& fields,
                                       std::size_t focus);
// The height that this takes at least: of a field of many lines so many.
[[nodiscard]] float least_fields_height(const Ui& ui, const std::vector<Field>& fields, std::size_t focus,
                                        float width, float lines);
constexpr float good_lines = 2;

}  // namespace tafel::kiosk
