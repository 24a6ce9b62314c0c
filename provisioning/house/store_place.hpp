// Where the store of a house is reached, and its certificate for that place. A new house, `house renew` and `house
// move-store` have these in common. Thread: one.
#pragma once

#include "provisioning/house/open_house.hpp"

#include <string>

namespace tafel::provisioning {

// Host and port as they were typed. An address at which no store is reached (of every interface, of a group, for one
// cable) is refused here and not in problem_with_host, since a program may listen on it. Errors: malformed, with the
// option as place and what to type instead.
[[nodiscard]] Done check_store_place(const std::string& host, const std::string& port);

// A new key, and a certificate for the host that the house file names. Both are files that go to the store. The caller
// saves the house. Errors: malformed (the host), io.
[[nodiscard]] Done give_store_a_certificate(OpenHouse& open, Instant now);

}  // namespace tafel::provisioning
