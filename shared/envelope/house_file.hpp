// Reads the house file from disk. Whoever reads one (tafeld, uplink, store, `tafel`) reads it here.
// An error's place is the path of the file in which it was found. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"

#include <filesystem>
#include <functional>

namespace tafel::envelope {

struct HouseFiles {
  std::filesystem::path json;
  std::filesystem::path minisig;  // the signature over `json`
  std::filesystem::path key;      // house.pub: the pinned key that the signature is held to
};

// The signature is beside the house file, under the name that stock minisign uses.
[[nodiscard]] HouseFiles house_files(const std::filesystem::path& json, const std::filesystem::path& key);

// Only as the house signed it. That says no more than house.pub does: whoever can write `key` can put another house in
// its place, so `key` must be out of reach of whoever writes the house file. An older file of the same house opens as
// well: a caller that has read a newer one must compare serials.
// Errors: missing, io, malformed (form, or larger than its limit), refused (signed by another key), altered.
[[nodiscard]] Result<House> load_house(const HouseFiles& files);

// As load_house, and never a file with a lower serial than one that this program took before: somebody who can write the
// house file could bring back a device that was revoked since, or a store that moved. `noted_serial` is a file of this
// program's own state with the highest serial so far. A note that is missing, torn or of another pinned key bars
// nothing. A note that cannot be written bars nothing either: `not_noted` gets the failure, since after the next start an
// older file would be taken. Errors also: refused (older).
[[nodiscard]] Result<House> load_newest_house(const HouseFiles& files,
                                              const std::filesystem::path& noted_serial,
                                              const std::function<void(const Error&)>& not_noted);

// Without any signature: only where the caller trusts the path itself. Errors: missing, io, malformed.
[[nodiscard]] Result<House> load_house_unverified(const std::filesystem::path& json);

}  // namespace tafel::envelope
