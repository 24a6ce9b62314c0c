#include "tests/central-store/stored_house.hpp"

namespace tafel::test {

namespace fs = std::filesystem;

Result<OpenedLog> StoredHouse::open(const fs::path& state) const {
  auto opened = store::open_store(state, house.house.log);
  if (!opened) return pass(opened.error());
  crypto::tlog::LogSigner signer{house.house.log.name, must(store::read_log_key(house / "log.key"))};
  auto log = std::make_unique<store::RecordLog>(*opened->storage, std::move(signer));
  if (auto done = log->open(); !done) return pass(done.error());
  if (auto noted = opened->database->note_checkpoint_file(); !noted) return pass(noted.error());
  return OpenedLog{std::move(*opened), std::move(log)};
}

std::vector<std::string> StoredHouse::deliver(const OpenedLog& opened, unsigned count, std::size_t size) {
  std::vector<std::string> receipts;
  for (unsigned n = 0; n < count; ++n) {
    sealed.push_back(house.seal(TestHouse::session(static_cast<unsigned>(sealed.size())), size));
    const Sealed& record = sealed.back();
    const auto manifest = must(envelope::check_envelope(house.house, record.age_file, record.minisig));
    receipts.push_back(
        must(opened.log->deliver(store::outside_of(manifest), record.age_file, record.minisig, house.now))
            .record.receipt);
  }
  return receipts;
}

void StoredHouse::grow(const fs::path& state, unsigned count) {
  const auto opened = must(open(state));
  deliver(opened, count);
}

std::string StoredHouse::refusal(const fs::path& state) const {
  const auto opened = open(state);
  return opened ? "" : describe(opened.error());
}

std::uint64_t StoredHouse::kept_size(const fs::path& state) const {
  const auto kept = must(store::read_checkpoint_file(state / store::checkpoint_file_name, house.house.log));
  return kept ? kept->checkpoint.size : 0;
}

void copy_folder(const fs::path& from, const fs::path& to) {
  fs::remove_all(to);
  fs::copy(from, to, fs::copy_options::recursive);
}

}  // namespace tafel::test
