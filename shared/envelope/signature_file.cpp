#include "shared/envelope/signature_file.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/line_ends.hpp"
#include "shared/crypto/minisign/minisign.hpp"

namespace tafel::envelope {

Result<std::string> read_signature_file(const std::filesystem::path& file) {
  auto text = read_text(file, crypto::minisign::file_limit_bytes);
  if (!text) return pass(text.error());
  return crypto::with_plain_line_ends(*text);
}

}  // namespace tafel::envelope
