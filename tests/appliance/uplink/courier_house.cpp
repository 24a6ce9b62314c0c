#include "tests/appliance/uplink/courier_house.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/tlog/tlog.hpp"

namespace tafel::test {

namespace fs = std::filesystem;

fs::path outbox_of(const TestHouse& house) {
  return house / "outbox";
}

RunningUplink::RunningUplink(TestHouse& house, const std::string& port, std::vector<std::string> under)
    : log_(house / "uplink.log") {
  const fs::path state = house / "uplink";
  fs::create_directories(state);
  fs::create_directories(outbox_of(house));
  fs::copy_file(house.device.certificate, state / "tls.pem", fs::copy_options::overwrite_existing);
  fs::copy_file(house.device.key, state / "tls.key", fs::copy_options::overwrite_existing);
  house.house.store.port = port;
  house.write_house();
  for (const std::string& word :
       {program("tafel-uplink"), std::string("run"), std::string("--state"), state.string(),
        std::string("--outbox"), outbox_of(house).string(), std::string("--house"),
        (house / "house.json").string(), std::string("--house-minisig"),
        (house / "house.json.minisig").string(), std::string("--house-key"), (house / "house.pub").string()})
    under.push_back(word);
  process_ = std::make_unique<Child>(under, log_);
}

std::string RunningUplink::log() const {
  return read_text(log_);
}

void put_in_outbox(const TestHouse& house, const Sealed& sealed) {
  const fs::path outbox = outbox_of(house);
  fs::create_directories(outbox);
  write_text(outbox / (sealed.session + ".age.minisig"), sealed.minisig);
  write_text(outbox / (sealed.session + ".age"), as_text(sealed.age_file));
}

std::optional<outbox::DeliveryStatus> status_of(const TestHouse& house, const std::string& session) {
  auto status = outbox::read_status(outbox_of(house), session);
  if (!status) return std::nullopt;
  return *status;
}

bool reaches(const TestHouse& house, const std::string& session, outbox::DeliveryState state,
             std::chrono::milliseconds at_most) {
  return eventually(
      [&] {
        const auto status = status_of(house, session);
        return status && status->state == state;
      },
      at_most);
}

std::string receipt_of(const TestHouse& house, const std::string& session) {
  return read_text(outbox_of(house) / (session + ".age.tlog-proof"));
}

bool is_proven(const TestHouse& house, const Sealed& sealed) {
  return crypto::tlog::check_receipt(receipt_of(house, sealed.session), house.entry_of(sealed),
                                     house.house.log)
      .has_value();
}

}  // namespace tafel::test
