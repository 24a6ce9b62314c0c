// One line of a log of readings (rule art15.access): a JSON object that says who read which record, when and why, and
// names the SHA-256 of the line before it. Library tafel_reading_log; pure. Thread: any.
//   {"at":"…","user":"…","action":"open","session":"…","sha256":"…","reason":"…","prev":"<64 hex>"}
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/hash.hpp"

#include <string>
#include <string_view>

namespace tafel::reading_log {

inline constexpr std::size_t who_limit_bytes = 200;

struct Reading {
  Instant at;
  std::string who;      // the user of the operating system; at the store the URI of the certificate
  std::string action;   // the command or the request: "open", "extract ID", "get"
  std::string session;  // empty when it is not known, as for a list
  std::string record;   // SHA-256 of the .age, in hex; empty for a list
  std::string reason;
};

// The keys that differ between the two logs that are kept.
struct Form {
  std::string_view who;
  std::string_view session;  // empty: not kept
  std::string_view record;
};
inline constexpr Form tafel_form{"user", "session", "sha256"};
inline constexpr Form store_form{"who", "", "record"};

// Without a newline. `prev` is the SHA-256 of the line before; zeros for the first. Every text is UTF-8.
[[nodiscard]] std::string line_of(const Form& form, const Reading& reading, const crypto::Hash& prev);

// The same, once read_line takes it: a line that cannot be read back would end the log for good. Errors: refused.
[[nodiscard]] Result<std::string> readable_line(const Form& form, const Reading& reading,
                                                const crypto::Hash& prev);

// The keys may be in any order. Errors: malformed (a key unknown or missing, a text too long or with a letter that
// unfit_letter.hpp names).
[[nodiscard]] Result<Reading> read_line(const Form& form, std::string_view line);

}  // namespace tafel::reading_log
