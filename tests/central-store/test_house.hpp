// A whole house for tests: keys, certificates, house file, sealed records, and a store that runs.
#pragma once

#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/document.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/net/http_client.hpp"
#include "tests/shared/net/test_world.hpp"

#include <memory>
#include <string>

namespace tafel::test {

struct Sealed {
  std::string session;  // empty: a document of a dossier
  Bytes age_file;
  std::string minisig;
  [[nodiscard]] std::string sha() const;
};

class TestHouse {
  TemporaryFolder folder_;  // first: everything else writes into it

 public:
  TestHouse();

  // Files in folder(): house.json, house.json.minisig, house.pub, log.key, authority.pem, crl.pem,
  // store.pem/.key, device.pem/.key (device "tafel-1"), device-2…, coordinator.pem/.key (coordinator "an"), coordinator-2…
  // (coordinator "bo").
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  void write_house();  // after a change of `house`
  envelope::House house;
  TestAuthority authority;
  Identity device;
  Identity other_device;
  Identity coordinator;
  Identity other_coordinator;
  Identity store;

  // A record of this device ("tafel-1" or "tafel-2"), of about `size` random bytes inside.
  Sealed seal(const std::string& session, std::size_t size = 1000,
              const std::string& device_name = "tafel-1");
  // A document of a dossier, signed by coordinator "an", of about `size` bytes before it is filled up.
  Sealed seal_document(const envelope::DocumentHeader& header, std::size_t size = 100);
  // Of the dossier of the records, or of another one: what its manifest says of it.
  [[nodiscard]] static envelope::DocumentHeader document_header(const std::string& tag = std::string(64,
                                                                                                     'a'));
  // The n-th of many sessions' ids.
  static std::string session(unsigned n);
  [[nodiscard]] std::string entry_of(const Sealed& sealed) const;

  [[nodiscard]] net::ClientConfig client(const Identity& identity, const std::string& port) const;
  static net::Request put(const Sealed& sealed);

  Instant now;
  std::unique_ptr<crypto::Random> random;
  crypto::minisign::SignKey device_key;
  crypto::minisign::SignKey other_device_key;
  crypto::minisign::SignKey coordinator_key;
  crypto::minisign::SignKey other_coordinator_key;
  crypto::minisign::SignKey house_key;
};

class RunningStore {
 public:
  // `under` is in front of the store's own command: a tracer.
  explicit RunningStore(const TestHouse& house, std::vector<std::string> under = {},
                        const std::string& port = "0", const std::vector<std::string>& more_options = {});
  [[nodiscard]] const std::string& port() const { return port_; }
  [[nodiscard]] std::string log() const;
  [[nodiscard]] std::string url(const std::string& path) const { return "https://127.0.0.1:" + port_ + path; }
  void reload();  // SIGHUP, and waits until it has read everything anew
  int stop();     // SIGTERM; the exit code
  Child& process() { return *process_; }
  [[nodiscard]] static std::vector<std::string> command(const TestHouse& house, const std::string& port);

 private:
  std::filesystem::path log_;
  std::string port_;
  std::unique_ptr<Child> process_;
};

}  // namespace tafel::test
