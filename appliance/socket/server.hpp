// The socket of `tafeld`: lets in processes of the users that it was started for, hands their requests to the engine
// one by one, and shows the view to all after every change. docs/ipc.md. Thread: one, that of `run`.
#pragma once

#include "appliance/engine/engine.hpp"
#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <set>
#include <sys/types.h>

namespace tafel::appliance {

constexpr std::size_t connections_limit = 8;

struct ServerConfig {
  Path socket;
  std::set<uid_t> users;  // who may speak
};

// Serves until SIGTERM or SIGINT, or until a session is sealed and the screens were told. Then it returns what the next
// start of the program needs: nobody who connects meanwhile is turned away. `before` is what the last start left.
// `engine` and `clock` outlive the call. Errors: refused (another `tafeld` listens there), io.
[[nodiscard]] Result<std::optional<Handover>> serve(const ServerConfig& config,
                                                    std::optional<Handover> before, Engine& engine,
                                                    const Clock& clock);

}  // namespace tafel::appliance
