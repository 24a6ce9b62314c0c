// A house opened by its agency, to change it: the public file together with the keys that sign it. Every change is
// saved as a whole: the serial rises, the file is signed anew, and everybody's copy is replaced.
// Thread: one. Two programs never change one house at once (a lock on secret/).
#pragma once

#include "provisioning/house/certificate_ledger.hpp"
#include "provisioning/house/house_folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/authority/authority.hpp"

namespace tafel::provisioning {

// Held as long as a house is being changed; given back by the operating system if the program dies.
class HouseLock {
 public:
  explicit HouseLock(int fd) : fd_(fd) {}
  ~HouseLock();
  HouseLock(HouseLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  HouseLock& operator=(HouseLock&&) = delete;
  HouseLock(const HouseLock&) = delete;
  HouseLock& operator=(const HouseLock&) = delete;

 private:
  int fd_;
};

struct OpenHouse {
  HouseFolder folder;
  HouseLock lock;
  envelope::House house;
  crypto::minisign::SignKey house_key;
  net::Authority authority;
  CertificateLedger ledger;
};

// The public file, once its signature by house.pub is valid. Needs nothing of secret/. Also valid is a file whose
// replacing was cut off between the file and its signature; the next change finishes that.
[[nodiscard]] Result<envelope::House> read_house(const HouseFolder& folder);

// Errors: missing, malformed.
[[nodiscard]] Result<CertificateLedger> read_ledger(const HouseFolder& folder);

// Finishes first what a `save` left undone that was cut off: the house file's signature, and the holders' copies. So a
// command that is refused as done already has done all of it.
// Errors: refused (another program is changing this house), altered (a signature), missing, malformed.
[[nodiscard]] Result<OpenHouse> open_for_change(const fs::path& root);

// Writes ledger, revocation list, house file and signature, and the copies of store and devices.
Done save(OpenHouse& house, Instant now);

// Removes what an interrupted run left: a folder of a holder who never came into the house file. Only ever call it
// after finding that nobody of that name is in there.
Done clear_unfinished(const fs::path& folder);

}  // namespace tafel::provisioning
