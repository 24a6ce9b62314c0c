#include "appliance/engine/engine.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace tafel::appliance {

namespace words = text::device;

// Which request is whose, and whether it is about a session that is going on (docs/ipc.md, "Requests").
const Engine::RequestKind* Engine::find_kind(std::string_view name) {
  static constexpr std::array<RequestKind, 15> kinds = {{
      {"view", Right::anybody, false, &Engine::on_view},
      {"unlock", Right::anybody, false, &Engine::on_unlock},
      {"lock", Right::anybody, false, &Engine::on_lock},
      {"open", Right::anybody, false, &Engine::on_open},
      {"resume", Right::anybody, false, &Engine::on_resume},
      {"propose", Right::chair_or_participant, true, &Engine::on_propose},
      {"draft", Right::chair_or_participant, true, &Engine::on_draft},
      {"check-in", Right::chair, true, &Engine::on_check_in},
      {"begin-turn", Right::chair, true, &Engine::on_begin_turn},
      {"end-turn", Right::anybody, false, &Engine::on_end_turn},
      {"vote", Right::participant, true, &Engine::on_vote},
      {"unlock-pin", Right::chair, false, &Engine::on_unlock_pin},
      {"seal", Right::chair, true, &Engine::on_seal},
      {"send-now", Right::anybody, false, &Engine::on_send_now},
      {"export", Right::chair, false, &Engine::on_export},
  }};
  const auto* found = std::ranges::find(kinds, name, &RequestKind::name);
  return found == kinds.end() ? nullptr : found;
}

Result<std::unique_ptr<Engine>> Engine::start(EngineConfig config, crypto::Random& random, Instant now) {
  auto machine = start_machine(std::move(config));
  if (!machine) return pass(machine.error());
  std::unique_ptr<Engine> engine(new Engine(std::move(*machine), random));
  engine->tick(now);
  return engine;
}

// ---- Dispatch --------------------------------------------------------------------------------------------------

std::optional<ipc::Answer> Engine::handle(ipc::RequestLine request, Instant now) {
  end_stale_turn(now);
  last_request_ = now;
  const bool was_sealing = has_work();
  Reply reply = reply_to(request, now);
  if (auto pin = request.fields.find("pin"); pin != request.fields.end() && pin->is_string())
    crypto::wipe(pin->get_ref<std::string&>());
  if (!was_sealing && has_work()) {
    sealing_->request = request.id;
    return std::nullopt;
  }
  return std::visit([&](auto& what) { return ipc::Answer{request.id, std::move(what)}; }, reply);
}

Reply Engine::reply_to(ipc::RequestLine& request, Instant now) {
  const RequestKind* kind = find_kind(request.action);
  if (kind == nullptr) return ipc::Malformed{"unknown-action", "no request is called so", "/do"};
  if (auto no = objection(*kind)) return std::move(*no);
  Request seen{ObjectReader(request.fields), request.fields, now};
  return (this->*kind->handler)(seen);
}

std::optional<Reply> Engine::objection(const RequestKind& kind) const {
  const bool chairs_only = kind.right == Right::chair;
  if (kind.right != Right::anybody && locked_) return refused(device_rule::locked, words::locked);
  if (chairs_only && turn_) return refused(device_rule::turn, words::turn_is_anothers);
  if (kind.right == Right::participant && !turn_) return refused(device_rule::turn, words::turn_needed);
  if (kind.needs_session && has_work()) return refused(device_rule::busy, words::sealing_is_going_on);
  if (kind.needs_session && !live_) return refused(device_rule::no_session, words::no_session);
  return std::nullopt;
}

crypto::Secret Engine::Request::pin() {
  constexpr std::size_t pin_digits = 6;
  std::string text = reader.text("pin", 64);
  const bool six_digits =
      text.size() == pin_digits && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!six_digits && reader.ok()) reader.refuse("pin", "must be six digits");
  return crypto::Secret::taken_from(text);
}

// ---- The screen ------------------------------------------------------------------------------------------------

void Engine::end_stale_turn(Instant now) {
  // Also when the clock was set back: nobody's turn may outlast the wait for that.
  if (turn_ && std::abs(now.unix_ms - last_request_.unix_ms) >= turn_timeout_ms) end_turn();
}

void Engine::end_turn() {
  changed_ = changed_ || turn_;
  turn_.reset();
}

void Engine::lock_screen() {
  end_turn();
  locked_ = true;
  chair_.clear();
  changed_ = true;
}

void Engine::take_screen(const std::string& chair) {
  end_turn();
  locked_ = false;
  chair_ = chair;
  changed_ = true;
}

void Engine::tick(Instant now) {
  end_stale_turn(now);
  take_arrivals(now);
  if (machine_.outbox.refresh(machine_.house ? &*machine_.house : nullptr)) changed_ = true;
  std::string clockwork = to_string(belgian_day(now)) + problem(now);
  for (const auto& wait : pin_waits(now)) clockwork += wait.wait_seconds > 0 ? " " + wait.who : "";
  if (std::exchange(shown_clockwork_, clockwork) != clockwork) changed_ = true;
}

}  // namespace tafel::appliance
