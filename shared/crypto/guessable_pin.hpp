// The PINs that anybody would try first, refused for chairs by `tafel` and for participants by tafeld. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"

namespace tafel::crypto {

// Of digits as ASCII: fewer than three different ones (000000, 121212), a run up or down (123456, 987654, also through 9
// and 0), or one half said twice (123123).
[[nodiscard]] bool is_guessable(ByteView pin);

}  // namespace tafel::crypto
