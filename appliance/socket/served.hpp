// What the socket serves: it takes requests and the time, and shows a view. Two are served, one after the other: the first
// start of a machine (first_start/first_start.hpp), and the table (engine/engine.hpp). Thread: one.
#pragma once

#include "shared/base/time.hpp"
#include "shared/ipc/message.hpp"
#include "shared/view/device_view.hpp"

#include <optional>

namespace tafel::appliance {

class Served {
 public:
  Served() = default;
  Served(const Served&) = delete;
  Served& operator=(const Served&) = delete;
  virtual ~Served() = default;

  // The answer; nothing when it comes later, from `work`.
  [[nodiscard]] virtual std::optional<ipc::Answer> handle(ipc::RequestLine request, Instant now) = 0;
  // While there is work, show the view, then do one stage of it. Returns the answer to the request that began it once it
  // is over.
  [[nodiscard]] virtual bool has_work() const = 0;
  [[nodiscard]] virtual std::optional<ipc::Answer> work(Instant now) = 0;
  // Looks at what others brought, and at the time. To be called about once a second.
  virtual void tick(Instant now) = 0;

  [[nodiscard]] virtual view::DeviceView view(Instant now) const = 0;
  // Has the view changed since this was last asked?
  [[nodiscard]] virtual bool take_changed() = 0;
  // Is its time over? Asked after an answer of `work`: then everybody is told the end of it, and something else is served.
  [[nodiscard]] virtual bool is_over() const = 0;
};

}  // namespace tafel::appliance
