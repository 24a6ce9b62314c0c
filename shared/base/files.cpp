#include "shared/base/files.hpp"

#include "shared/base/folder.hpp"

#include <string>

namespace tafel {

Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit_bytes) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(placed(folder.error(), path.string()));
  return folder->read(path.filename().string(), limit_bytes);
}

Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit_bytes) {
  const auto content = read_file(path, limit_bytes);
  if (!content) return pass(content.error());
  return to_text(*content);
}

Done write_file_durably(const std::filesystem::path& path, ByteView bytes, unsigned mode) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(placed(folder.error(), path.string()));
  const std::string name = path.filename().string();
  const std::string part = name + ".part";
  (void)folder->remove(part);  // of a write that a crash cut short: its mode and owner are not to be trusted
  auto done = folder->write_new(part, bytes, mode);
  if (done) done = folder->rename(part, name);
  if (!done) {
    (void)folder->remove(part);
    return done;
  }
  return folder->flush();
}

Done flush_folder(const std::filesystem::path& folder) {
  const auto opened = Folder::open(folder);
  if (!opened) return pass(opened.error());
  return opened->flush();
}

Done destroy_file_durably(const std::filesystem::path& path, std::size_t limit_bytes) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(folder.error());
  const std::string name = path.filename().string();
  const auto overwritten = folder->overwrite(name, limit_bytes);
  if (!overwritten && overwritten.error().fault != Fault::missing) return overwritten;
  if (auto removed = folder->remove(name); !removed) return removed;
  return folder->flush();
}

Done remove_file_durably(const std::filesystem::path& path) {
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(folder.error());
  if (auto removed = folder->remove(path.filename().string()); !removed) return removed;
  return folder->flush();
}

}  // namespace tafel
