#include "appliance/deliveries/delivery_reading.hpp"

#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>
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

Result<crypto::tlog::Receipt> checked_receipt(const Path& folder, const std::string& session,
                                              const envelope::House* house) {
  if (house == nullptr) return fail(Fault::missing, "no house file");
  const auto receipt = outbox::read_receipt(outbox::record_path(folder, session));
  if (!receipt) return pass(receipt.error());
  const auto record = outbox::read_record(folder, session);
  if (!record) return pass(record.error());
  return envelope::check_record_receipt(*house, session, record->age_file, record->minisig, *receipt);
}

void add_status(const outbox::DeliveryStatus& status, view::DeliveryView& view) {
  view.state = status.state;
  view.since = to_string(status.since);
  view.tries = static_cast<int>(std::min<std::uint64_t>(status.tries, 1'000'000));
  view.reason = words::delivery_reason(name(view.state), status.reason_code);
}

}  // namespace

view::DeliveryView read_delivery(const Path& folder, const std::string& session,
                                 const envelope::House* house) {
  view::DeliveryView view;
  view.session = session;
  view.sealed_at = sealed_at(outbox::read_signature(outbox::record_path(folder, session)).value_or(""));
  view.since = view.sealed_at;
  view.state = view::DeliveryState::waiting;
  view.reason = words::not_tried_yet;
  const auto status = outbox::read_status(folder, session);
  if (status) add_status(*status, view);
  if (view.state != view::DeliveryState::delivered) return view;
  if (const auto receipt = checked_receipt(folder, session, house)) {
    view.log_index = static_cast<long long>(receipt->index);
    view.reason.clear();
  } else {
    view.state = view::DeliveryState::waiting;
    view.reason = words::receipt_does_not_hold;
  }
  return view;
}

}  // namespace tafel::appliance
