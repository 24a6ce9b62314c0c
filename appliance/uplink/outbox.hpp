// The folder in which tafeld leaves sealed records: `<session>.age` with `<session>.age.minisig`, each put
// there by a rename. Beside them the uplink writes `<session>.age.tlog-proof` and `<session>.status.json`.
// Whatever else lies there is left alone. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::uplink {

struct SealedRecord {
  std::string session;
  Bytes age_file;
  std::string minisig;
};

// The sessions of which both files are there, in order of name. Links and folders are not followed. Errors:
// io.
[[nodiscard]] Result<std::vector<std::string>> sessions_in(const std::filesystem::path& outbox);

// Errors: malformed (too large), missing, io.
[[nodiscard]] Result<SealedRecord> read_record(const std::filesystem::path& outbox, std::string_view session);

[[nodiscard]] std::filesystem::path proof_path(const std::filesystem::path& outbox, std::string_view session);

// Was "send now" asked for? The asking is a file; it is removed.
[[nodiscard]] bool take_send_now(const std::filesystem::path& outbox);

}  // namespace tafel::uplink
