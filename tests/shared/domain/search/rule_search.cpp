// Looks for a road around the consensus rule: every order of commands at a small table, and random ones at large
// tables. Exit status 0 when every history agrees with the law, 1 when one does not, 2 for a wrong option.
#include "tests/shared/domain/search/large_worlds.hpp"
#include "tests/shared/domain/search/small_worlds.hpp"

#include <charconv>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace tafel::search;

struct Options {
  int depth_from_empty = 5;
  int depth_from_items = 3;
  int depth_from_carried = 3;
  std::uint64_t worlds = 20;
  std::uint64_t seed = 1;
};

constexpr int proposals_per_world = 400;

constexpr std::string_view usage =
    "usage: rule_search [--full] [--seed N] [--worlds N]\n"
    "  --full      millions of histories and 20000 large worlds (minutes); else a short form (seconds)\n"
    "  --seed N    seed of the first large world (1); the others count on from it\n"
    "  --worlds N  how many large worlds\n";

bool report(std::string_view where, int depth, const Coverage& coverage) {
  std::cout << where << ", every order of up to " << depth << " more events: " << coverage.histories
            << " histories, " << coverage.with_consensus << " of them with consensus, " << coverage.refused
            << " proposals refused\n";
  if (coverage.disagreement.empty()) return true;
  std::cout << "DISAGREES WITH THE LAW: " << coverage.disagreement;
  return false;
}

bool search_small(const Options& options) {
  const bool empty_agrees = report("from an empty table", options.depth_from_empty,
                                   search_from_empty_table(options.depth_from_empty));
  const bool items_agree =
      report("from two items put", options.depth_from_items, search_from_items_put(options.depth_from_items));
  const bool aside_agrees = report("beside a chair who takes no part", options.depth_from_items,
                                   search_beside_a_chair_who_takes_no_part(options.depth_from_items));
  return report("from what is carried", options.depth_from_carried,
                search_from_what_is_carried(options.depth_from_carried)) &&
         empty_agrees && items_agree && aside_agrees;
}

bool search_large(const Options& options) {
  World total;
  for (std::uint64_t seed = options.seed; seed < options.seed + options.worlds; ++seed) {
    const World world = search_large_world(seed, proposals_per_world);
    if (!world.disagreement.empty()) {
      std::cout << "DISAGREES WITH THE LAW, seed " << seed << ", shrunk: " << world.disagreement;
      return false;
    }
    total.events += world.events;
    total.refused += world.refused;
    total.agreements += world.agreements;
  }
  std::cout << options.worlds << " large worlds, seeds " << options.seed << " to "
            << options.seed + options.worlds - 1 << ": " << total.events << " events, each compared, "
            << total.agreements << " times consensus, " << total.refused << " proposals refused\n";
  return true;
}

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = error == std::errc{} && end == text.data() + text.size() && value > 0;
  return whole ? std::optional(value) : std::nullopt;
}

std::optional<Options> parsed(int count, char** arguments) {
  Options options;
  for (int i = 1; i < count; ++i) {
    const std::string_view option = arguments[i];
    const auto value = i + 1 < count ? number(arguments[i + 1]) : std::nullopt;
    if (option == "--full") {
      options = {.depth_from_empty = 8,
                 .depth_from_items = 5,
                 .depth_from_carried = 5,
                 .worlds = 20000,
                 .seed = options.seed};
    } else if (option == "--seed" && value) {
      options.seed = *value;
      ++i;
    } else if (option == "--worlds" && value) {
      options.worlds = *value;
      ++i;
    } else {
      return std::nullopt;
    }
  }
  return options;
}

}  // namespace

int main(int count, char** arguments) {
  const auto options = parsed(count, arguments);
  if (!options) {
    std::cerr << usage;
    return 2;
  }
  const bool small_agree = search_small(*options);
  const bool large_agree = search_large(*options);
  return small_agree && large_agree ? 0 : 1;
}
