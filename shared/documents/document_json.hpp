// A document as JSON, format "tafelgeheim/document/v1" (docs/formats.md, "Documents of a dossier"): one writer and one
// strict reader. Equal documents have equal bytes. Thread: any.
#pragma once

#include "shared/documents/document.hpp"

#include <string>
#include <string_view>

namespace tafel::documents {

[[nodiscard]] std::string to_json(const Document& document);  // one line, no newline
// Errors: malformed, with a JSON pointer (a field that is unknown, missing or of another form, another spelling of the same
// document); those of check_alone.
[[nodiscard]] Result<Document> parse_document(std::string_view json);

}  // namespace tafel::documents
