#include "appliance/guard/generation.hpp"

#include <bit>
#include <charconv>
#include <ranges>

namespace tafel::guard {

Result<int> generation_of(std::string_view kernel_command_line) {
  constexpr std::string_view name = "tafel.generation=";
  std::optional<int> found;
  for (const auto part : std::views::split(kernel_command_line, ' ')) {
    std::string_view word(part.begin(), part.end());
    while (word.ends_with('\n')) word.remove_suffix(1);
    if (!word.starts_with(name)) continue;
    word.remove_prefix(name.size());
    int generation = 0;
    const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), generation);
    const bool is_number = failed == std::errc() && end == word.data() + word.size();
    if (found || !is_number || generation < 1 || generation > generations)
      return fail(Fault::malformed,
                  "tafel.generation is not one number of 1 to 64 on the kernel's command line");
    found = generation;
  }
  if (!found) return fail(Fault::malformed, "no tafel.generation on the kernel's command line");
  return *found;
}

std::uint64_t bits_up_to(int generation) {
  return generation >= generations ? ~std::uint64_t{0} : (std::uint64_t{1} << generation) - 1;
}

int highest_in(std::uint64_t bits) {
  return generations - std::countl_zero(bits);
}

std::optional<std::string> problem_with_generation(int own, std::uint64_t bits) {
  const int highest = highest_in(bits);
  if (own >= highest) return std::nullopt;
  return "this image is of generation " + std::to_string(own) + ", and one of generation " +
         std::to_string(highest) + " ran here";
}

}  // namespace tafel::guard
