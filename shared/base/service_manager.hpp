// Tells systemd how the program is, when systemd started it: so that what comes after it waits until it is ready, and so
// that a program that hangs is started anew. Does nothing when nobody listens. Thread: any. Source: sd_notify(3), the
// protocol, which is stable; one datagram needs no library.
#pragma once

namespace tafel {

// Once: the program does what it is for.
void tell_ready();

// Again and again, more often than half of WatchdogSec= in the unit.
void tell_alive();

}  // namespace tafel
