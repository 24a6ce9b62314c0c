#include "appliance/requests/proposal_origin.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

constexpr std::size_t deed_bytes = 40;

}  // namespace

Proposal begin_proposal(Request& request, const ScreenHolder& screen) {
  Proposal proposal;
  if (auto page = request.reader.optional_text("draft", draft_limits::page_bytes))
    proposal.from = DraftKey{screen.hands(), std::move(*page)};
  proposal.deed = request.reader.optional_text("deed", deed_bytes).value_or("");
  return proposal;
}

}  // namespace tafel::appliance
