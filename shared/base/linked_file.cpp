#include "shared/base/linked_file.hpp"

#include "shared/base/files.hpp"
#include "shared/base/folder_path.hpp"

namespace tafel {
namespace {

constexpr int most_links_of_a_file = 8;

Result<std::filesystem::path> one_link_further(const std::filesystem::path& path) {
  const auto folder = walk_to(path.parent_path(), Links::ours);
  if (!folder) return pass(folder.error());
  const std::string name = path.filename().string();
  if (!is_our_link(folder->get(), name.c_str())) return path;
  const auto target = target_of(folder->get(), name.c_str());
  if (!target) return pass(target.error());
  return path.parent_path() / *target;
}

}  // namespace

Result<Bytes> read_file_of_our_links(const std::filesystem::path& path, std::size_t limit_bytes) {
  auto real = path;
  for (int i = 0; i < most_links_of_a_file; ++i) {
    auto next = one_link_further(real);
    if (!next) return pass(next.error());
    if (*next == real) break;
    real = std::move(*next);
  }
  return read_file(real, limit_bytes);
}

}  // namespace tafel
