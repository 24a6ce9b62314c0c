// The packs that this machine refused and destroyed: for each the SHA-256 of its name, the day and the reason, and no word
// of it. A coordinator who asks can find a pack by its name; whoever finds the disk learns nothing. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <vector>

namespace tafel::appliance {

// Why a pack was refused. Words of the pack itself are not repeated: an unknown key or a place could be a name.
enum class WhyRefused {
  another_house,
  another_device,
  signer,  // not signed by somebody who is a coordinator of this house now
  altered,
  expired,
  superseded,  // a later agenda for its day, or a later list of chairs, was taken
  form,
  unreadable,  // no plain file, or none that the disk gives
};
constexpr auto names(WhyRefused) {
  using enum WhyRefused;
  return std::to_array<Named<WhyRefused>>({{another_house, "another-house"},
                                           {another_device, "another-device"},
                                           {signer, "signer"},
                                           {altered, "altered"},
                                           {expired, "expired"},
                                           {superseded, "superseded"},
                                           {form, "form"},
                                           {unreadable, "unreadable"}});
}

struct RefusedPack {
  std::string name_sha256;  // of the file's name without ".age", in hex
  Date day;
  WhyRefused why{};
  bool operator==(const RefusedPack&) const = default;
};

class RefusedPacks {
 public:
  // A file that is not there is an empty list, and so is one that does not read: it bars nothing, and is logged.
  [[nodiscard]] static RefusedPacks load(const Path& path);

  // The last 200 are kept, each once a day. Errors: full, io; then the list is as it was.
  [[nodiscard]] Done note(const std::string& name, Date day, WhyRefused why);
  [[nodiscard]] const std::vector<RefusedPack>& all() const { return packs_; }

 private:
  explicit RefusedPacks(Path path) : path_(std::move(path)) {}

  Path path_;
  std::vector<RefusedPack> packs_;  // the last at the end
};

}  // namespace tafel::appliance
