// What a bundle with a new image says of itself (update.json), and whether this machine takes it. Pure; thread: any.
// docs/machine.md has an example. The bytes of the image need no trust: firmware and dm-verity look at each when it runs.
// What is asked here is asked so that a machine never leaves a good image for one that cannot start.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::guard {

constexpr std::size_t update_limit_bytes = 4096;

struct UpdateFile {
  std::string name;
  std::uint64_t size = 0;  // bytes
  crypto::Hash sha256{};
};

struct Update {
  std::string version;  // a day, YYYY.MM.DD, so that the later of two is the greater text
  int generation = 0;   // generation.hpp
  UpdateFile kernel_image, root, hash_tree;

  [[nodiscard]] std::array<const UpdateFile*, 3> files() const { return {&kernel_image, &root, &hash_tree}; }
};

// The names of the files follow from version and root hash: systemd-sysupdate reads from them the version, and the
// identity that a partition gets (sysupdate.d(5), "@v" and "@u"). Errors: malformed, with its place.
[[nodiscard]] Result<Update> parse_update(std::string_view json);

// Which image runs, from the text of os-release(5). Errors: malformed.
[[nodiscard]] Result<std::string> image_version_in(std::string_view os_release);

// Why an image of this version and generation does not take the update; nothing when it does.
[[nodiscard]] std::optional<std::string> problem_with_update(const Update& update,
                                                             std::string_view own_version,
                                                             int own_generation);

}  // namespace tafel::guard
