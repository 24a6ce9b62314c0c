// A random UUID (RFC 9562, version 4), for a session or a document that a command begins. Thread: any.
#pragma once

#include "shared/crypto/hash.hpp"
#include "shared/crypto/random.hpp"

#include <string>

namespace tafel::provisioning {

[[nodiscard]] inline std::string fresh_id(crypto::Random& random) {
  constexpr std::size_t uuid_bytes = 16;
  std::string id = crypto::to_hex(random.take<uuid_bytes>());
  id[12] = '4';
  id[16] = "89ab"[id[16] % 4];
  for (const std::size_t at : {20U, 16U, 12U, 8U}) id.insert(at, "-");
  return id;
}

}  // namespace tafel::provisioning
