// A document of a dossier: what a coordinator says outside a table (closed, told, corrected, …). Two files: `<name>.age`
// (age, for the recipients of the house, as a record) and `<name>.age.minisig` (by the coordinator), whose trusted comment
// is one line of JSON, all that the outside sees: the house, the dossier's tag, the class, the day. What kind of document
// it is, and what it says, is inside (shared/documents). docs/formats.md, "Documents of a dossier". Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/names.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::envelope {

// The store has to know when the term of a closed dossier runs out (art. 15 §3), and nothing else.
enum class DocumentClass { document, closing };
constexpr auto names(DocumentClass) {
  using enum DocumentClass;
  return std::to_array<Named<DocumentClass>>({{document, "document"}, {closing, "closing"}});
}

struct DocumentHeader {
  std::string house;
  std::string dossier_tag;  // 64 hex digits, as the records of the dossier have it
  DocumentClass outer_class{};
  std::optional<int> retention_years;  // of a closing alone: 1 to 30
  Date day;                            // in Belgium, on which it was made
  bool operator==(const DocumentHeader&) const = default;
};

struct DocumentFiles {
  Bytes age_file;
  std::string minisig;
};

// The plaintext is filled up with spaces to one of these sizes, 4 KiB and twice that and so on, so that the size of a file
// hardly says what it is about.
constexpr std::size_t document_smallest_bytes = 4096;
constexpr std::size_t document_limit_bytes = 1024UL * 1024;

// Of the .age: the largest text with a header for as many recipients as there can be is far below it.
constexpr std::size_t document_file_limit_bytes = 4UL * 1024 * 1024;

[[nodiscard]] std::string to_line(const DocumentHeader& header);  // no newline
[[nodiscard]] Result<DocumentHeader> parse_document_header(std::string_view line);
// Is this the trusted comment of a document's signature? Says nothing of whether it is valid.
[[nodiscard]] bool is_document_line(std::string_view trusted_comment);

// Encrypts `json` to every recipient of `house` and signs it. Errors: malformed (the header, too large), refused (a header
// of another house).
[[nodiscard]] Result<DocumentFiles> seal_document(const DocumentHeader& header, std::string_view json,
                                                  const House& house,
                                                  const crypto::minisign::SignKey& coordinator,
                                                  crypto::Random& random);

struct SignedDocument {
  DocumentHeader header;
  const CoordinatorEntry* coordinator = nullptr;  // of the house, which outlives this
};
// Whose is it? Checks the signature over the file and reads the header; decrypts nothing. Errors: malformed (also: not
// filled up to one of the sizes), altered, refused (nobody of this house signed, another house). Whether the coordinator was revoked when it was made is inside.
[[nodiscard]] Result<SignedDocument> check_document(const House& house, const DocumentFiles& files);

// The JSON without what fills it up. Requires that check_document took the files. Errors: those of age; malformed (not
// filled up to one of the sizes).
[[nodiscard]] Result<crypto::Secret> decrypt_document(const DocumentFiles& files,
                                                      const crypto::age::Identity& identity);

}  // namespace tafel::envelope
