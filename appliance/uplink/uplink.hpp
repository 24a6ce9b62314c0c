// The uplink's life: look at the outbox, deliver what is due, say how it went, wait. Killed at any moment it
// loses nothing: a record counts as delivered only once its checked receipt is on disk, and sending it again
// is harmless. Thread: one.
#pragma once

#include "appliance/uplink/courier.hpp"
#include "appliance/uplink/own_certificate.hpp"
#include "appliance/uplink/store_look.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/envelope/house_file.hpp"
#include "shared/outbox/delivery_status.hpp"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace tafel::uplink {

constexpr std::chrono::milliseconds refused_again{300'000};  // a refused record is tried again this late
constexpr std::chrono::milliseconds poll_longest{30'000};  // the outbox is looked at again without any event

struct UplinkFiles {
  std::filesystem::path state;  // tls.key, tls.pem; authority.pem and house-serial are written there
  std::filesystem::path outbox;
  envelope::HouseFiles house;
};

class Uplink {
 public:
  Uplink(UplinkFiles files, const Clock& clock, crypto::Random& random);

  // One look at the outbox. Gives how long nothing is due.
  std::chrono::milliseconds round();

 private:
  struct Delivery {
    outbox::DeliveryStatus status;
    std::uint64_t failures = 0;  // in a row, since the start
  };
  void refresh_house();
  void look_at_certificate();
  void make_all_due();
  void look_at_store();
  void attempt(const std::string& session);
  bool adopt_receipt(const outbox::SealedRecord& record);
  void note_place(const std::string& session, std::uint64_t log_index);
  void send_again_from(std::uint64_t log_index);
  Done keep_old_receipt(const std::string& session, const std::string& receipt) const;
  void conclude(Delivery& delivery, const outbox::SealedRecord& record, const Outcome& outcome);
  void put_off(Delivery& delivery, const Outcome& outcome);
  void refuse(Delivery& delivery, const std::string& code, const std::string& reason);
  void mark_delivered(Delivery& delivery, std::uint64_t log_index);
  void move_to(Delivery& delivery, outbox::DeliveryState state);
  void save(const Delivery& delivery);
  Delivery& delivery_of(const std::string& session);
  [[nodiscard]] bool is_due(const Delivery& delivery) const;
  [[nodiscard]] std::chrono::milliseconds time_until(Instant moment) const;

  UplinkFiles files_;
  const Clock& clock_;
  crypto::Random& random_;
  std::optional<envelope::House> house_;
  std::string house_trouble_;
  std::string note_trouble_;  // why the serial of the house file was not noted at the last look
  std::string house_text_;    // of the file in use, to see when it changes
  OwnCertificate certificate_;
  StoreLook store_;
  std::unique_ptr<net::HttpClient> client_;
  std::map<std::string, Delivery> deliveries_;
  std::set<std::string> delivered_;
  std::map<std::uint64_t, std::string> places_;  // in the log: which delivered session has which
  std::set<std::string> doubted_;                // to be sent once more, whatever their receipts say
  std::set<std::string> sent_again_;             // since the start: once is enough
  std::optional<Instant> reach_again_at_;        // the store as a whole was not reached
  std::uint64_t not_reached_ = 0;                // times in a row
};

// Runs until the process ends. Gives an exit code only when it cannot start.
int run_uplink(const UplinkFiles& files);

}  // namespace tafel::uplink
