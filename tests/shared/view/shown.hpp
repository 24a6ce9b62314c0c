// The view of a table in a test. Each text says its own commitment, so that a test sees whose words are shown.
#pragma once

#include "shared/view/from_state/session_view.hpp"
#include "tests/shared/domain/given.hpp"

#include <optional>

namespace tafel::testing {

// `hands`: whose turn it is; nobody's by default.
inline view::SessionView shown(const Table& at, const std::optional<ParticipantId>& hands = {}) {
  return view::view_of(
      at.state(), [](const Commitment& text) { return std::optional("woorden:" + text.sha256); }, hands);
}

}  // namespace tafel::testing
