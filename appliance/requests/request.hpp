// One request, as its handler reads it. The JSON outlives it. Thread: one.
#pragma once

#include "appliance/answers/reply.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/secret.hpp"
#include "shared/json/strict_json.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tafel::appliance {

struct Request {
  const nlohmann::json& fields;
  Instant now;
  ObjectReader reader{fields};

  // An id or another short name.
  [[nodiscard]] std::string name(std::string_view key) { return reader.text(key, 40); }
  // Six digits, from the field "pin".
  [[nodiscard]] crypto::Secret pin();
  // The first mistake in its fields, those that nothing read included. To be asked once all are read and before any
  // is used.
  [[nodiscard]] std::optional<Reply> mistake() const;
};

}  // namespace tafel::appliance
