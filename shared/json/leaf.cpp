#include "shared/json/leaf.hpp"

#include "shared/base/unfit_letter.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

namespace tafel {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> wrong(std::string message) {
  return fail(Fault::malformed, std::move(message));
}

std::optional<std::string> problem_with(std::string_view text, std::size_t limit_bytes, Letters letters) {
  if (text.empty()) return std::nullopt;
  const Breaks breaks = letters == Letters::one_line ? Breaks::forbidden : Breaks::allowed;
  if (letters == Letters::one_line || letters == Letters::lines)
    return problem_with_words(text, limit_bytes, breaks);
  if (text.size() > limit_bytes) return "is longer than " + std::to_string(limit_bytes) + " bytes";
  if (letters == Letters::any) return std::nullopt;
  return unfit_letter(text, breaks, Joiners::anywhere);
}

template <class T>
Result<T> parsed_in(const Json& value, std::optional<T> (*parse)(std::string_view), const char* what) {
  const std::string* text = string_in(value);
  const auto parsed = text == nullptr ? std::nullopt : parse(*text);
  if (!parsed) return wrong(what);
  return *parsed;
}

}  // namespace

const std::string* string_in(const Json& value) {
  return value.get_ptr<const std::string*>();
}

Result<std::string> text_in(const Json& value, std::size_t limit_bytes, Letters letters) {
  const std::string* text = string_in(value);
  if (text == nullptr) return wrong("must be a text");
  if (auto problem = problem_with(*text, limit_bytes, letters)) return wrong(std::move(*problem));
  return *text;
}

Result<std::int64_t> number_in(const Json& value, std::int64_t least, std::int64_t most) {
  const bool too_large =
      value.is_number_unsigned() && !std::in_range<std::int64_t>(value.get<std::uint64_t>());
  if (value.is_number_integer() && !too_large) {
    const auto number = value.get<std::int64_t>();
    if (number >= least && number <= most) return number;
  }
  return wrong("must be a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

Result<bool> boolean_in(const Json& value) {
  if (!value.is_boolean()) return wrong("must be true or false");
  return value.get<bool>();
}

Result<Date> day_in(const Json& value) {
  return parsed_in(value, &parse_date, "must be a day that exists, written YYYY-MM-DD");
}

Result<Instant> moment_in(const Json& value) {
  return parsed_in(value, &parse_instant, "must be a moment that exists, written YYYY-MM-DDThh:mm:ss.mmmZ");
}

Done must_be_list(const Json& value, std::size_t limit) {
  if (!value.is_array() || value.size() > limit)
    return wrong("must be a list of at most " + std::to_string(limit));
  return {};
}

Done must_be_object(const Json& value) {
  if (!value.is_object()) return wrong("must be an object");
  return {};
}

Error missing_field(std::string place) {
  return {Fault::malformed, "is missing", std::move(place), Flaw::missing_field};
}

Error unknown_field(std::string place) {
  return {Fault::malformed, "is not known here", std::move(place), Flaw::unknown_field};
}

}  // namespace tafel
