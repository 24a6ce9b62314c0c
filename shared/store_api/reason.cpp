#include "shared/store_api/reason.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/base/utf8.hpp"

#include <algorithm>

namespace tafel::store_api {
namespace {

std::size_t characters_in(std::string_view utf8) {
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::ranges::count_if(utf8, starts));
}

}  // namespace

Done check_reason(std::string_view reason, std::string place) {
  const auto refuse = [&](std::string message) {
    return fail(Fault::refused, std::move(message), std::move(place));
  };
  if (!is_utf8(reason)) return refuse("a reason is UTF-8: write it again");
  if (const auto unfit = unfit_letter(reason, Breaks::forbidden))
    return refuse("a reason is one line of plain letters: " + *unfit);
  if (is_blank(reason)) return refuse("a reading needs a reason: say in a few words what it is for");
  if (const std::size_t count = characters_in(reason); count > reason_limit_characters)
    return refuse("a reason is at most " + std::to_string(reason_limit_characters) +
                  " characters, this one is " + std::to_string(count) + ": shorten it");
  return {};
}

}  // namespace tafel::store_api
