#include "appliance/intake/take_certificate.hpp"

#include "shared/outbox/certificate_exchange.hpp"

namespace tafel::appliance {

Done take_certificate(const envelope::OpenedPack& pack, const StateFolder& folder) {
  const auto pem = as_text(pack.document.view());
  if (auto form = outbox::check_certificate_form(pem); !form) return form;
  return outbox::bring_certificate(folder.outbox(), pem);
}

}  // namespace tafel::appliance
