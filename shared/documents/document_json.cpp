#include "shared/documents/document_json.hpp"

#include "shared/documents/document_fields.hpp"
#include "shared/domain/limits.hpp"
#include "shared/envelope/document.hpp"
#include "shared/json/read.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/json/write.hpp"

#include <nlohmann/json.hpp>

namespace tafel::documents {
namespace {

using nlohmann::json;

constexpr std::string_view document_format = "tafelgeheim/document/v1";
constexpr int depth_limit = 4;
constexpr std::size_t list_entries = 1000;  // of records or documents: more than a dossier has

Strictness strictness() {
  Strictness rules;
  rules.text_bytes = domain::limits::words_bytes;
  rules.letters = Letters::one_line;
  rules.list_entries = list_entries;
  rules.least = 1;
  rules.most = domain::limits::largest_number;
  return rules;
}

template <class Kind>
Result<Says> read_says(const json& source) {
  auto says = read_whole<Kind>(source, strictness(), "/says");
  if (!says) return pass(says.error());
  return Says(std::move(*says));
}

Result<Says> says_of(Kind kind, const json& source) {
  switch (kind) {
    case Kind::correction:
      return read_says<Correction>(source);
    case Kind::told:
      return read_says<Told>(source);
    case Kind::closing:
      return read_says<Closing>(source);
    case Kind::reopening:
      return read_says<Reopening>(source);
    case Kind::request:
      return read_says<Request>(source);
    case Kind::restriction:
      return read_says<Restriction>(source);
    case Kind::route:
      return read_says<Route>(source);
    case Kind::order:
      return read_says<Order>(source);
    case Kind::binding:
      return read_says<Binding>(source);
    case Kind::destruction:
      return read_says<Destruction>(source);
    case Kind::consent:
      return read_says<Consent>(source);
  }
  return fail(Fault::malformed, "is no kind of document", "/kind");
}

}  // namespace

std::string to_json(const Document& document) {
  const json says = std::visit([](const auto& each) { return written(each); }, document.says);
  const json all{
      {"format", document_format},       {"id", document.id}, {"house", document.house},
      {"dossier", document.dossier},     {"by", document.by}, {"made_at", to_string(document.made_at)},
      {"kind", name(kind_of(document))}, {"says", says}};
  return all.dump(-1, ' ', false, json::error_handler_t::replace);
}

Result<Document> parse_document(std::string_view text) {
  const auto source = parse_strict(text, envelope::document_limit_bytes, depth_limit);
  if (!source) return pass(source.error());
  ObjectReader reader(*source);
  reader.exactly("format", document_format);
  Document document;
  document.id = reader.line("id", domain::limits::id_bytes);
  document.house = reader.line("house", domain::limits::id_bytes);
  document.dossier = reader.line("dossier", domain::limits::name_bytes);
  document.by = reader.line("by", domain::limits::id_bytes);
  document.made_at = reader.moment("made_at");
  const Kind kind = reader.one_of<Kind>("kind");
  static_cast<void>(reader.object("says"));
  if (auto done = reader.done(); !done) return pass(done.error());
  auto says = says_of(kind, source->at("says"));
  if (!says) return pass(says.error());
  document.says = std::move(*says);
  if (auto done = check_alone(document); !done) return pass(done.error());
  if (to_json(document) != text)
    return fail(Fault::malformed, "is not in its one spelling (order of keys, white space, escapes)");
  return document;
}

}  // namespace tafel::documents
