#include "appliance/guard/update_bundle.hpp"

#include "appliance/guard/generation.hpp"
#include "shared/base/errno_failure.hpp"
#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/running_hash.hpp"
#include "shared/envelope/signature_file.hpp"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>
#include <vector>

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;
namespace minisign = crypto::minisign;

constexpr const char* bundle_folder = "tafelgeheim-update";
constexpr const char* description = "update.json";
constexpr std::size_t system_file_limit_bytes = 64UL * 1024;
constexpr std::size_t piece_bytes = 1UL << 20;

Result<fs::path> bundle_on(const fs::path& sticks) {
  std::error_code trouble;
  std::vector<fs::path> found;
  for (fs::directory_iterator entry(sticks, trouble), end; !trouble && entry != end; entry.increment(trouble))
    if (fs::is_directory(entry->path() / bundle_folder, trouble))
      found.push_back(entry->path() / bundle_folder);
  if (found.empty()) return fail(Fault::missing, "no stick has a folder tafelgeheim-update", sticks.string());
  return *std::ranges::min_element(found);
}

Result<Update> signed_update(const fs::path& bundle, const fs::path& release_key) {
  const auto key = read_parsed(release_key, minisign::file_limit_bytes, minisign::parse_file);
  if (!key) return pass(key.error());
  const fs::path file = bundle / description;
  const auto text = read_file(file, update_limit_bytes);
  if (!text) return pass(text.error());
  const auto signature =
      envelope::read_signature_file(file.string() + std::string(minisign::signature_ending));
  if (!signature) return pass(signature.error());
  if (const auto comment = minisign::verify(*key, *text, *signature); !comment)
    return pass(placed(comment.error(), file.string()));
  auto update = parse_update(as_text(*text));
  return update ? update : pass(placed(update.error(), file.string()));
}

Done refuse_unless_newer(const Update& update, const UpdateSource& source) {
  const auto version = read_parsed(source.os_release, system_file_limit_bytes, image_version_in);
  if (!version) return pass(version.error());
  const auto generation = read_parsed(source.command_line, system_file_limit_bytes, generation_of);
  if (!generation) return pass(generation.error());
  if (auto problem = problem_with_update(update, *version, *generation))
    return fail(Fault::refused, *problem);
  return {};
}

// What `opened` has, of `limit` bytes and one more at most: a file may be some hundred MiB, and is read piece by piece.
Result<UpdateFile> read_through(const FileDescriptor& opened, const fs::path& path, std::uint64_t limit) {
  UpdateFile read{path.filename().string()};
  crypto::RunningHash hash;
  Bytes piece(piece_bytes);
  while (read.size <= limit) {
    const auto count = ::read(opened.get(), piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno_failure("read", path);
    if (count == 0) break;
    read.size += static_cast<std::uint64_t>(count);
    hash.add(ByteView(piece).first(static_cast<std::size_t>(count)));
  }
  read.sha256 = hash.finish();
  return read;
}

Done must_be_whole(const Folder& bundle, const fs::path& folder, const UpdateFile& file) {
  const fs::path path = folder / file.name;
  const auto opened = bundle.open_plain(file.name, O_RDONLY);
  if (!opened) return pass(opened.error());
  const auto read = read_through(*opened, path, file.size);
  if (!read) return pass(read.error());
  if (read->size == file.size && read->sha256 == file.sha256) return {};
  return fail(Fault::altered, "is not the file that update.json names", path.string());
}

Done lead_to(const fs::path& bundle, const fs::path& link) {
  std::error_code failed;
  fs::create_directories(link.parent_path(), failed);
  if (!failed) fs::remove(link, failed);
  if (!failed) fs::create_directory_symlink(bundle, link, failed);
  return failed ? fail(Fault::io, failed.message(), link.string()) : Done{};
}

}  // namespace

Result<Update> find_update(const UpdateSource& source) {
  const auto path = bundle_on(source.sticks);
  if (!path) return pass(path.error());
  auto update = signed_update(*path, source.release_key);
  if (!update) return update;
  if (auto done = refuse_unless_newer(*update, source); !done) return pass(done.error());
  const auto bundle = Folder::open(*path);
  if (!bundle) return pass(bundle.error());
  for (const UpdateFile* file : update->files())
    if (auto done = must_be_whole(*bundle, *path, *file); !done) return pass(done.error());
  if (auto done = lead_to(*path, source.link); !done) return pass(done.error());
  return update;
}

Result<Update> found_update(const UpdateSource& source) {
  std::error_code failed;
  const auto bundle = fs::read_symlink(source.link, failed);
  if (failed) return fail(Fault::missing, failed.message(), source.link.string());
  return signed_update(bundle, source.release_key);
}

}  // namespace tafel::guard
