#include "appliance/first_start/store_said.hpp"

#include "shared/text/first_start_nl.hpp"

namespace tafel::appliance {

namespace says = text::first_start;

StoreSaid store_in_words(const std::optional<outbox::CertificateStatus>& certificate,
                         const std::optional<outbox::StoreStatus>& store) {
  using enum view::StoreReach;
  if (certificate && !certificate->refused.empty()) return {refused, says::certificate_not_taken};
  if (!store) return {unknown, says::store_unknown};
  if (store->reason_code.empty()) return {reached, says::store_reached};
  if (store->reason_code == "certificate") return {refused, says::store_refused};
  return {not_reached, says::store_not_reached};
}

}  // namespace tafel::appliance
