// The answer when a caller of the storage gives up: other writers were first at each of its attempts.
#pragma once

#include "central-store/storage/record_storage.hpp"

#include <string>

namespace tafel::store {

[[nodiscard]] inline tl::unexpected<Error> others_were_first() {
  return fail(Fault::unreachable, "other writers were first " + std::to_string(writing_attempts) + " times");
}

}  // namespace tafel::store
