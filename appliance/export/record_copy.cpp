#include "appliance/export/record_copy.hpp"

#include "shared/base/log.hpp"

#include <string>
#include <utility>

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

// One file of an earlier copy, or nothing, is put aside; what was put in its place can be taken back.
class Replaced {
 public:
  Replaced(const Folder& folder, std::string name) : folder_(&folder), name_(std::move(name)) {}
  // `name` itself stays where it is when it is a folder, and the renaming says so.
  Done put(const std::string& part) {
    if (!folder_->inside(name_)) {
      auto aside = folder_->rename(name_, earlier());
      if (!aside && aside.error().fault != Fault::missing) return aside;
      has_earlier_ = aside.has_value();
    }
    auto done = folder_->rename(part, name_);
    is_put_ = done.has_value();
    return done;
  }
  void take_back() const {
    if (is_put_) (void)folder_->remove(name_);
    if (has_earlier_) (void)folder_->rename(earlier(), name_);
  }
  void forget_earlier() const {
    if (has_earlier_) (void)folder_->remove(earlier());
  }

 private:
  [[nodiscard]] std::string earlier() const { return name_ + ".old"; }

  const Folder* folder_;
  std::string name_;
  bool has_earlier_ = false;
  bool is_put_ = false;
};

Done put_in_place(const Stick& stick, const std::vector<CopiedFile>& files, std::vector<Replaced>& replaced) {
  for (const auto& file : files)
    if (auto done = replaced.emplace_back(stick.folder(), file.name).put(part_of(file)); !done) return done;
  if (auto done = stick.folder().flush(); !done) return done;
  if (!stick.is_still_there()) return fail(Fault::io, "the stick was pulled out");
  return {};
}

void clean_up(const Folder& folder, const std::vector<CopiedFile>& files,
              const std::vector<Replaced>& replaced) {
  for (const auto& each : replaced) each.take_back();
  for (const auto& file : files) (void)folder.remove(part_of(file));
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
  std::vector<Replaced> replaced;
  auto done = write_parts(stick.folder(), files);
  if (done) done = put_in_place(stick, files, replaced);
  if (done) {
    for (const auto& each : replaced) each.forget_earlier();
    (void)stick.folder().flush();
    return CopyTrouble::none;
  }
  log::error("export: " + describe(done.error()));
  const CopyTrouble trouble = trouble_of(stick, done.error());
  clean_up(stick.folder(), files, replaced);
  return trouble;
}

}  // namespace tafel::appliance
