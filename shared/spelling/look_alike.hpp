// Are two names the same to the eye? Letter case, spaces, joiners and the form of a hyphen or apostrophe do not count, nor
// how a letter with an accent is composed (Unicode NFKC, full case folding). Letters of two scripts that have one shape,
// such as Latin "a" and Cyrillic "а", do count: Unicode TR 39 has the table of those, no packaged library of C++ does
// without ICU. Pure. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel {

// The name as the eye compares it, to be compared and never to be shown. A name that is not UTF-8 is returned as it is.
[[nodiscard]] std::string as_seen(std::string_view name);

[[nodiscard]] bool look_alike(std::string_view one, std::string_view other);

}  // namespace tafel
