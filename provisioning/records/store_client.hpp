// A coordinator at the central store: which records there are, and fetching one. Each request says why; the store
// logs it (docs/store-api.md). Thread: one.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"
#include "shared/record/verify.hpp"
#include "shared/store_api/address.hpp"
#include "shared/store_api/record_list.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

struct FetchedRecord {
  record::SealedFiles files;
  std::string session;
};

class StoreClient {
 public:
  // Reads the house, and the certificate of `coordinator` in it. Errors: as read_house; malformed (the name).
  [[nodiscard]] static Result<StoreClient> open(const fs::path& root, const std::string& coordinator);

  // Until when the coordinator's certificate is valid; nothing: it cannot be read, as a connection will say.
  [[nodiscard]] std::optional<Instant> certificate_end() const { return certificate_end_; }

  // Errors of both: unreachable, refused (by the certificate, or by the store: its own words), missing, malformed.
  [[nodiscard]] Result<std::vector<store_api::ListedRecord>> list(std::string_view reason);
  // Only what was asked for, from a device of this house, with a receipt of this house's log. Errors also: altered.
  [[nodiscard]] Result<FetchedRecord> fetch(std::string_view sha256_hex, std::string_view reason);

 private:
  StoreClient(envelope::House house, net::ClientConfig config, std::optional<Instant> certificate_end);
  Result<net::Response> get(const store_api::Address& address, std::string_view reason);
  envelope::House house_;
  std::unique_ptr<net::HttpClient> http_;
  std::optional<Instant> certificate_end_;
};

}  // namespace tafel::provisioning
