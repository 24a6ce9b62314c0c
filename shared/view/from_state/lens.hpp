// One state seen by one reader: how the words are found and how people are called. Internal to the views.
#pragma once

#include "shared/domain/naming.hpp"
#include "shared/domain/roles_in_text.hpp"
#include "shared/text/sentences_nl.hpp"
#include "shared/view/from_state/session_view.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

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
  // Are the words shown as they were written? A form is filled in from the view: where it shows a role for a name, what
  // it saves would replace the words by that.
  [[nodiscard]] bool is_whole(const std::vector<domain::Commitment>& texts) const {
    return std::ranges::all_of(texts, [&](const domain::Commitment& text) {
      const auto written = words(text);
      return !written || free(*written) == *written;
    });
  }
};

}  // namespace tafel::view
