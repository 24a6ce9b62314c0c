// An open folder: the one way in which this project opens a file that another process may have put there.
//
// A name is looked up in this very folder, whatever becomes of its path meanwhile. Only a plain file with one name is
// read: no link, FIFO, socket, device or folder, and no file with a second name (a hard link). It is opened without
// waiting, read up to a limit, and refused when it changes while it is read. Its content is still whatever its writer
// wrote: the caller checks it before it believes it.
//
// Names are single names, without a slash. Owns one descriptor. Thread: any, one at a time.
// Errors of all: missing, full (ENOSPC, EDQUOT), io; the place is the path of the file.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/file_descriptor.hpp"
#include "shared/base/folder_path.hpp"
#include "shared/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace tafel {

class Folder {
 public:
  static Result<Folder> open(const std::filesystem::path& path, Links on_the_way = Links::ours);
  // The folder of that name in it; a link is not followed.
  [[nodiscard]] Result<Folder> inside(const std::string& name) const;
  // The same, made when there is nothing of that name.
  [[nodiscard]] Result<Folder> made_inside(const std::string& name, unsigned mode) const;

  // The whole file. Error malformed: it is larger than `limit_bytes`.
  [[nodiscard]] Result<Bytes> read(const std::string& name, std::size_t limit_bytes) const;
  // A file that was not there before, flushed to the medium. After an error a part of it may be there.
  [[nodiscard]] Done write_new(const std::string& name, ByteView bytes, unsigned mode) const;
  // Opens a plain file with the flags of open(2), such as O_RDWR | O_CREAT; `mode` is that of a new file.
  [[nodiscard]] Result<FileDescriptor> open_plain(const std::string& name, int flags,
                                                  unsigned mode = 0600) const;
  // For a library that opens the file itself by its path. Errors: io (something else than a plain file is there).
  [[nodiscard]] Done must_be_plain_or_missing(const std::string& name) const;
  // Over whatever is called `to` there. Not sure to stay before `flush`.
  [[nodiscard]] Done rename(const std::string& name, const std::string& to) const;
  [[nodiscard]] Done move(const std::string& name, const Folder& to) const;
  // Zeros over the bytes of a plain file, flushed to the medium. Helps where the medium writes in place: flash may keep the
  // old block. Error malformed: it is larger than `limit_bytes`, and is as it was.
  [[nodiscard]] Done overwrite(const std::string& name, std::size_t limit_bytes) const;
  // A link itself is removed, not where it leads. No error: it was not there.
  [[nodiscard]] Done remove(const std::string& name) const;
  // For a name under which another process can have put something: overwrites where this process may, and removes the name
  // whatever it is. No error: it was not there.
  [[nodiscard]] Done destroy(const std::string& name, std::size_t limit_bytes) const;
  // Writes the entries of this folder to the medium.
  [[nodiscard]] Done flush() const;

  [[nodiscard]] bool is_on_the_same_file_system(const Folder& other) const;
  [[nodiscard]] bool is_the_same(const Folder& other) const;
  // May this process make files in it, and is the file system not read-only?
  [[nodiscard]] bool is_writable() const;

 private:
  Folder(FileDescriptor at, std::filesystem::path path) : at_(std::move(at)), path_(std::move(path)) {}
  [[nodiscard]] Done must_be_plain(const std::string& name) const;

  FileDescriptor at_;           // O_PATH
  std::filesystem::path path_;  // for messages only
};

}  // namespace tafel
