// Who read what on this machine, when and why (rule art15.access): a file of JSON lines, each naming the SHA-256 of
// the line before it, so that a line changed, added in between or taken out shows. (What is cut off at the end does
// not show here; the store keeps its own log of every fetch.) A reading is on disk here before a word is shown.
//   {"action":"open","at":"…","prev":"<64 hex>","reason":"…","session":"…","sha256":"…","user":"…"}
#pragma once

#include "provisioning/house/house_folder.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

constexpr std::size_t reason_limit_bytes = 500;
constexpr std::size_t action_limit_bytes = 100;
constexpr std::size_t access_log_limit_bytes = 64UL * 1024 * 1024;  // some 200,000 readings

struct Access {
  Instant at;
  std::string user;  // of the operating system
  std::string
      action;  // "verify", "open", "print", "fetch", "list", "unseal", "extract ID", "feedback-note ID",
               // "report YEAR" or "transfer HOUSE/COORDINATOR"
  std::string session;  // empty where it is not known: a list, a fetch
  std::string sha256;   // of the .age, in hex; empty for a list
  std::string reason;
};

// Errors: refused for a reason that says nothing, is longer than the limit, or is not one line of UTF-8.
Done check_reason(std::string_view reason);

// Adds a line and flushes it. Makes the file (0600) and its folder when they are not there. Errors: refused (the
// reason), altered (the log does not hold: nothing is added to it), full, io.
Done note_access(const fs::path& log, const Access& access);

// Every line, oldest first, once the chain holds. Errors: missing, altered or malformed with the line as place.
[[nodiscard]] Result<std::vector<Access>> read_access_log(const fs::path& log);

// ~/.local/share/tafelgeheim/access.log. Errors: missing when there is no home folder.
[[nodiscard]] Result<fs::path> default_access_log();
[[nodiscard]] std::string user_name();

}  // namespace tafel::provisioning
