// The uplink's first key, made by the uplink itself when tafeld asks for it at the first start of the machine. Thread: one.
#pragma once

#include <filesystem>

namespace tafel::uplink {

// When tafeld wishes for a key (shared/outbox/key_exchange.hpp): makes it in `state`, leaves its request in `outbox`, and
// removes the wish. A key that has no certificate yet is replaced: nobody was given anything for it, or only another name.
// One that has a certificate stays, and the wish with it. Failures are logged; the next call tries again.
void make_wished_key(const std::filesystem::path& state, const std::filesystem::path& outbox);

}  // namespace tafel::uplink
