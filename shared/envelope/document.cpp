#include "shared/envelope/document.hpp"

#include "shared/crypto/age/header.hpp"
#include "shared/crypto/age/payload.hpp"
#include "shared/envelope/names.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <bit>
#include <nlohmann/json.hpp>

namespace tafel::envelope {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view header_format = "tafelgeheim/document-manifest/v1";
constexpr std::size_t header_line_limit = 2048;
constexpr int most_years = 30;  // art. 15 §3, with the extension that a table can give

std::optional<int> read_years(ObjectReader& reader, DocumentClass outer_class) {
  const auto years = reader.optional_number("retention_years", 1, most_years);
  if (reader.ok() && years.has_value() != (outer_class == DocumentClass::closing))
    reader.refuse("retention_years", "is of a closing, and of nothing else");
  return years ? std::optional<int>(static_cast<int>(*years)) : std::nullopt;
}

bool is_padded_size(std::size_t size) {
  return size >= document_smallest_bytes && size <= document_limit_bytes && std::has_single_bit(size);
}

constexpr const char* not_filled_up = "the document is not filled up to one of its sizes";

// How many bytes of plaintext an age file has: its header is followed by a nonce and by chunks, each with its code.
Done require_padded_outside(ByteView age_file) {
  constexpr std::size_t nonce_bytes = 16;
  constexpr std::size_t code_bytes = 16;
  constexpr std::size_t sealed_chunk = crypto::age::chunk_size + code_bytes;
  const auto header = crypto::age::parse_header(age_file);
  if (!header) return pass(header.error());
  const std::size_t payload = age_file.size() - header->size;
  if (payload < nonce_bytes) return fail(Fault::malformed, not_filled_up);
  const std::size_t chunks = (payload - nonce_bytes + sealed_chunk - 1) / sealed_chunk;
  const std::size_t codes = chunks * code_bytes;
  if (payload - nonce_bytes < codes || !is_padded_size(payload - nonce_bytes - codes))
    return fail(Fault::malformed, not_filled_up);
  return {};
}

// Spaces after a JSON text are no part of it (RFC 8259), so stock tools read the padded text as it is.
Result<crypto::Secret> padded(std::string_view json) {
  if (json.empty() || json.back() == ' ') return fail(Fault::malformed, "is no document");
  if (json.size() > document_limit_bytes)
    return fail(Fault::malformed,
                "the document is larger than " + std::to_string(document_limit_bytes) + " bytes");
  std::string text(json);
  text.resize(std::max(std::bit_ceil(json.size()), document_smallest_bytes), ' ');
  auto secret = crypto::Secret::copy_of(as_bytes(text));
  crypto::wipe(text);
  return secret;
}

Result<const CoordinatorEntry*> signer_of(const House& house, const crypto::minisign::KeyNumber& number) {
  const CoordinatorEntry* coordinator = find_coordinator(house, number);
  if (coordinator == nullptr)
    return fail(Fault::refused, "the document is not signed by a coordinator of this house");
  return coordinator;
}

}  // namespace

std::string to_line(const DocumentHeader& header) {
  Json json = {{"format", header_format},
               {"house", header.house},
               {"dossier_tag", header.dossier_tag},
               {"class", name(header.outer_class)}};
  if (header.retention_years) json["retention_years"] = *header.retention_years;
  json["day"] = to_string(header.day);
  return dump(json);
}

Result<DocumentHeader> parse_document_header(std::string_view line) {
  const auto document = parse_strict(line, header_line_limit, 1);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", header_format);
  DocumentHeader header;
  header.house = read_plain_name(reader, "house");
  header.dossier_tag = read_hex_hash(reader, "dossier_tag");
  header.outer_class = reader.one_of<DocumentClass>("class");
  header.retention_years = read_years(reader, header.outer_class);
  header.day = reader.day("day");
  if (auto done = reader.done(); !done) return pass(done.error());
  if (to_line(header) != line)
    return fail(Fault::malformed,
                "the document's manifest is not in its one spelling (order of keys, white space, escapes)");
  return header;
}

bool is_document_line(std::string_view trusted_comment) {
  return parse_document_header(trusted_comment).has_value();
}

Result<DocumentFiles> seal_document(const DocumentHeader& header, std::string_view json, const House& house,
                                    const crypto::minisign::SignKey& coordinator, crypto::Random& random) {
  const std::string line = to_line(header);
  if (const auto parsed = parse_document_header(line); !parsed) return pass(parsed.error());
  if (header.house != house.house)
    return fail(Fault::refused, "the document is of another house, " + header.house, "/house");
  const auto text = padded(json);
  if (!text) return pass(text.error());
  std::vector<crypto::age::Recipient> recipients;
  for (const RecipientEntry& recipient : house.recipients) recipients.push_back(recipient.age);
  auto age_file = crypto::age::encrypt(text->view(), recipients, random);
  if (!age_file) return pass(age_file.error());
  auto minisig = crypto::minisign::sign(coordinator, *age_file,
                                        "a tafelgeheim document; check with minisign -V -H", line);
  if (!minisig) return pass(minisig.error());
  return DocumentFiles{std::move(*age_file), std::move(*minisig)};
}

// The signature is checked before anything that the document says is believed, and before anything is decrypted.
Result<SignedDocument> check_document(const House& house, const DocumentFiles& files) {
  const auto unverified = crypto::minisign::parse_unverified(files.minisig);
  if (!unverified) return pass(unverified.error());
  const auto coordinator = signer_of(house, unverified->number);
  if (!coordinator) return pass(coordinator.error());
  const auto line = crypto::minisign::verify((*coordinator)->minisign, files.age_file, files.minisig);
  if (!line) return pass(line.error());
  auto header = parse_document_header(*line);
  if (!header) return fail(header.error().fault, "manifest: " + header.error().message, header.error().place);
  if (header->house != house.house)
    return fail(Fault::refused, "the document is of another house, " + header->house, "/house");
  if (auto padded = require_padded_outside(files.age_file); !padded) return pass(padded.error());
  return SignedDocument{std::move(*header), *coordinator};
}

Result<crypto::Secret> decrypt_document(const DocumentFiles& files, const crypto::age::Identity& identity) {
  auto text = crypto::age::decrypt(files.age_file, identity);
  if (!text) return text;
  if (!is_padded_size(text->view().size())) return fail(Fault::malformed, not_filled_up);
  const std::string_view all = as_text(text->view());
  const std::size_t end = all.find_last_not_of(' ');
  return crypto::Secret::copy_of(as_bytes(all.substr(0, end == std::string_view::npos ? 0 : end + 1)));
}

}  // namespace tafel::envelope
