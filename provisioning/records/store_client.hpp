// A coordinator at the central store: which records there are, and fetching one. Each request says why; the store
// logs it (docs/store-api.md). Thread: one.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"
#include "shared/record/verify.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

struct ListedRecord {
  std::string sha256;
  std::string session;
  std::string device;
  Instant sealed_at;
  std::uint64_t size = 0;  // bytes
  std::uint64_t log_index = 0;
};

struct FetchedRecord {
  record::SealedFiles files;
  std::string session;
};

class StoreClient {
 public:
  // Reads the house, and the certificate of `coordinator` in it. Errors: as read_house; malformed (the name).
  [[nodiscard]] static Result<StoreClient> open(const fs::path& root, const std::string& coordinator);

  // Errors of both: unreachable, refused (by the certificate, or by the store: its own words), missing, malformed.
  [[nodiscard]] Result<std::vector<ListedRecord>> list(std::string_view reason);
  // Only what was asked for, from a device of this house, with a receipt of this house's log. Errors also: altered.
  [[nodiscard]] Result<FetchedRecord> fetch(std::string_view sha256_hex, std::string_view reason);

 private:
  StoreClient(envelope::House house, net::ClientConfig config);
  Result<net::Response> get(const std::string& path, std::string_view reason);
  envelope::House house_;
  std::unique_ptr<net::HttpClient> http_;
};

// "%20" for all but the unreserved characters of RFC 3986.
[[nodiscard]] std::string percent_encoded(std::string_view text);

}  // namespace tafel::provisioning
