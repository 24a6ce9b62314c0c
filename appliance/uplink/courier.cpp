#include "appliance/uplink/courier.hpp"

#include "shared/envelope/manifest.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/store_api/address.hpp"
#include "shared/store_api/headers.hpp"
#include "shared/store_api/problem.hpp"

namespace tafel::uplink {
namespace {

using Kind = Outcome::Kind;

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

Outcome refused_outcome(Kind kind, const net::Response& response) {
  auto refusal = store_api::read_refusal(response.status, response.body);
  return not_delivered(kind, std::move(refusal.code), std::move(refusal.words));
}

bool may_pass_by_itself(int status) {
  return status == 408 || status == 429 || status >= 500;
}

net::Request request_for(const outbox::SealedRecord& record) {
  return {"PUT",
          store_api::to_path(store_api::OneRecord{crypto::sha256(record.age_file)}),
          {{"content-type", store_api::record_media_type},
           {"content-length", std::to_string(record.age_file.size())},
           {store_api::minisig_header, store_api::file_value(record.minisig)}},
          record.age_file};
}

Outcome receipt_outcome(const envelope::House& house, const outbox::SealedRecord& record,
                        const net::Response& response) {
  std::string receipt = to_text(response.body);
  const auto checked =
      envelope::check_record_receipt(house, record.session, record.age_file, record.minisig, receipt);
  if (!checked)
    return not_delivered(Kind::refused, "receipt",
                         "the store's receipt does not verify: " + describe(checked.error()));
  return {Kind::delivered, std::move(receipt), checked->index, {}, {}};
}

}  // namespace

Outcome outcome_of(const envelope::House& house, const outbox::SealedRecord& record,
                   const net::Response& response) {
  if (response.status == 200 || response.status == 201) return receipt_outcome(house, record, response);
  return refused_outcome(may_pass_by_itself(response.status) ? Kind::put_off : Kind::refused, response);
}

std::string code_of_transport(const Error& error) {
  return transport_outcome(error).code;
}

Outcome deliver(net::HttpClient& client, const envelope::House& house, const outbox::SealedRecord& record) {
  const auto manifest = envelope::check_envelope(house, record.age_file, record.minisig);
  if (!manifest) return not_delivered(Kind::refused, "envelope", describe(manifest.error()));
  if (manifest->session != record.session)
    return not_delivered(Kind::refused, "envelope", "the manifest is of session " + manifest->session);
  const auto response = client.exchange(request_for(record));
  if (!response) return transport_outcome(response.error());
  return outcome_of(house, record, *response);
}

}  // namespace tafel::uplink
