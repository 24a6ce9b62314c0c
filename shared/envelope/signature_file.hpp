// Signature files (.minisig) from disk, the one way in which programs read them: with other line ends, as after a way
// through Windows, a signature is the same signature. Whatever hashes the text hashes it as the signer wrote it.
#pragma once

#include "shared/base/result.hpp"

#include <filesystem>
#include <string>

namespace tafel::envelope {

// At most crypto::minisign::file_limit_bytes, with plain line ends. Errors: those of read_text.
[[nodiscard]] Result<std::string> read_signature_file(const std::filesystem::path& file);

}  // namespace tafel::envelope
