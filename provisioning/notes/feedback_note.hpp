// The informatienota: the paper with which a permanent delegate briefs the person represented, who is bound to
// secrecy from then on (art. 12; 458ter §2). One page where the content allows. Pure.
#pragma once

#include "provisioning/notes/own_part.hpp"

namespace tafel::provisioning {

// Errors: refused for who is no delegate, stated not to brief, or stated nothing.
[[nodiscard]] Result<paper::Document> write_feedback_note(const OwnPart& part, Instant at);

}  // namespace tafel::provisioning
