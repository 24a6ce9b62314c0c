#include "shared/net/certificate_peer.hpp"

#include <optional>

namespace tafel::net {
namespace {

std::string_view uri_text(const GENERAL_NAME& name) {
  const ASN1_IA5STRING* text = name.d.uniformResourceIdentifier;
  return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
          static_cast<std::size_t>(ASN1_STRING_length(text))};
}

}  // namespace

Result<Peer> peer_in(const GENERAL_NAMES* names) {
  std::optional<std::string> uri;
  for (int i = 0; names != nullptr && i < sk_GENERAL_NAME_num(names); ++i) {
    const GENERAL_NAME* name = sk_GENERAL_NAME_value(names, i);
    if (name->type != GEN_URI) continue;
    if (uri) return fail(Fault::malformed, "the certificate names more than one URI", *uri);
    uri = uri_text(*name);
  }
  if (!uri) return fail(Fault::malformed, "the certificate names no tafelgeheim:// URI");
  return parse_peer_uri(*uri);
}

Result<Peer> peer_of(const X509* certificate) {
  const NamesHandle names(
      static_cast<GENERAL_NAMES*>(X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)));
  return peer_in(names.get());
}

}  // namespace tafel::net
