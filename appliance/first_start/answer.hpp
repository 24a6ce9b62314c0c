// The answer of the agency on a stick: house file, certificate and chairs, all of them sound and for this very device, or
// the one thing that is wrong. Thread: one.
#pragma once

#include "appliance/keys/chair_roster.hpp"
#include "appliance/keys/device_keys.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/folder.hpp"
#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::appliance {

// The bytes as they came, unbelieved.
struct AnswerFiles {
  std::string house_key;
  std::string house_file;
  std::string house_signature;
  std::string certificate;
  Bytes chairs;
  std::string chairs_signature;
};
// Errors: missing (one of them is not there), malformed (larger than it may be), io.
[[nodiscard]] Result<AnswerFiles> read_answer(const Folder& folder);
// One by one, the house file last: what a cut leaves is looked at again like any answer. Errors: full, io.
[[nodiscard]] Done write_answer(const std::filesystem::path& folder, const AnswerFiles& files);

struct Answer {
  AnswerFiles files;
  envelope::House house;
  crypto::minisign::VerifyKey house_key;
  ChairRoster chairs;
};

// The house that this device has: its answer must be of the same house and not older.
struct KnownHouse {
  crypto::minisign::VerifyKey key;
  std::uint64_t serial = 0;
};

// The answer, or the Dutch sentence that says what is wrong with it and what to do (shared/text/first_start_nl.hpp).
// `pinned`: the house that was confirmed before; `brought`: the one that waits to be confirmed. Pure.
using AnswerOr = tl::expected<Answer, std::string_view>;
[[nodiscard]] AnswerOr checked_answer(AnswerFiles files, const DeviceKeys& device,
                                      const std::optional<KnownHouse>& pinned,
                                      const std::optional<KnownHouse>& brought, Instant now);

}  // namespace tafel::appliance
