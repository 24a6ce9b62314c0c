// The house file as the uplink uses it: believed only when the signature of the house key holds. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"

#include <filesystem>

namespace tafel::uplink {

struct UplinkFiles {
  std::filesystem::path state;  // tls.key, tls.pem; authority.pem is written there
  std::filesystem::path outbox;
  std::filesystem::path house;
  std::filesystem::path house_minisig;
  std::filesystem::path house_key;  // minisign public key
};

[[nodiscard]] Result<envelope::House> read_house(const UplinkFiles& files);

// How to reach the store of `house`; writes the authority's certificate where the client finds it.
[[nodiscard]] Result<net::ClientConfig> client_for(const UplinkFiles& files, const envelope::House& house);

}  // namespace tafel::uplink
