// A house, a coordinator, two chairs and a device with its keys, laid out in a folder of their own; and the packs that
// the coordinator sends.
#pragma once

#include "appliance/keys/device_keys.hpp"
#include "appliance/state_folder.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/tlog/tlog.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/pack.hpp"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

namespace tafel::test {

constexpr const char* session_1 = "11111111-1111-4111-8111-111111111111";
constexpr const char* session_2 = "22222222-2222-4222-8222-222222222222";
constexpr const char* chair_pin = "271828";
constexpr const char* second_chair_pin = "314159";

// A folder that is deleted with its owner.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// One session with three invited people: p1 and p2 for their own organisation, p3 as a permanent delegate.
nlohmann::json session_document(const std::string& session, const std::string& title);
nlohmann::json agenda_document(const std::string& day = "2026-11-23");
nlohmann::json chairs_document();

class HouseFixture {
 public:
  // Everything is made around `now`; the inbox has a valid agenda and a valid list of chairs.
  explicit HouseFixture(Instant now);

  [[nodiscard]] appliance::StateFolder state() const { return {folder_.path() / "state"}; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
  [[nodiscard]] const crypto::age::Identity& coordinator_identity() const { return reader_; }
  [[nodiscard]] const envelope::House& house() const { return house_; }
  [[nodiscard]] crypto::minisign::VerifyKey device_key() const;

  [[nodiscard]] envelope::PackHeader header(envelope::PackKind kind) const;
  [[nodiscard]] envelope::Pack pack(const envelope::PackHeader& header, const nlohmann::json& document);
  [[nodiscard]] envelope::Pack pack_text(const envelope::PackHeader& header, std::string_view document);
  [[nodiscard]] envelope::Pack pack_of_second(const envelope::PackHeader& header,
                                              const nlohmann::json& document);
  // The receipt of a log that has this one record.
  [[nodiscard]] std::string receipt_of(const std::string& session, ByteView age_file,
                                       std::string_view minisig) const;
  void drop(const std::string& name, const envelope::Pack& pack) const;  // into the inbox
  // The house file says from now on that the first coordinator is none any more.
  void revoke_coordinator(Instant now);
  // The house file says from now on how many days a delivered record stays.
  void keep_outbox(int days);
  // The house file says from now on that the store is there.
  void move_store(const std::string& host, const std::string& port);
  // Why this machine refused the pack that was dropped under that name, as its list says; "" when it did not.
  [[nodiscard]] std::string refusal_of(const std::string& name) const;
  [[nodiscard]] bool is_in_inbox(const std::string& name) const;  // any of its files

 private:
  void write_house();
  void sign_house() const;
  [[nodiscard]] envelope::Pack signed_pack(const envelope::PackHeader& header, std::string_view document,
                                           const crypto::minisign::SignKey& coordinator);

  TempFolder folder_;
  Instant now_;
  crypto::minisign::SignKey house_key_;
  crypto::minisign::SignKey coordinator_;
  crypto::minisign::SignKey second_coordinator_;
  crypto::age::Identity reader_;
  crypto::tlog::LogSigner log_;
  appliance::DeviceKeys device_;
  envelope::House house_;
};

}  // namespace tafel::test
