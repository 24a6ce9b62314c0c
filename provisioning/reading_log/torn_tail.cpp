#include "provisioning/reading_log/torn_tail.hpp"

#include "shared/base/files.hpp"
#include "shared/base/printable.hpp"

namespace tafel::provisioning {
namespace {

constexpr std::size_t shown_name_bytes = 100;

// The first name that is free, or that has these bytes already: of a run that was cut off here.
fs::path file_for(const fs::path& log, std::string_view torn) {
  for (std::size_t number = 1;; ++number) {
    fs::path file = log.string() + ".torn-" + std::to_string(number);
    std::error_code ignored;
    const bool is_free = !fs::exists(fs::symlink_status(file, ignored));
    if (is_free) return file;
    const auto kept = read_text(file, torn.size());
    if (kept && *kept == torn) return file;
  }
}

}  // namespace

std::string what_happened_to(std::string_view torn) {
  return torn.ends_with('\n') ? "the last line is damaged" : "the last line was not written to its end";
}

Result<reading_log::Reading> set_aside(const fs::path& log, std::string_view torn, const std::string& user,
                                       Instant now) {
  const fs::path file = file_for(log, torn);
  if (auto done = write_file_durably(file, as_bytes(torn), mode_secret); !done) return pass(done.error());
  const std::string name = printable_line(file.filename().string(), shown_name_bytes);
  return reading_log::Reading{
      now,
      user,
      "set-aside",
      "",
      crypto::to_hex(crypto::sha256(torn)),
      what_happened_to(torn) + "; its " + std::to_string(torn.size()) + " bytes are in " + name};
}

}  // namespace tafel::provisioning
