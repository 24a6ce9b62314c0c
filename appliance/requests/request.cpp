#include "appliance/requests/request.hpp"

#include <algorithm>

namespace tafel::appliance {

crypto::Secret Request::pin() {
  constexpr std::size_t pin_digits = 6;
  std::string text = reader.text("pin", 64);
  const bool six_digits =
      text.size() == pin_digits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!six_digits && reader.ok()) reader.refuse("pin", "must be six digits");
  return crypto::Secret::taken_from(text);
}

std::optional<Reply> Request::mistake() const {
  if (auto done = reader.done(); !done) return ipc::malformed(done.error());
  return std::nullopt;
}

}  // namespace tafel::appliance
