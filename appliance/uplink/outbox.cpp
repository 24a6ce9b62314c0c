#include "appliance/uplink/outbox.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>

namespace tafel::uplink {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view age_ending = ".age";
constexpr std::size_t minisig_limit_bytes = 16UL * 1024;
constexpr const char* send_now_name = "send-now";

fs::path age_path(const fs::path& outbox, std::string_view session) {
  return outbox / (std::string(session) + std::string(age_ending));
}

fs::path minisig_path(const fs::path& outbox, std::string_view session) {
  return outbox / (std::string(session) + ".age.minisig");
}

bool is_plain_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(path, ignored));
}

}  // namespace

Result<std::vector<std::string>> sessions_in(const fs::path& outbox) {
  std::error_code error;
  std::vector<std::string> sessions;
  for (fs::directory_iterator entry(outbox, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!name.ends_with(age_ending)) continue;
    const std::string session = name.substr(0, name.size() - age_ending.size());
    if (!envelope::is_session_id(session)) continue;
    if (is_plain_file(entry->path()) && is_plain_file(minisig_path(outbox, session)))
      sessions.push_back(session);
  }
  if (error) return fail(Fault::io, "cannot read the outbox: " + error.message(), outbox.string());
  std::sort(sessions.begin(), sessions.end());
  return sessions;
}

Result<SealedRecord> read_record(const fs::path& outbox, std::string_view session) {
  auto age_file = read_file(age_path(outbox, session), crypto::age::age_limit_bytes);
  if (!age_file) return pass(age_file.error());
  const auto minisig = read_file(minisig_path(outbox, session), minisig_limit_bytes);
  if (!minisig) return pass(minisig.error());
  return SealedRecord{std::string(session), std::move(*age_file), to_text(*minisig)};
}

fs::path proof_path(const fs::path& outbox, std::string_view session) {
  return outbox / (std::string(session) + ".age.tlog-proof");
}

bool take_send_now(const fs::path& outbox) {
  std::error_code ignored;
  return fs::remove(outbox / send_now_name, ignored);
}

}  // namespace tafel::uplink
