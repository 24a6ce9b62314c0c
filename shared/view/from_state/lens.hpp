// One state seen by one reader: how the words are found and how people are called. Internal to the views.
#pragma once

#include "shared/domain/naming.hpp"
#include "shared/domain/roles_in_text.hpp"
#include "shared/text/sentences_nl.hpp"
#include "shared/view/from_state/session_view.hpp"

#include <optional>
#include <string>

namespace tafel::view {

struct Lens {
  const domain::State& state;
  const TextLookup& words;
  domain::Naming naming;
  std::optional<domain::ParticipantId> hands{};  // whose turn it is

  [[nodiscard]] std::string read(const domain::Commitment& text) const {
    return free(words(text).value_or(std::string(text::sentence::taken_back)));
  }
  [[nodiscard]] std::string read(const std::optional<domain::Commitment>& text) const {
    return text ? read(*text) : "";
  }
  // What somebody wrote in the own words, and may name a member.
  [[nodiscard]] std::string free(const std::string& written) const {
    return naming == domain::Naming::by_role ? domain::with_roles(state, written) : written;
  }
};

}  // namespace tafel::view
