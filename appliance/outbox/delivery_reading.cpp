#include "appliance/outbox/delivery_reading.hpp"

#include "appliance/uplink/delivery_status.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/text/device_nl.hpp"

#include <optional>

namespace tafel::appliance {
namespace {

namespace words = text::device;

// The record is the machine's own, from a folder that only it and the uplink can write: for its moment of sealing
// the signature need not be checked again.
std::string sealed_at(const std::string& minisig) {
  const auto signature = crypto::minisign::parse_unverified(minisig);
  const auto manifest =
      signature ? envelope::parse_manifest(signature->trusted_comment) : pass(signature.error());
  return manifest ? to_string(manifest->sealed_at) : "";
}

std::optional<crypto::tlog::Receipt> checked_receipt(const DeliveryFiles& files,
                                                     const envelope::House* house) {
  if (house == nullptr || files.receipt.empty()) return std::nullopt;
  const auto entry = crypto::tlog::log_entry(files.session, files.age_sha256, crypto::sha256(files.minisig));
  const auto receipt = crypto::tlog::check_receipt(files.receipt, entry, house->log);
  return receipt ? std::optional(*receipt) : std::nullopt;
}

void add_status(const uplink::DeliveryStatus& status, view::DeliveryView& view) {
  view.state = std::string(uplink::to_string(status.state));
  view.since = to_string(status.since);
  view.tries = static_cast<int>(std::min<std::uint64_t>(status.tries, 1'000'000));
  view.reason = words::delivery_reason(view.state, status.reason_code);
}

}  // namespace

view::DeliveryView read_delivery(const DeliveryFiles& files, const envelope::House* house) {
  view::DeliveryView view;
  view.session = files.session;
  view.sealed_at = sealed_at(files.minisig);
  view.since = view.sealed_at;
  view.state = "waiting";
  view.reason = words::not_tried_yet;
  const auto status = uplink::parse_status(files.status);
  if (status) add_status(*status, view);
  if (view.state != "delivered") return view;
  if (const auto receipt = checked_receipt(files, house)) {
    view.log_index = static_cast<long long>(receipt->index);
    view.reason.clear();
  } else {
    view.state = "waiting";
    view.reason = words::receipt_does_not_hold;
  }
  return view;
}

}  // namespace tafel::appliance
