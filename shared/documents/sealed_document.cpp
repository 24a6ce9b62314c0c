#include "shared/documents/sealed_document.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/documents/document_json.hpp"

namespace tafel::documents {
namespace {

envelope::DocumentHeader header_of(const Document& document, const std::string& tag) {
  const auto* closing = std::get_if<Closing>(&document.says);
  const auto outer =
      closing == nullptr ? envelope::DocumentClass::document : envelope::DocumentClass::closing;
  return {.house = document.house,
          .dossier_tag = tag,
          .outer_class = outer,
          .retention_years = closing == nullptr ? std::nullopt : std::optional(closing->years),
          .day = day_of(document)};
}

Done require_signer(const Document& document, const envelope::CoordinatorEntry& signer) {
  if (document.by != signer.name)
    return fail(Fault::refused, "signed by " + signer.name + ", and not by " + document.by + " as it says",
                "/by");
  if (signer.revoked_at && document.made_at >= *signer.revoked_at)
    return fail(Fault::refused, "coordinator " + signer.name + " was revoked when this was made", "/by");
  return {};
}

// A manifest that says otherwise would have the store count another term. Whether the tag is that of the dossier's records
// is seen beside them (rules.hpp).
Done require_same_outside(const Document& document, const envelope::DocumentHeader& header) {
  if (header_of(document, header.dossier_tag) == header) return {};
  return fail(Fault::altered, "the manifest says another house, class, term or day than the document");
}

}  // namespace

Result<envelope::DocumentFiles> seal(const Document& document, const std::string& tag,
                                     const envelope::House& house,
                                     const crypto::minisign::SignKey& coordinator, crypto::Random& random) {
  const std::string json = to_json(document);
  if (const auto parsed = parse_document(json); !parsed) return pass(parsed.error());
  const auto* signer = envelope::find_coordinator(house, coordinator.number);
  if (signer == nullptr) return fail(Fault::refused, "the key is of no coordinator of this house", "/by");
  if (auto done = require_signer(document, *signer); !done) return pass(done.error());
  return envelope::seal_document(header_of(document, tag), json, house, coordinator, random);
}

Result<OpenedDocument> open(const envelope::DocumentFiles& files, const envelope::House& house,
                            const crypto::age::Identity& identity) {
  const auto checked = envelope::check_document(house, files);
  if (!checked) return pass(checked.error());
  const auto text = envelope::decrypt_document(files, identity);
  if (!text) return pass(text.error());
  auto document = parse_document(as_text(text->view()));
  if (!document) return pass(placed(document.error(), "document"));
  if (auto done = require_signer(*document, *checked->coordinator); !done) return pass(done.error());
  if (auto done = require_same_outside(*document, checked->header); !done) return pass(done.error());
  return OpenedDocument{std::move(*document), checked->header.dossier_tag,
                        crypto::to_hex(crypto::sha256(ByteView(files.age_file)))};
}

}  // namespace tafel::documents
