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

// As load_house, and never a file with a lower serial than one that this program took before, nor another file with the
// serial of the last one: whoever can write the house file could bring back a device that was revoked since, or a store
// that moved. `noted_house` is a file of this program's own state: one line with the number of the house's key and the
// SHA-256 of the last file, both in hex, and its serial. A note of an earlier version has no SHA-256: the next file of
// that serial is noted. A note that is missing, torn or of another pinned key bars nothing. A note that cannot be written
// bars nothing either: `not_noted` gets the failure, since after the next start an older file would be taken.
// Errors also: refused (older, or another one of that serial; the error has the SHA-256 of both).
[[nodiscard]] Result<House> load_newest_house(const HouseFiles& files,
                                              const std::filesystem::path& noted_house,
                                              const std::function<void(const Error&)>& not_noted);

// Without any signature: only where the caller trusts the path itself. Errors: missing, io, malformed.
[[nodiscard]] Result<House> load_house_unverified(const std::filesystem::path& json);

}  // namespace tafel::envelope
