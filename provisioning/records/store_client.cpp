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
  if (response.status == 200 || response.status == 201) return response;
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

Result<FetchedFiles> files_of(net::Response response) {
  auto minisig = file_in(response, store_api::minisig_header);
  if (!minisig) return pass(minisig.error());
  auto receipt = file_in(response, store_api::receipt_header);
  if (!receipt) return pass(receipt.error());
  FetchedFiles record;
  record.files.age_file = std::move(response.body);
  record.files.minisig = std::move(*minisig);
  record.files.receipt = std::move(*receipt);
  return record;
}

Done check_record(const envelope::House& house, FetchedFiles& fetched) {
  const record::SealedFiles& files = fetched.files;
  const auto manifest = envelope::check_envelope(house, files.age_file, files.minisig);
  if (!manifest) return pass(manifest.error());
  const auto receipt =
      envelope::check_record_receipt(house, manifest->session, files.age_file, files.minisig, *files.receipt);
  if (!receipt) return pass(receipt.error());
  fetched.name = manifest->session;
  return {};
}

Done check_document(const envelope::House& house, FetchedFiles& fetched) {
  constexpr std::size_t digits = 16;
  const record::SealedFiles& files = fetched.files;
  const auto document = envelope::check_document(house, {files.age_file, files.minisig});
  if (!document) return pass(document.error());
  const auto receipt = envelope::check_document_receipt(house, files.age_file, files.minisig, *files.receipt);
  if (!receipt) return pass(receipt.error());
  fetched.name = "document-" + to_string(document->header.day) + "-" +
                 crypto::to_hex(crypto::sha256(ByteView(files.age_file))).substr(0, digits);
  return {};
}

// The checks that need no identity of a coordinator.
Done check(const envelope::House& house, FetchedFiles& fetched, const crypto::Hash& wanted, bool is_record) {
  if (crypto::sha256(ByteView(fetched.files.age_file)) != wanted)
    return fail(Fault::altered, "the store sent another file than was asked");
  return is_record ? check_record(house, fetched) : check_document(house, fetched);
}

Result<Delivered> delivered(const net::Response& response, const Result<crypto::tlog::Receipt>& receipt) {
  if (!receipt)
    return fail(receipt.error().fault, "the store's receipt is not valid: " + describe(receipt.error()));
  return Delivered{to_text(response.body), receipt->index, response.status == 201};
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

Result<net::Response> StoreClient::put(const store_api::Address& address, const Bytes& age_file,
                                       const std::string& minisig) {
  auto response = http_->exchange({"PUT",
                                   store_api::to_path(address),
                                   {{"content-type", store_api::record_media_type},
                                    {"content-length", std::to_string(age_file.size())},
                                    {store_api::minisig_header, store_api::file_value(minisig)}},
                                   age_file});
  if (!response) return response;
  return checked(std::move(*response));
}

Result<std::vector<store_api::ListedEntry>> StoreClient::list(const std::string& tag,
                                                              std::string_view reason) {
  std::vector<store_api::ListedEntry> all;
  std::optional<std::uint64_t> from = 0;
  while (from) {
    const auto response = get(store_api::EntryList{tag, *from}, reason);
    if (!response) return pass(response.error());
    auto page = store_api::parse_entry_page(as_text(response->body));
    if (!page) return pass(page.error());
    if (page->next && *page->next <= *from) return fail(Fault::malformed, "the store's list does not end");
    std::ranges::move(page->entries, std::back_inserter(all));
    from = page->next;
  }
  return all;
}

Result<FetchedFiles> StoreClient::fetch_from(const store_api::Address& address, const crypto::Hash& wanted,
                                             std::string_view reason) {
  auto response = get(address, reason);
  if (!response) return pass(response.error());
  auto fetched = files_of(std::move(*response));
  if (!fetched) return fetched;
  const bool is_record = std::holds_alternative<store_api::OneRecord>(address);
  if (auto done = check(house_, *fetched, wanted, is_record); !done) return pass(done.error());
  return fetched;
}

// A SHA-256 does not say which of the two it is of.
Result<FetchedFiles> StoreClient::fetch(std::string_view sha256_hex, std::string_view reason) {
  const auto wanted = store_api::parse_sha256(sha256_hex);
  if (!wanted) return fail(Fault::malformed, "not a SHA-256 in 64 hex digits, lower case", "SHA");
  auto record = fetch_from(store_api::OneRecord{*wanted}, *wanted, reason);
  if (record || record.error().fault != Fault::missing) return record;
  return fetch_from(store_api::OneDocument{*wanted}, *wanted, reason);
}

Result<Delivered> StoreClient::deliver_record(const record::SealedFiles& files) {
  const auto manifest = envelope::check_envelope(house_, files.age_file, files.minisig);
  if (!manifest) return pass(manifest.error());
  const auto response = put(store_api::OneRecord{manifest->age_sha256}, files.age_file, files.minisig);
  if (!response) return pass(response.error());
  return delivered(*response, envelope::check_record_receipt(house_, manifest->session, files.age_file,
                                                             files.minisig, as_text(response->body)));
}

Result<Delivered> StoreClient::deliver_document(const envelope::DocumentFiles& files) {
  const auto document = envelope::check_document(house_, files);
  if (!document) return pass(document.error());
  const auto response =
      put(store_api::OneDocument{crypto::sha256(ByteView(files.age_file))}, files.age_file, files.minisig);
  if (!response) return pass(response.error());
  return delivered(*response, envelope::check_document_receipt(house_, files.age_file, files.minisig,
                                                               as_text(response->body)));
}

}  // namespace tafel::provisioning
