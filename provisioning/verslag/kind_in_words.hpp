// What a session is called on paper and in an agenda. Thread: any.
#pragma once

#include "shared/terms/session_terms.hpp"
#include "shared/text/paper_nl.hpp"

#include <string_view>

namespace tafel::provisioning {

[[nodiscard]] constexpr std::string_view kind_in_words(terms::SessionKind kind) {
  switch (kind) {
    case terms::SessionKind::first:
      return text::paper::kind_first;
    case terms::SessionKind::follow_up:
      return text::paper::kind_follow_up;
    case terms::SessionKind::closing:
      return text::paper::kind_closing;
  }
  return "";
}

}  // namespace tafel::provisioning
