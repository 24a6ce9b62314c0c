// The places of everything of a house on the disk of the agency. The one file that knows the layout:
//   DIR/  house.json  house.json.minisig  house.pub  authority.pem  crl.pem         public
//         secret/     house.key  authority.key  recovery.agekey  tag.key  certificates.json  chairs.json
//         store/      what the store's machine gets
//         coordinators/<name>/   what that coordinator gets
//         devices/<name>/        what that device gets
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/secret.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace tafel::provisioning {

namespace fs = std::filesystem;

constexpr unsigned mode_public = 0644;
constexpr unsigned mode_secret = 0600;
constexpr std::size_t key_file_limit_bytes = 64UL * 1024;

struct HouseFolder {
  fs::path root;
  [[nodiscard]] fs::path house_json() const { return root / "house.json"; }
  [[nodiscard]] fs::path house_minisig() const { return root / "house.json.minisig"; }
  // The signature of a house file that is being replaced (save in open_house.hpp).
  [[nodiscard]] fs::path next_house_minisig() const { return root / "house.json.minisig.next"; }
  [[nodiscard]] fs::path house_pub() const { return root / "house.pub"; }
  [[nodiscard]] fs::path authority_pem() const { return root / "authority.pem"; }
  [[nodiscard]] fs::path crl_pem() const { return root / "crl.pem"; }
  [[nodiscard]] fs::path secret(std::string_view file) const { return root / "secret" / file; }
  [[nodiscard]] fs::path store(std::string_view file) const { return root / "store" / file; }
  [[nodiscard]] fs::path coordinator(std::string_view name) const { return root / "coordinators" / name; }
  [[nodiscard]] fs::path device(std::string_view name) const { return root / "devices" / name; }
};

// Writes a file that must not be there yet, unless with this content already, as after a run that was cut off.
// Errors: refused (it is there), and those of write_file_durably.
Done write_new(const fs::path& file, std::string_view content, unsigned mode);
Done write_new_secret(const fs::path& file, const crypto::Secret& content);

[[nodiscard]] Result<crypto::Secret> read_secret(const fs::path& file);

}  // namespace tafel::provisioning
