// The folder between tafeld and tafel-uplink. Only these names are looked at; whatever else is in it is left alone.
//   <session>.age, <session>.age.minisig   written by tafeld (shared/outbox/record_files.hpp)
//   <session>.age.tlog-proof               written by the uplink: the store's receipt, checked
//   <session>.status.json                  written by the uplink (shared/outbox/delivery_status.hpp)
//   certificate.pem, certificate.json      the uplink's own certificate (shared/outbox/certificate_exchange.hpp)
//   send-now                               written by tafeld, removed by the uplink: try everything at once
// Each file is put there by a rename, so that nobody reads half of one. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::outbox {

// tafeld and the uplink run as two users of one group.
constexpr unsigned readable_by_group = 0640;

struct SealedRecord {
  std::string session;
  Bytes age_file;
  std::string minisig;
};

[[nodiscard]] std::filesystem::path record_path(const std::filesystem::path& outbox,
                                                std::string_view session);

// The sessions of which record and signature are both there, in order of name. Links and folders are not followed.
// Errors: io.
[[nodiscard]] Result<std::vector<std::string>> sessions_in(const std::filesystem::path& outbox);

// The signature first, the record last: whoever sees the record sees a complete pair. After an error the record is
// gone again, for the next try makes another one. Errors: full, io.
[[nodiscard]] Done put_record(const std::filesystem::path& outbox, const SealedRecord& record);
// Errors: malformed (too large), missing, io.
[[nodiscard]] Result<SealedRecord> read_record(const std::filesystem::path& outbox, std::string_view session);

// Destroys this device's copy of a delivered record, its signature and its status; the receipt stays. Nothing there is no
// error. Errors: io; the same call again goes on.
[[nodiscard]] Done destroy_record(const std::filesystem::path& outbox, std::string_view session);

// The caller has checked `receipt`. Errors: full, io.
[[nodiscard]] Done put_receipt(const std::filesystem::path& outbox, std::string_view session,
                               std::string_view receipt);

// Asks the uplink to try at once. Errors: full, io.
[[nodiscard]] Done ask_to_send(const std::filesystem::path& outbox);
// Was that asked? The asking is removed.
[[nodiscard]] bool take_send_now(const std::filesystem::path& outbox);

}  // namespace tafel::outbox
