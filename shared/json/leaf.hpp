// One JSON value as a text, a number, a day, …: each kind is checked here and nowhere else. ObjectReader and the reader
// of described values (read.hpp) both ask here, so a document is never checked in two ways. Library tafel_json.
// Errors: malformed, without a place: the reader that asked knows it. Thread: any.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace tafel {

// Which characters a text may hold: shared/base/unfit_letter.hpp.
enum class Letters {
  one_line,  // no newline or tab
  lines,     // with newlines and tabs
  typed,  // of a text that is still being typed: with newlines and tabs, a joiner at its end, or only spaces
  any,    // not looked at: the text comes from a program that checked it
};

// A limit in bytes of UTF-8. A text is empty or has something to see in it (is_blank), so that whoever wants a field
// filled asks whether it is empty.
[[nodiscard]] Result<std::string> text_in(const nlohmann::json& value, std::size_t limit_bytes,
                                          Letters letters);
// A whole number from `least` to `most`.
[[nodiscard]] Result<std::int64_t> number_in(const nlohmann::json& value, std::int64_t least,
                                             std::int64_t most);
[[nodiscard]] Result<bool> boolean_in(const nlohmann::json& value);
// As shared/base/time.hpp writes them.
[[nodiscard]] Result<Date> day_in(const nlohmann::json& value);
[[nodiscard]] Result<Instant> moment_in(const nlohmann::json& value);

// The value as a string; nothing for another type.
[[nodiscard]] const std::string* string_in(const nlohmann::json& value);
// A value of an enumeration, by its name.
template <NamedEnumeration E>
[[nodiscard]] Result<E> enumerator_in(const nlohmann::json& value) {
  const std::string* text = string_in(value);
  const auto found = text == nullptr ? std::nullopt : value_named<E>(*text);
  if (!found) return fail(Fault::malformed, "must be one of: " + every_name<E>());
  return *found;
}

[[nodiscard]] Done must_be_list(const nlohmann::json& value, std::size_t limit);
[[nodiscard]] Done must_be_object(const nlohmann::json& value);

// Both readers say it in the same words.
[[nodiscard]] Error missing_field(std::string place);
[[nodiscard]] Error unknown_field(std::string place);

}  // namespace tafel
