// Brings a shell to the moment of a scene: what it was told, where the fingers are, and the touches that led there.
#pragma once

#include "kiosk-ui/app/shell.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <functional>

namespace tafel::kiosk::test {

// Draws one frame; `last` is the one that is looked at.
using DrawFrame = std::function<Shell::Drawn(Shell& shell, const Input& input, double now_s, bool last)>;

// The last frame: everything has been measured by then. Throws when there is nothing to touch where the scene touches.
Shell::Drawn play_scene(const Scene& scene, const DrawFrame& draw);

}  // namespace tafel::kiosk::test
