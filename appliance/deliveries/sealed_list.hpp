// The sessions that this device sealed, in a file that only tafeld can write: the outbox cannot say it, for the uplink can
// put anything there. The last 20,000 are kept. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/minisign/minisign.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace tafel::appliance {

struct SealedNote {
  Instant sealed_at;
  std::uint64_t age_size = 0;  // bytes of the encrypted record
};

class SealedList {
 public:
  // A device that has no list yet was used with an earlier version: it begins with what `device` signed of `outbox`, as
  // its signature files say. No record is read for that. Errors: malformed, io.
  [[nodiscard]] static Result<SealedList> load(const Path& path, const Path& outbox,
                                               const crypto::minisign::VerifyKey& device);

  // In place of an earlier note of that session. Errors: full, io; then nothing was noted.
  [[nodiscard]] Done note(const std::string& session, const SealedNote& sealed);
  [[nodiscard]] bool contains(const std::string& session) const { return notes_.contains(session); }
  [[nodiscard]] const std::map<std::string, SealedNote>& all() const { return notes_; }

 private:
  explicit SealedList(Path path) : path_(std::move(path)) {}
  [[nodiscard]] Done write(const std::map<std::string, SealedNote>& notes) const;

  Path path_;
  std::map<std::string, SealedNote> notes_;
};

}  // namespace tafel::appliance
