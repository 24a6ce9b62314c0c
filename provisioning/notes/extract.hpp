// The part of a casusoverleg that one participant may take along. One page where the content allows. Pure.
#pragma once

#include "provisioning/notes/own_part.hpp"

namespace tafel::provisioning {

// `at`: when it is made.
[[nodiscard]] paper::Document write_extract(const OwnPart& part, Instant at);

}  // namespace tafel::provisioning
