#include "provisioning/records/store_client.hpp"

#include "provisioning/house/open_house.hpp"
#include "provisioning/records/store_list.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <system_error>

namespace tafel::provisioning {
namespace {

bool is_sha256(std::string_view text) {
  const auto bytes = crypto::from_hex(text);
  return bytes && bytes->size() == sizeof(crypto::Hash);
}

// RFC 9457, or whatever else the store said.
std::string words_of(const net::Response& response) {
  const auto json = nlohmann::json::parse(as_text(response.body), nullptr, false);
  std::string words = "the store answered " + std::to_string(response.status);
  for (const char* field : {"title", "detail"})
    if (json.is_object() && json.contains(field) && json[field].is_string())
      words += ": " + json[field].get<std::string>();
  return words;
}

Result<net::Response> checked(net::Response response) {
  if (response.status == 200) return response;
  const Fault fault = response.status == 404   ? Fault::missing
                      : response.status >= 500 ? Fault::unreachable
                                               : Fault::refused;
  return fail(fault, words_of(response));
}

Result<std::string> file_in(const net::Response& response, const char* header) {
  const auto found = response.headers.find(header);
  const auto bytes = found == response.headers.end() ? std::nullopt : crypto::from_base64(found->second);
  if (!bytes) return fail(Fault::malformed, "the store's answer has no base64 in its header", header);
  return to_text(*bytes);
}

Result<FetchedRecord> files_of(net::Response response) {
  auto minisig = file_in(response, "tafel-minisig");
  if (!minisig) return pass(minisig.error());
  auto receipt = file_in(response, "tafel-receipt");
  if (!receipt) return pass(receipt.error());
  FetchedRecord record;
  record.files.age_file = std::move(response.body);
  record.files.minisig = std::move(*minisig);
  record.files.receipt = std::move(*receipt);
  return record;
}

// What can be told without the coordinator's identity.
Done check(const envelope::House& house, FetchedRecord& record, std::string_view wanted_hex) {
  const auto age = crypto::sha256(ByteView(record.files.age_file));
  if (crypto::to_hex(age) != wanted_hex)
    return fail(Fault::altered, "the store sent another record than was asked");
  const auto manifest = envelope::check_envelope(house, record.files.age_file, record.files.minisig);
  if (!manifest) return pass(manifest.error());
  const auto minisig = crypto::sha256(record.files.minisig);
  const auto entry = crypto::tlog::log_entry(manifest->session, age, minisig);
  const auto receipt = crypto::tlog::check_receipt(*record.files.receipt, entry, house.log);
  if (!receipt) return pass(receipt.error());
  record.session = manifest->session;
  return {};
}

}  // namespace

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    const bool alphanumeric =
        (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (alphanumeric || std::string_view("-._~").find(character) != std::string_view::npos)
      encoded += character;
    else
      encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return encoded;
}

StoreClient::StoreClient(envelope::House house, net::ClientConfig config)
    : house_(std::move(house)), http_(std::make_unique<net::HttpClient>(std::move(config))) {}

Result<StoreClient> StoreClient::open(const fs::path& root, const std::string& coordinator) {
  if (!envelope::is_plain_name(coordinator))
    return fail(Fault::malformed, "not a plain name", "--coordinator " + coordinator);
  const HouseFolder folder{root};
  auto house = read_house(folder);
  if (!house) return pass(house.error());
  if (std::error_code ignored; !fs::exists(folder.coordinator(coordinator) / "tls.key", ignored))
    return fail(Fault::missing, "there are no keys of this coordinator here",
                folder.coordinator(coordinator).string());
  net::ClientConfig config;
  config.host = house->store.host;
  config.port = house->store.port;
  config.authority_pem = folder.authority_pem();
  config.certificate_pem = folder.coordinator(coordinator) / "tls.pem";
  config.key_pem = folder.coordinator(coordinator) / "tls.key";
  config.expected_server = {house->house, net::Role::store, house->store.name};
  return StoreClient(std::move(*house), std::move(config));
}

Result<net::Response> StoreClient::get(const std::string& path, std::string_view reason) {
  net::Request request;
  request.method = "GET";
  request.path = path;
  request.headers["tafel-reason"] = percent_encoded(reason);
  auto response = http_->exchange(request);
  if (!response) return response;
  return checked(std::move(*response));
}

Result<std::vector<ListedRecord>> StoreClient::list(std::string_view reason) {
  std::vector<ListedRecord> all;
  std::optional<std::uint64_t> from = 0;
  while (from) {
    const std::string path = *from == 0 ? "/v1/records" : "/v1/records?from=" + std::to_string(*from);
    const auto response = get(path, reason);
    if (!response) return pass(response.error());
    auto page = parse_list_page(as_text(response->body));
    if (!page) return pass(page.error());
    if (page->next && *page->next <= *from) return fail(Fault::malformed, "the store's list does not end");
    std::ranges::move(page->records, std::back_inserter(all));
    from = page->next;
  }
  return all;
}

Result<FetchedRecord> StoreClient::fetch(std::string_view sha256_hex, std::string_view reason) {
  if (!is_sha256(sha256_hex))
    return fail(Fault::malformed, "not a SHA-256 in 64 hex digits, lower case", "SHA");
  auto response = get("/v1/records/" + std::string(sha256_hex), reason);
  if (!response) return pass(response.error());
  auto record = files_of(std::move(*response));
  if (!record) return record;
  if (auto done = check(house_, *record, sha256_hex); !done) return pass(done.error());
  return record;
}

}  // namespace tafel::provisioning
