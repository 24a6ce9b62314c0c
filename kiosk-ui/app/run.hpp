// The kiosk from start to end, and why it ended.
#pragma once

#include "kiosk-ui/app/options.hpp"

namespace tafel::kiosk {

enum class Ended {
  told_to,      // by a signal, or because its window was closed
  session_over  // its memory has words of a session that was sealed: it has to start anew
};

// Errors: of the window and the fonts.
[[nodiscard]] Result<Ended> run(const Options& options);

}  // namespace tafel::kiosk
