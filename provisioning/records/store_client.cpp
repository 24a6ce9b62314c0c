#include "provisioning/records/store_client.hpp"

#include "provisioning/coordinators/handed_over.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/net/certificate_facts.hpp"
#include "shared/store_api/headers.hpp"
#include "shared/store_api/problem.hpp"

#include <algorithm>
#include <system_error>

namespace tafel::provisioning {
namespace {

Result<net::Response> checked(net::Response response) {
  if (response.status == 200) return response;
  const Fault fault = response.status == 404   ? Fault::missing
                      : response.status >= 500 ? Fault::unreachable
                                               : Fault::refused;
  return fail(fault, store_api::read_refusal(response.status, response.body).words);
}

Result<std::string> file_in(const net::Response& response, const char* header) {
  const auto found = response.headers.find(header);
  auto file = found == response.headers.end() ? std::nullopt : store_api::file_in(found->second);
  if (!file) return fail(Fault::malformed, "the store's answer has no base64 in its header", header);
  return std::move(*file);
}

Result<FetchedRecord> files_of(net::Response response) {
  auto minisig = file_in(response, store_api::minisig_header);
  if (!minisig) return pass(minisig.error());
  auto receipt = file_in(response, store_api::receipt_header);
  if (!receipt) return pass(receipt.error());
  FetchedRecord record;
  record.files.age_file = std::move(response.body);
  record.files.minisig = std::move(*minisig);
  record.files.receipt = std::move(*receipt);
  return record;
}

// The checks that need no identity of a coordinator.
Done check(const envelope::House& house, FetchedRecord& record, const crypto::Hash& wanted) {
  const auto age = crypto::sha256(ByteView(record.files.age_file));
  if (age != wanted) return fail(Fault::altered, "the store sent another record than was asked");
  const auto manifest = envelope::check_envelope(house, record.files.age_file, record.files.minisig);
  if (!manifest) return pass(manifest.error());
  const auto receipt = envelope::check_record_receipt(house, manifest->session, record.files.age_file,
                                                      record.files.minisig, *record.files.receipt);
  if (!receipt) return pass(receipt.error());
  record.session = manifest->session;
  return {};
}

std::optional<Instant> end_of_certificate_in(const fs::path& pem) {
  const auto validity = read_parsed(pem, net::pem_limit_bytes, net::validity_of);
  return validity ? std::optional(validity->until) : std::nullopt;
}

// Whether the store takes a coordinator is for the store to say.
Done require_here(const envelope::House& house, const fs::path& file, const std::string& coordinator) {
  std::error_code ignored;
  if (fs::exists(file, ignored)) return {};
  if (auto done = require_coordinator(house, coordinator, "--coordinator"); !done) return done;
  return pass(key_not_here({Fault::missing, "", file.string()}, file, coordinator));
}

}  // namespace

StoreClient::StoreClient(envelope::House house, net::ClientConfig config,
                         std::optional<Instant> certificate_end)
    : house_(std::move(house)),
      http_(std::make_unique<net::HttpClient>(std::move(config))),
      certificate_end_(certificate_end) {}

Result<StoreClient> StoreClient::open(const fs::path& root, const std::string& coordinator) {
  if (!envelope::is_plain_name(coordinator))
    return fail(Fault::malformed, "not a plain name", "--coordinator " + coordinator);
  const HouseFolder folder{root};
  auto house = read_house(folder);
  if (!house) return pass(house.error());
  for (const char* name : {"tls.key", "tls.pem"})
    if (auto done = require_here(*house, folder.coordinator(coordinator) / name, coordinator); !done)
      return pass(done.error());
  net::ClientConfig config;
  config.host = house->store.host;
  config.port = house->store.port;
  config.authority_pem = folder.authority_pem();
  config.certificate_pem = folder.coordinator(coordinator) / "tls.pem";
  config.key_pem = folder.coordinator(coordinator) / "tls.key";
  config.expected_server = {house->house, net::Role::store, house->store.name};
  const auto end = end_of_certificate_in(config.certificate_pem);
  return StoreClient(std::move(*house), std::move(config), end);
}

Result<net::Response> StoreClient::get(const store_api::Address& address, std::string_view reason) {
  net::Request request;
  request.method = "GET";
  request.path = store_api::to_path(address);
  request.headers[store_api::reason_header] = store_api::reason_value(reason);
  auto response = http_->exchange(request);
  if (!response) return response;
  return checked(std::move(*response));
}

Result<std::vector<store_api::ListedRecord>> StoreClient::list(std::string_view reason) {
  std::vector<store_api::ListedRecord> all;
  std::optional<std::uint64_t> from = 0;
  while (from) {
    const auto response = get(store_api::RecordList{*from}, reason);
    if (!response) return pass(response.error());
    auto page = store_api::parse_record_page(as_text(response->body));
    if (!page) return pass(page.error());
    if (page->next && *page->next <= *from) return fail(Fault::malformed, "the store's list does not end");
    std::ranges::move(page->records, std::back_inserter(all));
    from = page->next;
  }
  return all;
}

Result<FetchedRecord> StoreClient::fetch(std::string_view sha256_hex, std::string_view reason) {
  const auto wanted = store_api::parse_sha256(sha256_hex);
  if (!wanted) return fail(Fault::malformed, "not a SHA-256 in 64 hex digits, lower case", "SHA");
  auto response = get(store_api::OneRecord{*wanted}, reason);
  if (!response) return pass(response.error());
  auto record = files_of(std::move(*response));
  if (!record) return record;
  if (auto done = check(house_, *record, *wanted); !done) return pass(done.error());
  return record;
}

}  // namespace tafel::provisioning
