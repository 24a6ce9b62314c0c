#include "shared/outbox/outbox.hpp"

#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>

namespace tafel::outbox {
namespace {

namespace fs = std::filesystem;

constexpr const char* send_now_name = "send-now";

bool is_plain_file(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(fs::symlink_status(path, ignored));
}

bool is_record(const fs::path& path) {
  return path.extension() == age_ending && envelope::is_session_id(path.stem().string()) &&
         is_plain_file(path) && is_plain_file(signature_path(path));
}

}  // namespace

fs::path record_path(const fs::path& outbox, std::string_view session) {
  return outbox / (std::string(session) + std::string(age_ending));
}

Result<std::vector<std::string>> sessions_in(const fs::path& outbox) {
  std::error_code error;
  std::vector<std::string> sessions;
  for (fs::directory_iterator entry(outbox, error), end; !error && entry != end; entry.increment(error))
    if (is_record(entry->path())) sessions.push_back(entry->path().stem().string());
  if (error) return fail(Fault::io, "cannot read the outbox: " + error.message(), outbox.string());
  std::ranges::sort(sessions);
  return sessions;
}

Done put_record(const fs::path& outbox, const SealedRecord& record) {
  const fs::path age_file = record_path(outbox, record.session);
  const auto signature = as_bytes(record.minisig);
  if (auto done = write_file_durably(signature_path(age_file), signature, readable_by_group); !done)
    return done;
  auto done = write_file_durably(age_file, record.age_file, readable_by_group);
  // It may be there without being sure to stay: it must not go out, for the next try makes another record.
  if (!done) (void)remove_file_durably(age_file);
  return done;
}

Result<SealedRecord> read_record(const fs::path& outbox, std::string_view session) {
  const fs::path path = record_path(outbox, session);
  auto age_file = read_age_file(path);
  if (!age_file) return pass(age_file.error());
  auto minisig = read_signature(path);
  if (!minisig) return pass(minisig.error());
  return SealedRecord{std::string(session), std::move(*age_file), std::move(*minisig)};
}

// The record first: half of it is none.
Done destroy_record(const fs::path& outbox, std::string_view session) {
  const auto folder = Folder::open(outbox);
  if (!folder) return pass(folder.error());
  const fs::path age_file = record_path(outbox, session);
  for (const fs::path& file : {age_file, signature_path(age_file), status_path(outbox, session)})
    if (auto done = folder->destroy(file.filename().string(), crypto::age::age_limit_bytes); !done)
      return done;
  return folder->flush();
}

Done put_receipt(const fs::path& outbox, std::string_view session, std::string_view receipt) {
  return write_file_durably(receipt_path(record_path(outbox, session)), as_bytes(receipt), readable_by_group);
}

Done ask_to_send(const fs::path& outbox) {
  return write_file_durably(outbox / send_now_name, {}, readable_by_group);
}

bool take_send_now(const fs::path& outbox) {
  std::error_code ignored;
  return fs::remove(outbox / send_now_name, ignored);
}

}  // namespace tafel::outbox
