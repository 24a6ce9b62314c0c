#include "provisioning/cli/target.hpp"

#include "provisioning/agendas/next_session.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/figures/csv.hpp"
#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/pack.hpp"
#include "shared/envelope/signature_file.hpp"

#include <algorithm>
#include <array>

namespace tafel::provisioning {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t older_limit_bytes = 256UL * 1024 * 1024;

struct WrittenKind {
  std::string_view name;       // in a sentence: "is no PDF"
  std::string_view beginning;  // of every file of this kind
  std::string_view example;
};

WrittenKind described(Written kind) {
  switch (kind) {
    case Written::pack:
      return {"pack", "age-encryption.org/v1\n", "pack.age"};
    case Written::document:
      return {"document", "age-encryption.org/v1\n", "verteld.age"};
    case Written::pdf:
      return {"PDF", "%PDF-", "verslag.pdf"};
    case Written::csv:
      return {"CSV of figures", figures::csv_beginning(), "cijfers.csv"};
    case Written::agenda:
      return {"agenda that `tafel dossier next` made", next_agenda_beginning, "agenda.json"};
  }
  return {};
}

std::string placed_at(const std::string& option, const fs::path& path) {
  return option + " " + path.string();
}

bool is_there(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(fs::symlink_status(path, ignored));
}

// Such a file may be out of the house's folder for the moment, and come back to it.
Done refuse_names_of_keys(const std::string& option, const fs::path& file, Written kind) {
  static constexpr std::array endings{".pem", ".key", ".pub", ".agekey", ".csr", ".minisig", ".tlog-proof"};
  if (std::ranges::find(endings, file.extension().string()) == endings.end()) return {};
  return fail(Fault::refused,
              "is the name of a key, certificate or signature: give the " +
                  std::string(described(kind).name) + " another one, such as " +
                  std::string(described(kind).example),
              placed_at(option, file));
}

Done require_writable(const std::string& option, const fs::path& folder, const fs::path& target) {
  const auto open = Folder::open(folder.empty() ? "." : folder);
  if (!open)
    return fail(open.error().fault, "its folder cannot be opened: " + describe(open.error()),
                placed_at(option, target));
  if (open->is_writable()) return {};
  return fail(Fault::io, "no file can be written in its folder: choose another, or mend its permissions",
              placed_at(option, target));
}

// An empty file is nobody's, as mktemp leaves it.
bool is_of(Written kind, const fs::path& file) {
  const auto content = read_file(file, older_limit_bytes);
  return content && (content->empty() || as_text(*content).starts_with(described(kind).beginning));
}

// A record has a signature beside it too, with another comment.
bool is_signature_of_pack(const fs::path& file) {
  const auto text = envelope::read_signature_file(file);
  if (!text) return false;
  const auto signature = crypto::minisign::parse_unverified(*text);
  return text->empty() || (signature && envelope::is_pack_line(signature->trusted_comment));
}

Done refuse_to_replace(const std::string& option, const fs::path& file, Written kind) {
  return fail(Fault::refused,
              "is there already and is no " + std::string(described(kind).name) +
                  ", so it is not overwritten: give another name",
              placed_at(option, file));
}

// A signature alone is of a document whose writing was cut off.
Done check_no_document(const std::string& option, const fs::path& file) {
  const fs::path signature = file.string() + std::string(crypto::minisign::signature_ending);
  if (!is_there(file) && (!is_there(signature) || is_document_file(file))) return {};
  return fail(Fault::refused, "is there already, and a document is never overwritten: give another name",
              placed_at(option, is_there(file) ? file : signature));
}

Done check_older(const std::string& option, const fs::path& file, Written kind) {
  if (kind == Written::document) return check_no_document(option, file);
  if (is_there(file) && !is_of(kind, file)) return refuse_to_replace(option, file, kind);
  if (kind != Written::pack) return {};
  const fs::path signature = file.string() + std::string(crypto::minisign::signature_ending);
  if (is_there(signature) && !is_signature_of_pack(signature))
    return refuse_to_replace(option, signature, kind);
  // An age file without the signature of a pack may be a record, or whatever else somebody encrypted.
  std::error_code ignored;
  const bool is_alone = !is_there(signature) && is_there(file) && !fs::is_empty(file, ignored);
  return is_alone ? refuse_to_replace(option, file, kind) : Done{};
}

// The nearest folder above that is there.
fs::path existing_above(fs::path folder) {
  while (!folder.empty() && !is_there(folder)) folder = folder.parent_path();
  return folder;
}

}  // namespace

Done check_target(const std::string& option, const fs::path& file, Written kind) {
  if (auto done = refuse_names_of_keys(option, file, kind); !done) return done;
  if (auto done = require_writable(option, file.parent_path(), file); !done) return done;
  return check_older(option, file, kind);
}

Done check_target_folder(const std::string& option, const fs::path& folder) {
  return require_writable(option, existing_above(folder), folder);
}

Done check_new_folder(const std::string& option, const fs::path& folder) {
  const fs::path named = folder.has_filename() ? folder : folder.parent_path();  // "out/" is "out"
  return require_writable(option, named.parent_path(), folder);
}

}  // namespace tafel::provisioning
