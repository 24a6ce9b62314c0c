#include "appliance/uplink/courier.hpp"

#include "shared/envelope/manifest.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace tafel::uplink {
namespace {

using Kind = Outcome::Kind;

constexpr std::string_view problem_prefix = "urn:tafelgeheim:problem:";
constexpr std::size_t detail_limit_bytes = 1000;

Outcome not_delivered(Kind kind, std::string code, std::string reason) {
  return {kind, {}, 0, std::move(code), std::move(reason)};
}

Outcome transport_outcome(const Error& error) {
  switch (error.fault) {
    case Fault::refused:
      return not_delivered(Kind::refused, "certificate", describe(error));
    case Fault::malformed:
    case Fault::altered:
      return not_delivered(Kind::refused, "protocol", describe(error));
    case Fault::missing:
    case Fault::unreachable:
    case Fault::full:
    case Fault::io:
      return not_delivered(Kind::unreachable, "unreachable", describe(error));
  }
  return not_delivered(Kind::unreachable, "unreachable", describe(error));
}

std::string text_in(const nlohmann::json& document, const char* key) {
  const auto found = document.find(key);
  return found != document.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The code and words of a problem document, or of whatever else a server answers.
Outcome problem_outcome(Kind kind, const net::Response& response) {
  const auto document = nlohmann::json::parse(response.body, nullptr, false);
  std::string code = "status-" + std::to_string(response.status);
  std::string reason = "the store answered " + std::to_string(response.status);
  if (document.is_object()) {
    const std::string type = text_in(document, "type");
    if (type.starts_with(problem_prefix)) code = type.substr(problem_prefix.size(), 40);
    const std::string title = text_in(document, "title").substr(0, detail_limit_bytes);
    const std::string detail = text_in(document, "detail").substr(0, detail_limit_bytes);
    if (!title.empty()) reason += ": " + title;
    if (!detail.empty()) reason += " (" + detail + ")";
  }
  return not_delivered(kind, code, reason);
}

bool may_pass_by_itself(int status) {
  return status == 408 || status == 429 || status >= 500;
}

net::Request request_for(const SealedRecord& record) {
  return {"PUT",
          "/v1/records/" + crypto::to_hex(crypto::sha256(record.age_file)),
          {{"content-type", "application/octet-stream"},
           {"content-length", std::to_string(record.age_file.size())},
           {"tafel-minisig", crypto::to_base64(as_bytes(record.minisig))}},
          record.age_file};
}

Outcome receipt_outcome(const envelope::House& house, const SealedRecord& record,
                        const net::Response& response) {
  std::string receipt = to_text(response.body);
  const auto checked = check_record_receipt(house, record, receipt);
  if (!checked)
    return not_delivered(Kind::refused, "receipt",
                         "the store's receipt does not verify: " + describe(checked.error()));
  return {Kind::delivered, std::move(receipt), checked->index, {}, {}};
}

}  // namespace

Result<crypto::tlog::Receipt> check_record_receipt(const envelope::House& house, const SealedRecord& record,
                                                   std::string_view receipt) {
  const std::string entry = crypto::tlog::log_entry(record.session, crypto::sha256(record.age_file),
                                                    crypto::sha256(record.minisig));
  return crypto::tlog::check_receipt(receipt, entry, house.log);
}

Outcome deliver(net::HttpClient& client, const envelope::House& house, const SealedRecord& record) {
  const auto manifest = envelope::check_envelope(house, record.age_file, record.minisig);
  if (!manifest) return not_delivered(Kind::refused, "envelope", describe(manifest.error()));
  if (manifest->session != record.session)
    return not_delivered(Kind::refused, "envelope", "the manifest is of session " + manifest->session);
  const auto response = client.exchange(request_for(record));
  if (!response) return transport_outcome(response.error());
  if (response->status == 200 || response->status == 201) return receipt_outcome(house, record, *response);
  return problem_outcome(may_pass_by_itself(response->status) ? Kind::put_off : Kind::refused, *response);
}

}  // namespace tafel::uplink
