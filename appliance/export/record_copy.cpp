#include "appliance/export/record_copy.hpp"

#include "shared/base/log.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

constexpr unsigned readable_by_all = 0644;

std::string part_of(const CopiedFile& file) {
  return file.name + ".part";
}

// `altered` when the medium returns something else.
Done write_part(const Folder& folder, const CopiedFile& file) {
  if (auto cleared = folder.remove(part_of(file)); !cleared) return cleared;
  if (auto done = folder.write_new(part_of(file), file.content, readable_by_all); !done) return done;
  const auto back = folder.read(part_of(file), file.content.size());
  if (!back) return pass(back.error());
  if (*back != file.content) return fail(Fault::altered, "is not what was written", file.name);
  return {};
}

Done write_parts(const Folder& folder, const std::vector<CopiedFile>& files) {
  for (const auto& file : files)
    if (auto done = write_part(folder, file); !done) return done;
  return {};
}

Done put_in_place(const Stick& stick, const std::vector<CopiedFile>& files) {
  for (const auto& file : files)
    if (auto done = stick.folder().rename(part_of(file), file.name); !done) return done;
  if (auto done = stick.folder().flush(); !done) return done;
  if (!stick.is_still_there()) return fail(Fault::io, "the stick was pulled out");
  return {};
}

void clean_up(const Folder& folder, const std::vector<CopiedFile>& files, bool also_in_place) {
  for (const auto& file : files) {
    (void)folder.remove(part_of(file));
    if (also_in_place) (void)folder.remove(file.name);
  }
  (void)folder.flush();
}

CopyTrouble trouble_of(const Stick& stick, const Error& error) {
  if (!stick.is_still_there()) return CopyTrouble::gone;
  if (!stick.folder().is_writable()) return CopyTrouble::read_only;
  if (error.fault == Fault::full) return CopyTrouble::full;
  return error.fault == Fault::altered ? CopyTrouble::differs : CopyTrouble::failed;
}

}  // namespace

CopyTrouble copy_to(const Stick& stick, const std::vector<CopiedFile>& files) {
  bool in_place = false;
  auto done = write_parts(stick.folder(), files);
  if (done) {
    in_place = true;
    done = put_in_place(stick, files);
  }
  if (done) return CopyTrouble::none;
  log::error("export: " + describe(done.error()));
  const CopyTrouble trouble = trouble_of(stick, done.error());
  clean_up(stick.folder(), files, in_place);
  return trouble;
}

}  // namespace tafel::appliance
