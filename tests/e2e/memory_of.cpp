#include "tests/e2e/memory_of.hpp"

#include "shared/base/file_descriptor.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <vector>

namespace tafel::e2e {
namespace {

constexpr std::size_t block_bytes = 1UL << 20;
constexpr std::size_t longest_word = 64;  // blocks overlap by that much
// Only the shadow of the address sanitizer is larger: it has no word.
constexpr std::uint64_t largest_region = 1UL << 32;

struct Region {
  std::uint64_t begin = 0;
  std::uint64_t end = 0;
};

std::vector<Region> writable_regions(pid_t process) {
  std::ifstream maps("/proc/" + std::to_string(process) + "/maps");
  std::vector<Region> regions;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream in(line);
    Region region;
    char dash = 0;
    std::string rights;
    in >> std::hex >> region.begin >> dash >> region.end >> rights;
    if (in && rights.starts_with("rw") && region.end - region.begin <= largest_region)
      regions.push_back(region);
  }
  return regions;
}

bool goes_on(char letter) {
  return letter == '-' || std::isalnum(static_cast<unsigned char>(letter)) != 0;
}

void find_words(std::string_view memory, std::string_view beginning, std::set<std::string>& found) {
  for (auto at = memory.find(beginning); at != std::string_view::npos; at = memory.find(beginning, at + 1)) {
    const auto rest = memory.substr(at, longest_word);
    const auto* const end = std::ranges::find_if_not(rest, goes_on);
    found.emplace(rest.begin(), end);
  }
}

}  // namespace

std::set<std::string> words_in_memory(pid_t process, std::string_view beginning) {
  const FileDescriptor memory(
      ::open(("/proc/" + std::to_string(process) + "/mem").c_str(), O_RDONLY | O_CLOEXEC));
  const auto regions = writable_regions(process);
  if (!memory.valid() || regions.empty())
    throw std::runtime_error("the memory of process " + std::to_string(process) + " cannot be read");
  std::set<std::string> found;
  std::vector<char> block(block_bytes + longest_word);
  for (const Region& region : regions)
    for (std::uint64_t at = region.begin; at < region.end; at += block_bytes) {
      const auto size = std::min<std::uint64_t>(block.size(), region.end - at);
      const auto got = ::pread(memory.get(), block.data(), size, static_cast<off_t>(at));
      if (got > 0) find_words({block.data(), static_cast<std::size_t>(got)}, beginning, found);
    }
  return found;
}

}  // namespace tafel::e2e
