// Reads and durably writes whole files by their path, as shared/base/folder.hpp says. Nothing is created on the way.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tafel {

// The whole of `path`, a plain file with one name. Errors: missing, io, malformed (larger than `limit_bytes`).
Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit_bytes);

// The same, as text.
Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit_bytes);

// The value that `parse` makes of the text of `path`. A failure to parse is placed in `path`.
template <class Parse>
auto read_parsed(const std::filesystem::path& path, std::size_t limit_bytes, Parse parse)
    -> decltype(parse(std::string_view())) {
  const auto content = read_file(path, limit_bytes);
  if (!content) return pass(content.error());
  auto parsed = parse(as_text(*content));
  if (!parsed) return pass(placed(parsed.error(), path.string()));
  return parsed;
}

// Writes `bytes` so that after a crash or power cut `path` contains either its old content or all of `bytes`:
// a temporary file beside it, flushed, renamed over `path`, the folder flushed. Mode is that of a new file.
// Errors: full (ENOSPC, EDQUOT), io. After an error the temporary file is gone and `path` is untouched.
Done write_file_durably(const std::filesystem::path& path, ByteView bytes, unsigned mode = 0600);

// Writes `content` durably once `parse`, the reader of `path`, takes it: no file is ever written that bars its own
// reading. `limit_bytes` is the reader's. Errors: refused (its reader would refuse it; nothing is written), full, io.
template <class Parse>
Done write_parsed(const std::filesystem::path& path, std::string_view content, std::size_t limit_bytes,
                  Parse parse, unsigned mode = 0600) {
  const auto refuse = [&](const std::string& why) {
    return fail(Fault::refused, "is not written, for it could not be read again: " + why, path.string());
  };
  if (content.size() > limit_bytes) return refuse("larger than " + std::to_string(limit_bytes) + " bytes");
  if (const auto back = parse(content); !back) return refuse(describe(back.error()));
  return write_file_durably(path, as_bytes(content), mode);
}

// Flushes the entries of `folder` (a rename or removal inside it) to disk.
Done flush_folder(const std::filesystem::path& folder);

// Removes `path` and flushes its folder. That it was not there is not an error.
Done remove_file_durably(const std::filesystem::path& path);

// Overwrites a plain file (Folder::overwrite), then removes it and flushes its folder. That it was not there is not an
// error. After an error it is still there, perhaps overwritten: the same call again finishes it.
Done destroy_file_durably(const std::filesystem::path& path, std::size_t limit_bytes);

}  // namespace tafel
