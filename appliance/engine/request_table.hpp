// Which requests there are, who may ask each, in which state of the machine, and who answers it. The one table of
// them; docs/ipc.md describes each. Thread: one.
#pragma once

#include "appliance/engine/owners.hpp"
#include "appliance/requests/request.hpp"
#include "appliance/screen/rights.hpp"

#include <span>
#include <string_view>

namespace tafel::appliance {

// The activity of the machine.
enum class Activity { nothing, session, sealing };
[[nodiscard]] Activity activity_of(const Owners& all);

// When a request may be made.
enum class When {
  always,
  in_session,       // only while a session is going on
  between_sessions  // only while there is none, and none is being sealed
};

struct RequestKind {
  std::string_view name;  // as in "do"
  Asker asker;
  When when;
  // Reads the fields, changes what it has to, and says how it went. Called only without an objection.
  Reply (*answer)(Owners& all, Request& request);
};

[[nodiscard]] std::span<const RequestKind> request_kinds();
// Null when no request is called so.
[[nodiscard]] const RequestKind* find_kind(std::string_view name);

// The refusal when the screen is in other hands or the machine is in another state; nothing when it may be made.
[[nodiscard]] std::optional<Reply> objection_to(const RequestKind& kind, const ScreenHolder& screen,
                                                Activity activity);

}  // namespace tafel::appliance
