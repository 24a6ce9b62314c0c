// A document in its envelope: sealed for a house by one of its coordinators, and opened again (shared/envelope/document.hpp
// has the files). Thread: any.
#pragma once

#include "shared/crypto/random.hpp"
#include "shared/documents/document.hpp"
#include "shared/envelope/document.hpp"

namespace tafel::documents {

// `tag` is that of the dossier's records. Errors: those of check_alone; refused (another house, a key that is not the one of
// `document.by`, a revoked coordinator), malformed (the tag, too large).
[[nodiscard]] Result<envelope::DocumentFiles> seal(const Document& document, const std::string& tag,
                                                   const envelope::House& house,
                                                   const crypto::minisign::SignKey& coordinator,
                                                   crypto::Random& random);

struct OpenedDocument {
  Document document;
  std::string tag;     // of the dossier
  std::string sha256;  // of the .age, hex
};
// Signed by a coordinator of `house` who was not revoked when it was made, and saying inside what its manifest says outside.
// Whoever took the key of a coordinator can date a document back: until the house file has the size of the log at each
// revocation, its day is that coordinator's word. Errors: malformed, altered, refused.
[[nodiscard]] Result<OpenedDocument> open(const envelope::DocumentFiles& files, const envelope::House& house,
                                          const crypto::age::Identity& identity);

}  // namespace tafel::documents
