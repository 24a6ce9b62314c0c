// The answer to a request, before it carries the request's id. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/ipc/message.hpp"

#include <utility>
#include <variant>

namespace tafel::appliance {

using Reply = std::variant<ipc::Accepted, ipc::Refused, ipc::Malformed>;

// A value, or the answer to be sent instead.
template <class T>
using Or = tl::expected<T, Reply>;

[[nodiscard]] inline tl::unexpected<Reply> instead(Reply reply) {
  return tl::unexpected<Reply>(std::move(reply));
}

}  // namespace tafel::appliance
