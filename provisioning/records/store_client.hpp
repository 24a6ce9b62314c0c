// A coordinator at the central store: which records and documents there are, fetching one, and delivering one. Each reading
// says why; the store logs it (docs/store-api.md). Thread: one.
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/document.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"
#include "shared/record/verify.hpp"
#include "shared/store_api/address.hpp"
#include "shared/store_api/entry_list.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

struct FetchedFiles {
  record::SealedFiles files;
  std::string
      name;  // of the files: the session of a record; of a document its day and the beginning of its SHA-256
};

struct Delivered {
  std::string receipt;  // checked
  std::uint64_t log_index = 0;
  bool is_new = false;  // the store did not have it yet
};

class StoreClient {
 public:
  // Reads the house, and the certificate of `coordinator` in it. Errors: as read_house; malformed (the name).
  [[nodiscard]] static Result<StoreClient> open(const fs::path& root, const std::string& coordinator);

  // Until when the coordinator's certificate is valid; nothing: it cannot be read, as a connection will say.
  [[nodiscard]] std::optional<Instant> certificate_end() const { return certificate_end_; }

  [[nodiscard]] const envelope::House& house() const { return house_; }

  // Errors of all: unreachable, refused (by the certificate, or by the store: its own words), missing, malformed.
  // `tag`: of one dossier; empty: of all.
  [[nodiscard]] Result<std::vector<store_api::ListedEntry>> list(const std::string& tag,
                                                                 std::string_view reason);
  // Only what was asked for, from a device or coordinator of this house, with a receipt of this house's log. Errors also:
  // altered.
  [[nodiscard]] Result<FetchedFiles> fetch(std::string_view sha256_hex, std::string_view reason);

  // The envelope is checked before anything is sent, and the receipt before it is returned. Safe to repeat. Errors also:
  // altered, refused (the envelope).
  [[nodiscard]] Result<Delivered> deliver_record(const record::SealedFiles& files);
  [[nodiscard]] Result<Delivered> deliver_document(const envelope::DocumentFiles& files);

 private:
  StoreClient(envelope::House house, net::ClientConfig config, std::optional<Instant> certificate_end);
  Result<net::Response> put(const store_api::Address& address, const Bytes& age_file,
                            const std::string& minisig);
  Result<FetchedFiles> fetch_from(const store_api::Address& address, const crypto::Hash& wanted,
                                  std::string_view reason);
  Result<net::Response> get(const store_api::Address& address, std::string_view reason);
  envelope::House house_;
  std::unique_ptr<net::HttpClient> http_;
  std::optional<Instant> certificate_end_;
};

}  // namespace tafel::provisioning
