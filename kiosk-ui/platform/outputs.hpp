// The outputs of the X server: which of them is the panel, and what has to be done so that it shows a picture. Pure.
#pragma once

#include "kiosk-ui/platform/damage.hpp"
#include "kiosk-ui/platform/panel_size.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tafel::kiosk {

struct OutputMode {
  unsigned long id = 0;  // of RandR
  int width = 0;
  int height = 0;
};

struct Output {
  bool connected = false;  // to a monitor
  bool primary = false;
  unsigned long mode = 0;         // 0: it shows nothing
  PixelRect shows;                // its part of the X server's screen, as turned
  std::vector<OutputMode> modes;  // that its monitor takes, the preferred one first
  double width_mm = 0;            // as turned; 0 when the monitor does not say
  double height_mm = 0;
};

struct Outputs {
  std::vector<Output> each;
  int width = 0;  // of the X server's screen
  int height = 0;
};

// The part of the screen that is the panel: that of the primary output, else of the first connected one, else of any
// that shows something, else all of the screen. Without a monitor the window stays as it is.
struct PanelPlace {
  PixelRect where;
  double width_mm = 0;  // as in Panel
  double height_mm = 0;
  bool operator==(const PanelPlace&) const = default;
};
[[nodiscard]] PanelPlace panel_among(const Outputs& outputs);

// An X server without a desktop leaves a monitor dark that is plugged in late, and keeps the mode of the one before.
// Nothing when a monitor shows a mode that it takes, or when there is no monitor.
struct Lighting {
  std::size_t output = 0;
  OutputMode mode;
};
[[nodiscard]] std::optional<Lighting> lighting_for(const Outputs& outputs);

}  // namespace tafel::kiosk
