// Sealed records on their way to the store. `tafeld` puts a record and its signature here; `tafel-uplink` writes
// beside them how far it got (`<session>.status.json`) and the store's receipt (`<session>.age.tlog-proof`).
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tafel::appliance {

struct SealedRecord {
  Bytes age_file;
  std::string minisig;
};

class Outbox {
 public:
  explicit Outbox(Path folder) : folder_(std::move(folder)) {}

  // The signature first, the record last: whoever sees the record sees a complete pair. Errors: full, io.
  [[nodiscard]] Done put(const std::string& session, const SealedRecord& record) const;

  // Does a complete pair stand here, signed by this very key over these very bytes?
  [[nodiscard]] bool holds(const std::string& session, const crypto::minisign::VerifyKey& key) const;
  // Is there a record of this session, as far as the last `refresh` saw?
  [[nodiscard]] bool contains(const std::string& session) const { return entries_.contains(session); }

  // Asks the uplink to try at once.
  [[nodiscard]] Done ask_to_send() const;

  // Copies record, signature and, if there is one, receipt to `target`. Errors: missing, full, io.
  [[nodiscard]] Done copy_to(const std::string& session, const Path& target) const;

  // Looks at the folder again. A record counts as delivered only when the receipt itself holds against the log key
  // of `house`, whatever the status says. True when something changed.
  bool refresh(const envelope::House* house);
  [[nodiscard]] std::vector<view::DeliveryView> deliveries() const;

 private:
  struct Entry {
    std::string stamp;  // of the three files it was read from
    view::DeliveryView view;
  };
  [[nodiscard]] view::DeliveryView read_entry(const std::string& session, const envelope::House* house) const;

  Path folder_;
  std::map<std::string, Entry> entries_;
};

}  // namespace tafel::appliance
