// The socket of `tafeld`: lets in processes of the users that it was started for, hands their requests to what is served
// one by one, and shows the view to all after every change. docs/ipc.md. Thread: one, that of `run`.
#pragma once

#include "appliance/socket/served.hpp"
#include "appliance/state_folder.hpp"
#include "shared/base/file_descriptor.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <optional>
#include <set>
#include <sys/types.h>

namespace tafel::appliance {

constexpr std::size_t connections_limit = 8;

struct ServerConfig {
  Path socket;
  std::set<uid_t> users;  // who may speak
};

// Serves until SIGTERM or SIGINT, or until what is served is over and the screens were told. Then it returns the socket
// that listens, and signals to end wait (handover/handover.hpp): nobody who connects meanwhile is turned away, and no
// signal is lost. Nothing: it was told to stop. `listener` is what an earlier call returned.
// `served` and `clock` outlive the call. Errors: refused (another `tafeld` listens there), io.
[[nodiscard]] Result<std::optional<FileDescriptor>> serve(const ServerConfig& config,
                                                          std::optional<FileDescriptor> listener,
                                                          Served& served, const Clock& clock);

}  // namespace tafel::appliance
