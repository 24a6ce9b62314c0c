#include "appliance/engine/request_table.hpp"

#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>
#include <array>

namespace tafel::appliance {

namespace words = text::device;

namespace {

// clang-format off
constexpr std::array<RequestKind, 17> kinds = {{
  {"view", Asker::anybody, When::always,
   [](Owners& all, Request& request) { return show_view(request, all.changes); }},
  {"unlock", Asker::anybody, When::always,
   [](Owners& all, Request& request) { return unlock(request, all.machine.chairs, all.pins, all.screen, all.session, all.sealing); }},
  {"lock", Asker::anybody, When::always,
   [](Owners& all, Request& request) { return lock(request, all.screen); }},
  {"unlock-pin", Asker::chair, When::always,
   [](Owners& all, Request& request) { return unlock_pin(request, all.machine.chairs, all.pins, all.session); }},

  {"open", Asker::anybody, When::between_sessions,
   [](Owners& all, Request& request) { return open_session(request, all.machine, all.pins, all.screen, all.session, all.sealing, all.random); }},
  {"resume", Asker::anybody, When::between_sessions,
   [](Owners& all, Request& request) { return resume_session(request, all.machine, all.pins, all.screen, all.session, all.sealing, all.random); }},

  {"check-in", Asker::chair, When::in_session,
   [](Owners& all, Request& request) { return check_in(request, all.machine, all.pins, all.screen, all.session, all.random); }},
  {"begin-turn", Asker::chair, When::in_session,
   [](Owners& all, Request& request) { return begin_turn(request, all.machine.device, all.pins, all.screen, all.session); }},
  {"end-turn", Asker::anybody, When::always,
   [](Owners& all, Request& request) { return end_turn(request, all.screen); }},
  {"propose", Asker::chair_or_participant, When::in_session,
   [](Owners& all, Request& request) { return propose(request, all.screen, all.session, all.random); }},
  {"vote", Asker::participant, When::in_session,
   [](Owners& all, Request& request) { return vote(request, all.screen, all.session); }},
  {"draft", Asker::chair_or_participant, When::in_session,
   [](Owners& all, Request& request) { return keep_draft(request, all.screen, all.session, all.changes); }},

  {"close", Asker::chair, When::in_session,
   [](Owners& all, Request& request) { return close_session(request, all.machine.chairs, all.pins, all.screen, all.session, all.random); }},
  {"seal", Asker::chair, When::in_session,
   [](Owners& all, Request& request) { return seal(request, all.machine, all.session, all.sealing); }},
  {"send-now", Asker::anybody, When::always,
   [](Owners& all, Request& request) { return send_now(request, all.machine.config.folder); }},
  {"check-ready", Asker::anybody, When::between_sessions,
   [](Owners& all, Request& request) { return check_ready(request, all.machine, all.random, all.changes); }},
  {"export", Asker::chair, When::always,
   [](Owners& all, Request& request) { return export_to_stick(request, all.machine); }},
}};
// clang-format on

std::optional<Reply> objection_to(When when, Activity activity) {
  if (when == When::always) return std::nullopt;
  if (activity == Activity::sealing) return refused(device_rule::busy, words::sealing_is_going_on);
  const bool in_session = activity == Activity::session;
  if (when == When::in_session && !in_session) return refused(device_rule::no_session, words::no_session);
  if (when == When::between_sessions && in_session) return refused(device_rule::busy, words::session_is_open);
  return std::nullopt;
}

}  // namespace

Activity activity_of(const Owners& all) {
  if (all.sealing.going_on()) return Activity::sealing;
  return all.session.live() != nullptr ? Activity::session : Activity::nothing;
}

std::span<const RequestKind> request_kinds() {
  return kinds;
}

const RequestKind* find_kind(std::string_view name) {
  const auto* found = std::ranges::find(kinds, name, &RequestKind::name);
  return found == kinds.end() ? nullptr : found;
}

std::optional<Reply> objection_to(const RequestKind& kind, const ScreenHolder& screen, Activity activity) {
  if (auto no = objection_to(kind.asker, screen)) return no;
  return objection_to(kind.when, activity);
}

}  // namespace tafel::appliance
