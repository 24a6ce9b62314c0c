#include "tests/borders/sources.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tafel::borders {

namespace fs = std::filesystem;

fs::path source_root() {
  const char* root = std::getenv("TAFEL_SOURCE");
  if (root == nullptr) throw std::runtime_error("TAFEL_SOURCE names the sources; ctest sets it");
  return root;
}

std::vector<fs::path> program_sources(const fs::path& root) {
  std::vector<fs::path> sources;
  for (const char* folder : {"shared", "appliance", "kiosk-ui", "provisioning", "central-store"})
    for (const auto& entry : fs::recursive_directory_iterator(root / folder))
      if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp")
        sources.push_back(entry.path());
  return sources;
}

std::string content_of(const fs::path& file) {
  std::ifstream stream(file);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace tafel::borders
