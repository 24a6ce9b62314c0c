// What is being typed: kept, replaced and dropped at the screen's word.
#include "appliance/engine/engine.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

Reply Engine::on_draft(Request& request) {
  Draft draft = read_draft(request.reader, request.fields);
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  // The hands may have changed since it was typed, for a turn ends by itself: what one participant was typing must
  // not become the table's.
  if (draft.key.by != hands()) return refused(device_rule::turn, words::draft_of_another);
  if (!stands(live_->state(), draft.concerns)) return refused(device_rule::draft, words::draft_concerns_gone);
  const bool one_more = !live_->drafts().has(draft.key);
  if (one_more && live_->drafts().of(draft.key.by).size() >= draft_limits::pages)
    return wrong_field("/page", "there are 16 drafts already");
  if (live_->read_only()) return refused(device_rule::read_only, words::disk_failing);
  const auto kept = live_->keep_draft(std::move(draft));
  if (kept) return ipc::Accepted{};
  changed_ = true;  // the disk may be failing
  return disk_refusal(kept.error());
}

}  // namespace tafel::appliance
