// Requests after the close: sealing, sending, export.
#include "appliance/engine/engine.hpp"
#include "appliance/sealing/sealing.hpp"
#include "shared/base/log.hpp"
#include "shared/text/device_nl.hpp"

#include <algorithm>
#include <utility>

namespace tafel::appliance {

namespace words = text::device;

// ---- Sealing ---------------------------------------------------------------------------------------------------

Reply Engine::on_seal(Request& request) {
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (live_->state().phase != domain::Phase::closed)
    return refused(
        domain::Refusal{domain::Rule::seal_complete, std::string(words::not_closed), domain::Step::closing});
  if (live_->read_only()) return refused(device_rule::read_only, words::disk_failing);
  if (!machine_.house) return refused(device_rule::agenda, machine_.house_problem);
  sealing_.emplace(SealingRun{0, live_->id(), {}});
  sealing_view_ = view::SealingView{"writing", ""};
  changed_ = true;
  return ipc::Accepted{};
}

std::optional<ipc::Answer> Engine::work(Instant now) {
  auto reply = sealing_step(now);
  changed_ = true;
  if (!reply) return std::nullopt;
  const auto request = sealing_->request;
  sealing_.reset();
  return std::visit([&](auto& what) { return ipc::Answer{request, std::move(what)}; }, *reply);
}

// Does the step that the view shows, and goes to the next. A reply when it is over.
std::optional<Reply> Engine::sealing_step(Instant now) {
  std::string& step = sealing_view_->step;
  if (step == "writing") {
    auto record = write_record(live_->journal(), machine_.device);
    if (!record) return sealing_failed(disk_refusal(record.error()), words::sealing_failed);
    sealing_->record = std::move(*record);
    step = "sealing";
  } else if (step == "sealing") {
    auto sealed =
        seal_record(sealing_->record, live_->state(), *machine_.house, machine_.device, now, random_);
    const auto put = sealed ? machine_.outbox.put(sealing_->session, *sealed) : pass(sealed.error());
    if (!put) return sealing_failed(disk_refusal(put.error()), words::sealing_failed);
    sealing_->record = {};
    step = "erasing";
  } else if (step == "erasing") {
    end_turn();
    live_.reset();
    const auto erased = erase_session(machine_.config.folder, sealing_->session);
    if (!erased) return sealing_failed(disk_refusal(erased.error()), words::erasing_failed);
    if (auto cleared = machine_.pins.clear_session(sealing_->session); !cleared)
      log::warn("pins: " + describe(cleared.error()));
    step = "sending";
  } else {
    if (auto asked = machine_.outbox.ask_to_send(); !asked) log::warn("outbox: " + describe(asked.error()));
    machine_.outbox.refresh(&*machine_.house);
    step = "done";
    return ipc::Accepted{};
  }
  return std::nullopt;
}

Reply Engine::sealing_failed(Reply reply, std::string_view sentence) {
  *sealing_view_ = {"failed", std::string(sentence)};
  std::get<ipc::Refused>(reply).sentence = sentence;
  return reply;
}

// ---- Sending and export ----------------------------------------------------------------------------------------

Reply Engine::on_send_now(Request& request) {
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (auto asked = machine_.outbox.ask_to_send(); !asked) return disk_refusal(asked.error());
  return ipc::Accepted{};
}

namespace {

// Is `folder` a folder below one of `roots`, after every link in its path was followed?
bool stands_below(const Path& folder, const std::vector<Path>& roots) {
  std::error_code trouble;
  const Path real = std::filesystem::canonical(folder, trouble);
  if (trouble || !std::filesystem::is_directory(real, trouble)) return false;
  return std::ranges::any_of(roots, [&](const Path& root) {
    std::error_code none;
    const Path base = std::filesystem::canonical(root, none);
    if (none || base == real) return false;
    return std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first == base.end();
  });
}

}  // namespace

Reply Engine::on_export(Request& request) {
  const std::string session = request.name("session");
  const Path folder = request.reader.text("folder", 4096);
  if (auto done = request.reader.done(); !done) return malformed(done.error());
  if (!machine_.outbox.contains(session)) return refused(device_rule::export_, words::nothing_sealed);
  if (!folder.is_absolute() || !stands_below(folder, machine_.config.export_roots))
    return refused(device_rule::export_, words::export_no_stick);
  if (auto copied = machine_.outbox.copy_to(session, folder); !copied) {
    log::error("export: " + describe(copied.error()));
    return refused(device_rule::export_, words::export_failed);
  }
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
