// A new list of chairs takes the place of the old one, without a moment in which no chair can resume the session.
// Thread: one.
#pragma once

#include "appliance/machine/machine.hpp"
#include "appliance/screen/screen_holder.hpp"
#include "appliance/session/live_session.hpp"
#include "shared/envelope/pack.hpp"

namespace tafel::appliance {

// `live` is null without a session. Locks the screen when its chair is no longer on the list.
// Errors: malformed, refused (another house, older than the list that is here), full, io.
[[nodiscard]] Done take_chairs(const envelope::OpenedPack& pack, Machine& machine, LiveSession* live,
                               ScreenHolder& screen, crypto::Random& random);

}  // namespace tafel::appliance
