// One state seen by one reader: how the words are found and how people are called. Internal to the views.
#pragma once

#include "shared/domain/naming.hpp"
#include "shared/domain/view.hpp"
#include "shared/text/sentences_nl.hpp"

#include <optional>
#include <string>

namespace tafel::domain {

struct Lens {
  const State& state;
  const TextLookup& words;
  Naming naming;

  [[nodiscard]] std::string read(const Text& text) const {
    return words(text).value_or(std::string(text::sentence::taken_back));
  }
  [[nodiscard]] std::string read(const std::optional<Text>& text) const { return text ? read(*text) : ""; }
};

}  // namespace tafel::domain
