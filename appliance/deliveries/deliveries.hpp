// Sealed records on their way to the store, as the screen shows them. The files are those of shared/outbox.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/envelope/house.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

class Deliveries {
 public:
  explicit Deliveries(Path outbox) : folder_(std::move(outbox)) {}

  // Looks at the folder again. A record counts as delivered only when the receipt itself is valid against the log key
  // of `house`, whatever the status says. True when something changed. A folder that cannot be read changes nothing.
  bool refresh(const envelope::House* house);
  // Is there a record of this session, as far as the last `refresh` saw?
  [[nodiscard]] bool contains(const std::string& session) const { return entries_.contains(session); }
  // The last sealed first.
  [[nodiscard]] std::vector<view::DeliveryView> views() const;

 private:
  struct Entry {
    std::string stamp;  // of the three files it was read from
    view::DeliveryView view;
  };

  Path folder_;
  std::map<std::string, Entry> entries_;
};

}  // namespace tafel::appliance
