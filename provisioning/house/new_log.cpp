#include "provisioning/house/new_log.hpp"

#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tafel::provisioning {
namespace {

constexpr std::string_view log_mark = "-log";

// The number behind the mark; 1 for the first log, which has no mark.
unsigned number_of(const std::string& name) {
  const std::size_t at = name.rfind(log_mark);
  if (at == std::string::npos) return 1;
  unsigned number = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + at + log_mark.size(), end, number);
  return read.ec == std::errc() && read.ptr == end && number > 1 ? number : 1;
}

std::string key_file_of(const std::string& name) {
  return "log-" + std::to_string(number_of(name)) + ".key";
}

Result<crypto::SigningKey> made_or_kept(const fs::path& file, crypto::Random& random) {
  if (fs::exists(file)) {
    auto kept = read_raw_key(file);
    if (!kept) return pass(kept.error());
    return crypto::signing_key_from_seed(std::move(*kept));
  }
  auto key = crypto::make_signing_key(random);
  if (auto done = write_raw_key(file, key.seed); !done) return pass(done.error());
  return key;
}

}  // namespace

std::string next_log_name(const std::string& name) {
  const unsigned number = number_of(name);
  const std::string first = number == 1 ? name : name.substr(0, name.rfind(log_mark));
  return first + std::string(log_mark) + std::to_string(number + 1);
}

Result<NewLog> make_new_log(const fs::path& root, Instant now, crypto::Random& random) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  const crypto::tlog::VerifierKey before = open->house.log;
  const std::string name = next_log_name(before.name);
  const std::string key_file = key_file_of(name);
  const auto key = made_or_kept(open->folder.store(key_file), random);
  if (!key) return pass(key.error());
  open->house.log = {name, key->public_key};
  if (auto done = save(*open, now); !done) return pass(done.error());
  return NewLog{before, open->house.log, key_file};
}

}  // namespace tafel::provisioning
