#include "appliance/guard/store_locks.hpp"

#include "appliance/guard/store_address.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"

namespace tafel::guard {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t key_limit_bytes = 4096;

Done pin_key(const fs::path& key, const fs::path& pin) {
  const auto brought = read_file(key, key_limit_bytes);
  if (!brought) return pass(brought.error());
  const auto pinned = read_file(pin, key_limit_bytes);
  if (!pinned && pinned.error().fault == Fault::missing) return write_file_durably(pin, *brought, 0644);
  if (!pinned) return pass(pinned.error());
  if (*pinned == *brought) return {};
  return fail(Fault::refused, "is another key than the one that this machine was enrolled with",
              key.string());
}

Done make_folder(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  return failed ? fail(Fault::io, failed.message(), folder.string()) : Done{};
}

}  // namespace

Done write_store_locks(const StoreLocksFiles& files) {
  const fs::path pin = files.kept / "house.pub";
  if (auto done = pin_key(files.house.key, pin); !done) return done;
  const auto house =
      envelope::load_newest_house({files.house.json, files.house.minisig, pin}, files.kept / "house-serial",
                                  [](const Error& error) { log::error(describe(error)); });
  if (!house) return pass(house.error());
  const auto locks = locks_for(house->store);
  if (!locks) return pass(locks.error());
  if (auto done = make_folder(files.unit.parent_path()); !done) return done;
  if (auto done = write_file_durably(files.rules, as_bytes(locks->firewall), 0644); !done) return done;
  return write_file_durably(files.unit, as_bytes(locks->unit), 0644);
}

}  // namespace tafel::guard
