// Drafts: kept, replaced and dropped when the screen says so.
#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "appliance/drafts/end_of_draft.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

std::optional<Reply> cannot_keep(const Draft& draft, const ScreenHolder& screen, const LiveSession& live) {
  // The hands may have changed since it was typed, for a turn ends by itself: what one participant was typing must
  // not become the table's.
  if (draft.key.by != screen.hands()) return refused(device_rule::turn, words::draft_of_another);
  if (!still_there(live.state(), draft.concerns))
    return refused(device_rule::draft, words::draft_concerns_gone);
  const bool one_more = !live.drafts().has(draft.key);
  if (one_more && live.drafts().of(draft.key.by).size() >= draft_limits::pages)
    return wrong_field("/page", "there are 16 drafts already");
  if (live.read_only()) return refused(device_rule::read_only, words::disk_failing);
  return std::nullopt;
}

}  // namespace

Reply keep_draft(Request& request, const ScreenHolder& screen, CurrentSession& session,
                 ViewChanges& changes) {
  Draft draft = read_draft(request.reader, request.fields);
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (auto no = cannot_keep(draft, screen, *session.live())) return std::move(*no);
  const auto kept = session.live()->keep_draft(std::move(draft));
  if (kept) return ipc::Accepted{};
  changes.note();  // the disk may be failing
  return disk_refusal(kept.error());
}

}  // namespace tafel::appliance
