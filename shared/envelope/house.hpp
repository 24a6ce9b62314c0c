// The house file: everything public that devices, store and verifiers must agree on, in one signed JSON
// document. `house.json` is signed with the house key (`house.json.minisig`); devices pin that key
// (`house.pub`) at enrolment. docs/formats.md, "The house file". Parsing is strict: unknown, missing or
// doubled fields are refused.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::envelope {

constexpr std::size_t house_limit_bytes = 1024UL * 1024;  // its lists of 1,000 entries, and twice that

struct RecipientEntry {
  std::string name;  // the owner of the identity: a coordinator, or the agency's recovery key
  crypto::age::Recipient age;
};

struct CoordinatorEntry {
  std::string name;
  crypto::minisign::VerifyKey minisign;  // signs agendas and chair packs
  std::optional<Instant> revoked_at;
};

struct DeviceEntry {
  std::string name;
  crypto::minisign::VerifyKey minisign;  // signs records
  crypto::age::Recipient age;            // receives agendas and chair packs
  std::optional<Instant> revoked_at;
};

struct StoreEntry {
  std::string name;
  std::string host;
  std::string port;

  bool operator==(const StoreEntry&) const = default;
};

// How long a device keeps its own copy of a delivered record: a store that was restored from a backup of a quarter ago can
// still be given what it lost.
constexpr int outbox_keep_days_default = 90;
constexpr int outbox_keep_days_most = 366;

struct House {
  std::string house;  // [a-z0-9-]{1,40}, as in certificates
  std::string name;   // as people know it, "Veilig Huis …"
  std::uint64_t serial = 0;
  Instant issued_at;
  std::vector<RecipientEntry> recipients;  // at least one
  std::vector<CoordinatorEntry> coordinators;
  std::vector<DeviceEntry> devices;
  StoreEntry store;
  std::string authority_pem;
  crypto::tlog::VerifierKey log;
  int outbox_keep_days = outbox_keep_days_default;  // 1 to 366, after the delivery
};

[[nodiscard]] Result<House> parse_house(std::string_view json);
[[nodiscard]] std::string to_json(const House& house);  // indented, ends in a newline

// Parses only once the signature of the house key is valid.
[[nodiscard]] Result<House> open_house(std::string_view json, std::string_view minisig,
                                       const crypto::minisign::VerifyKey& house_key);

[[nodiscard]] const DeviceEntry* find_device(const House& house, std::string_view name);
[[nodiscard]] const CoordinatorEntry* find_coordinator(const House& house,
                                                       const crypto::minisign::KeyNumber& number);

// Is this a name as certificates, folders and the house file use it: [a-z0-9-]{1,40}, no dash at an end?
[[nodiscard]] bool is_plain_name(std::string_view name);

}  // namespace tafel::envelope
