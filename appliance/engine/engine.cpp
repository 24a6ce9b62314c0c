#include "appliance/engine/engine.hpp"

#include "appliance/answers/refusals.hpp"
#include "appliance/engine/device_view.hpp"
#include "appliance/engine/request_table.hpp"
#include "appliance/first_start/first_start.hpp"
#include "appliance/intake/take_packs.hpp"
#include "appliance/machine/tend_agendas.hpp"
#include "appliance/requests/requests.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/json/new_words.hpp"
#include "shared/text/first_start_nl.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

// The uplink's word of its certificate. A file that is missing or not of its form says nothing.
std::optional<outbox::CertificateStatus> certificate_said(const StateFolder& folder) {
  auto status = outbox::read_certificate_status(folder.outbox());
  return status ? std::optional(std::move(*status)) : std::nullopt;
}

std::optional<outbox::StoreStatus> store_said(const StateFolder& folder) {
  auto status = outbox::read_store_status(folder.outbox());
  return status ? std::optional(std::move(*status)) : std::nullopt;
}

void wipe_pin(ipc::RequestLine& request) {
  if (auto pin = request.fields.find("pin"); pin != request.fields.end() && pin->is_string())
    crypto::wipe(pin->get_ref<std::string&>());
}

ipc::Answer answer_with(std::int64_t request, Reply reply) {
  return std::visit([&](auto& what) { return ipc::Answer{request, std::move(what)}; }, reply);
}

}  // namespace

Result<std::unique_ptr<Engine>> Engine::start(EngineConfig config, crypto::Random& random, Instant now) {
  auto machine = start_machine(std::move(config), random);
  if (!machine) return pass(machine.error());
  std::unique_ptr<Engine> engine(new Engine(std::move(*machine), random));
  engine->tick(now);
  return engine;
}

void Engine::go_on_after(const SealedBefore& sealed) {
  all_.sealing.was_done(sealed.session);
  if (sealed.pack_refused) all_.intake.refused_before(*sealed.pack_refused);
  if (all_.machine.chairs.find(sealed.chair) != nullptr) all_.screen.unlock(sealed.chair);
}

std::optional<SealedBefore> Engine::sealed() const {
  if (all_.sealing.step() != SealingStep::done) return std::nullopt;
  return SealedBefore{all_.sealing.session(), all_.screen.chair(), all_.intake.pack_refused()};
}

std::optional<ipc::Answer> Engine::handle(ipc::RequestLine request, Instant now) {
  all_.screen.note_request(now);
  const bool had_work = has_work();
  Reply reply = reply_to(request, now);
  wipe_pin(request);
  if (had_work || !has_work()) return answer_with(request.id, std::move(reply));
  all_.sealing.answer_later(request.id);
  return std::nullopt;
}

Reply Engine::reply_to(const ipc::RequestLine& request, Instant now) {
  const RequestKind* kind = find_kind(request.action);
  if (kind == nullptr && is_first_start_request(request.action))
    return refused(device_rule::first_start, text::first_start::is_over);
  if (kind == nullptr) return ipc::Malformed{"unknown-action", "no request is called so", "/do"};
  if (auto no = objection_to(*kind, all_.screen, activity_of(all_))) return std::move(*no);
  if (const auto unreadable = letters_without_glyph(request.fields); !unreadable.empty())
    return ipc::malformed(unreadable.front());
  Request seen{request.fields, now};
  return kind->answer(all_, seen);
}

std::optional<ipc::Answer> Engine::work(Instant now) {
  auto reply = do_sealing_stage(all_.sealing, all_.machine, all_.screen, all_.session, all_.random, now);
  if (!reply) return std::nullopt;
  return answer_with(all_.sealing.request(), std::move(*reply));
}

void Engine::tick(Instant now) {
  all_.screen.end_stale_turn(now);
  tend_agendas(all_.machine, all_.session.live(), all_.random, now);
  take_packs(all_.machine, all_.intake, all_.session.live(), all_.screen, all_.random, now);
  if (all_.machine.deliveries.refresh(all_.machine.house ? &*all_.machine.house : nullptr))
    all_.changes.note();
  if (all_.machine.house && all_.machine.deliveries.let_go(*all_.machine.house, now)) all_.changes.note();
  const EngineConfig& config = all_.machine.config;
  all_.machine.certificate = certificate_said(config.folder);
  all_.machine.store = store_said(config.folder);
  if (all_.machine.seal_tested_on != belgian_day(now)) look_at_seal(all_.machine, all_.random, now);
  all_.machine.disk_fills = has_less_room_than(config.folder.root, config.needs_bytes);
  std::string shown = shown_by_clock(all_, now);
  if (std::exchange(shown_by_clock_, shown) != shown) all_.changes.note();
}

view::DeviceView Engine::view(Instant now) const {
  return device_view(all_, now);
}

}  // namespace tafel::appliance
