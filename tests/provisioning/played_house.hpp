// A house made by the real `tafel`, with a device whose keys the test has, so that it can seal records for it.
#pragma once

#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "tests/provisioning/tool.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <string>

namespace tafel::testing {

inline const std::string house_name = "veilig-huis-proef";
inline const std::string pin_twice = "482913\n482913\n";

struct DeviceKeys {
  crypto::minisign::SignKey sign;
  crypto::age::Identity identity;
};
// The device's request and its certificate request, as tafeld and tafel-uplink write them.
struct DeviceFiles {
  std::string request;
  std::string csr;
  std::string tls_key;
};
[[nodiscard]] DeviceKeys make_device_keys(const SampleTable& table);
[[nodiscard]] DeviceFiles device_files(const DeviceKeys& keys, const std::string& device,
                                       const std::string& house = house_name);

class PlayedHouse {
 public:
  // `tafel house create` and `coordinator add --name an`.
  explicit PlayedHouse(const std::string& store_port = "8443");

  // `tafel device enrol` for tafel-1, with the keys of `table`. The uplink's key: tls.key of this folder.
  void enrol(const SampleTable& table);
  // Seals the table's record as the device does and delivers it: three files `name`.age….
  void seal(const SampleTable& table, const std::string& name);
  // The same with another record in place of the table's: whoever has the device's keys can make it.
  void seal(const SampleTable& table, const record::Record& record, const std::string& name,
            const std::string& device_name = "tafel-1");

  [[nodiscard]] fs::path operator/(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] std::string dir() const { return (folder_ / "house").string(); }
  [[nodiscard]] std::string file(const std::string& name) const {
    return (folder_ / "house" / name).string();
  }
  [[nodiscard]] std::string identity() const { return file("coordinators/an/coordinator.agekey"); }
  [[nodiscard]] Words verify(const std::string& name) const;
  // `action` is open or print; the access log is access.log of this folder.
  [[nodiscard]] Words reading(const std::string& action, const std::string& name) const;

  DeviceKeys device;

 private:
  TemporaryFolder folder_;
};

// The agenda that the sample table's session comes from, as a coordinator writes it: without a tag.
[[nodiscard]] nlohmann::json sample_agenda();

}  // namespace tafel::testing
