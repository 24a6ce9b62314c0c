// A pack: a document that a coordinator signs and encrypts to one device (an agenda, a list of chairs, a certificate).
// Two files: `<name>.age` (age, for the device) and `<name>.age.minisig` (by the coordinator), whose trusted
// comment is one line of JSON: {"format":"tafelgeheim/pack/v1","house":…,"device":…,"kind":…,"made_at":…,
// "expires_at":…}. docs/formats.md, "Packs".
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"

#include <string>
#include <string_view>

namespace tafel::envelope {

enum class PackKind { agenda, chairs, certificate };
constexpr auto names(PackKind) {
  using enum PackKind;
  return std::to_array<Named<PackKind>>(
      {{agenda, "agenda"}, {chairs, "chairs"}, {certificate, "certificate"}});
}

struct PackHeader {
  std::string house;
  std::string device;
  PackKind kind{};
  Instant made_at;
  Instant expires_at;
};

struct Pack {
  Bytes age_file;
  std::string minisig;
};

[[nodiscard]] Result<Pack> make_pack(const PackHeader& header, ByteView document, const DeviceEntry& device,
                                     const crypto::minisign::SignKey& coordinator, crypto::Random& random);

struct OpenedPack {
  PackHeader header;
  std::string coordinator;  // whose signature is valid
  crypto::Secret document;
};

// All or nothing. Errors: malformed; altered; refused (not an enrolled or a revoked coordinator, another
// house or device, expired at `now`, made in the future).
[[nodiscard]] Result<OpenedPack> open_pack(const House& house, std::string_view device_name,
                                           const crypto::age::Identity& device_identity, ByteView age_file,
                                           std::string_view minisig, Instant now);

// Is this the trusted comment of a pack's signature? Says nothing of whether it is valid.
[[nodiscard]] bool is_pack_line(std::string_view trusted_comment);

// Did `open_pack` refuse it only because it was made in the future? Whoever reads the clock may be the one who is
// wrong: unlike every other refusal this one passes by itself.
[[nodiscard]] bool is_ahead_of_clock(const Error& refusal);

}  // namespace tafel::envelope
