// The X server that DISPLAY names, before GLFW meets it. Before any other use of X.
#pragma once

namespace tafel::kiosk {

// False as long as it does not answer. Takes away what a window manager that crashed said of itself: GLFW 3.3 would
// end the program over it.
[[nodiscard]] bool x_server_answers();

}  // namespace tafel::kiosk
