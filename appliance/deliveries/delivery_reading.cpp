#include "appliance/deliveries/delivery_reading.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/verified_record.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

namespace words = text::device;

void add_status(const outbox::DeliveryStatus& status, view::DeliveryView& view) {
  view.state = status.state;
  view.since = to_string(status.since);
  view.tries = static_cast<int>(std::min<std::uint64_t>(status.tries, 1'000'000));
  view.reason = words::delivery_reason(name(view.state), status.reason_code);
}

Result<outbox::VerifiedReceipt> receipt_of(const Path& folder, const outbox::SealedRecord& record,
                                           const envelope::House* house) {
  if (house == nullptr) return fail(Fault::missing, "no house file");
  return outbox::read_verified_receipt(folder, record, *house);
}

void add_proof(const Result<outbox::VerifiedReceipt>& proof, view::DeliveryView& view) {
  if (proof) {
    view.log_index = static_cast<long long>(proof->receipt.index);
    view.reason.clear();
  } else {
    view.state = view::DeliveryState::waiting;
    view.reason = words::receipt_does_not_hold;
  }
}

view::DeliveryView waiting(const std::string& session, std::string_view reason) {
  view::DeliveryView view;
  view.session = session;
  view.state = view::DeliveryState::waiting;
  view.reason = reason;
  return view;
}

bool has_another_size(const Path& age_file, std::uint64_t size) {
  std::error_code trouble;
  return std::filesystem::is_regular_file(std::filesystem::symlink_status(age_file, trouble)) &&
         std::filesystem::file_size(age_file, trouble) != size;
}

}  // namespace

std::string_view unreadable_record_in_words(const Error& why) {
  if (why.fault == Fault::missing) return words::record_missing;
  return why.fault == Fault::io ? words::record_replaced : words::record_does_not_hold;
}

DeliveryReading not_read_yet(const std::string& session, const SealedNote& sealed) {
  DeliveryReading reading{waiting(session, words::record_not_read_yet), false, ""};
  reading.view.sealed_at = to_string(sealed.sealed_at);
  reading.view.since = reading.view.sealed_at;
  return reading;
}

view::DeliveryView left_delivery(const std::string& session, const SealedNote& sealed,
                                 const DeliveredNote& delivered) {
  view::DeliveryView view;
  view.session = session;
  view.sealed_at = to_string(sealed.sealed_at);
  view.state = view::DeliveryState::delivered;
  view.since = to_string(delivered.at);
  view.log_index = static_cast<long long>(delivered.log_index);
  view.reason = words::record_left;
  return view;
}

DeliveryReading read_sealed_delivery(const Path& folder, const std::string& session, const SealedNote& sealed,
                                     const crypto::minisign::VerifyKey& device,
                                     const envelope::House* house) {
  DeliveryReading unread = not_read_yet(session, sealed);
  unread.view.reason = words::record_does_not_hold;
  if (has_another_size(outbox::record_path(folder, session), sealed.age_size)) return unread;
  DeliveryReading reading = read_delivery(folder, session, device, house);
  if (reading.holds) return reading;
  unread.view.reason = reading.view.reason;
  return unread;
}

DeliveryReading read_delivery(const Path& folder, const std::string& session,
                              const crypto::minisign::VerifyKey& device, const envelope::House* house) {
  const auto verified = outbox::read_verified(folder, session, device);
  if (!verified) return {waiting(session, unreadable_record_in_words(verified.error())), false, ""};
  view::DeliveryView view = waiting(session, words::not_tried_yet);
  view.sealed_at = to_string(verified->manifest.sealed_at);
  view.since = view.sealed_at;
  const auto status = outbox::read_status(folder, session);
  if (status && status->session == session) add_status(*status, view);
  if (view.state == view::DeliveryState::delivered)
    add_proof(receipt_of(folder, verified->record, house), view);
  return {std::move(view), true, crypto::to_hex(verified->manifest.age_sha256)};
}

}  // namespace tafel::appliance
