// The progress of the session, step by step, in the few words the rail has room for; and the part of its time that is
// used. A reading of the view for people's eyes: nothing depends on it. Pure.
#pragma once

#include "shared/base/time.hpp"
#include "shared/view/device_view.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::kiosk {

struct Progress {
  std::string words;  // "6 aan tafel", or "" while there is nothing to tell
  bool done = false;  // nothing of this step waits for anybody now; more may always come
};

// `today` as in the view ("2026-11-23"): a session that began on another day has that day and no hour.
[[nodiscard]] Progress opening_progress(const view::SessionView& session, std::string_view today);
[[nodiscard]] Progress attendance_progress(const view::SessionView& session);
[[nodiscard]] Progress beforehand_progress(const view::SessionView& session);
[[nodiscard]] Progress follow_up_progress(const view::SessionView& session);
[[nodiscard]] Progress discussion_progress(const view::SessionView& session);
[[nodiscard]] Progress plan_progress(const view::SessionView& session);
[[nodiscard]] Progress sharing_progress(const view::SessionView& session);
[[nodiscard]] Progress closing_progress(const view::SessionView& session);

struct TimeUsed {
  int minutes = 0;                     // whole ones since the opening, until the close
  std::optional<double> changes_in_s;  // when the next one is full; nothing once the session is closed
};
// Nothing when the clock says that the session has yet to begin.
[[nodiscard]] std::optional<TimeUsed> time_used(const view::SessionView& session, Instant now);
// "32 min", "1 u 05 min".
[[nodiscard]] std::string duration_in_words(int minutes);

}  // namespace tafel::kiosk
