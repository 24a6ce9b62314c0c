// The sender's own mistakes that no reader of JSON finds (those are ipc::malformed). In English, for whoever mends the
// sender. Thread: any.
#pragma once

#include "appliance/answers/reply.hpp"

#include <string>

namespace tafel::appliance {

// `place` is a JSON pointer into the request.
[[nodiscard]] ipc::Malformed wrong_field(std::string place, std::string message);

}  // namespace tafel::appliance
