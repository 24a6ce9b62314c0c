// The sessions of this device whose delivery it checked itself: what is left of a record once the device's copy is gone.
// In a file that only tafeld can write. The last 20,000 are kept. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace tafel::appliance {

struct DeliveredNote {
  std::string age_sha256;  // of the encrypted record, in hex
  Instant at;              // when this device first saw a valid receipt
  std::uint64_t log_index = 0;
  bool left = false;  // the device's copy is to be gone

  bool operator==(const DeliveredNote&) const = default;
};

class DeliveredList {
 public:
  using Notes = std::map<std::string, DeliveredNote>;  // by session
  // A file that is not there is an empty list. Errors: malformed, io.
  [[nodiscard]] static Result<DeliveredList> load(const Path& path);

  // In place of an earlier note of each. Errors: full, io; then nothing was noted.
  [[nodiscard]] Done note(const Notes& notes);
  [[nodiscard]] const DeliveredNote* find(const std::string& session) const;
  [[nodiscard]] const Notes& all() const { return notes_; }

 private:
  explicit DeliveredList(Path path) : path_(std::move(path)) {}

  Path path_;
  Notes notes_;
};

}  // namespace tafel::appliance
