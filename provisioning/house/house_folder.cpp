#include "provisioning/house/house_folder.hpp"

#include "shared/base/files.hpp"

#include <system_error>

namespace tafel::provisioning {

namespace {

bool has_content(const fs::path& file, std::string_view content) {
  const auto there = read_file(file, content.size());
  return there && as_text(*there) == content;
}

}  // namespace

Done write_new(const fs::path& file, std::string_view content, unsigned mode) {
  std::error_code ignored;
  if (fs::exists(fs::symlink_status(file, ignored)) && has_content(file, content)) return {};
  if (fs::exists(fs::symlink_status(file, ignored)))
    return fail(Fault::refused, "is there already and is never overwritten", file.string());
  return write_file_durably(file, as_bytes(content), mode);
}

Done write_new_secret(const fs::path& file, const crypto::Secret& content) {
  return write_new(file, as_text(content.view()), mode_secret);
}

Result<crypto::Secret> read_secret(const fs::path& file) {
  auto bytes = read_file(file, key_file_limit_bytes);
  if (!bytes) return pass(bytes.error());
  auto secret = crypto::Secret::copy_of(*bytes);
  crypto::wipe(*bytes);
  return secret;
}

}  // namespace tafel::provisioning
