// Random proposals, sensible and not, at tables of up to twelve with up to eight items; a history that goes wrong
// is shrunk to what is needed.
#pragma once

#include <cstdint>
#include <string>

namespace tafel::search {

struct World {
  std::uint64_t events = 0;
  std::uint64_t refused = 0;
  std::uint64_t agreements = 0;  // times that an item became consensus
  std::string disagreement;      // empty, or what is wrong with the shortest history found that shows it
};

// The same seed is the same world.
[[nodiscard]] World search_large_world(std::uint64_t seed, int proposals);

}  // namespace tafel::search
