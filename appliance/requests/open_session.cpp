// Opening a session of the agenda.
#include "appliance/answers/mistakes.hpp"
#include "appliance/answers/refusals.hpp"
#include "appliance/requests/requests.hpp"
#include "appliance/sealing/sealing.hpp"
#include "appliance/session/chair_seat.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/aead.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/domain/limits.hpp"
#include "shared/record/texts.hpp"
#include "shared/text/device_nl.hpp"
#include "shared/text/law.hpp"

#include <utility>

namespace tafel::appliance {

namespace words = text::device;

namespace {

std::optional<Reply> cannot_open(const std::string& session, const Machine& machine, Instant now) {
  if (!machine.house) return refused(device_rule::agenda, machine.house_problem);
  if (machine.interrupted.contains(session)) return refused(device_rule::agenda, words::is_interrupted);
  if (machine.deliveries.contains(session)) return refused(device_rule::agenda, words::is_sealed);
  const PlannedEntry* planned = machine.agenda.find(session);
  if (planned == nullptr || !planned->session) return refused(device_rule::agenda, words::not_on_agenda);
  if (planned->day != belgian_day(now)) return refused(device_rule::agenda, words::not_today);
  return std::nullopt;
}

// Commits to why the chair takes no part.
std::optional<domain::Commitment> committed(const std::string& why, record::Texts& texts,
                                            crypto::Random& random) {
  if (why.empty()) return std::nullopt;
  Bytes salt(record::salt_bytes);
  random.fill(salt);
  const record::SaltedWords text{crypto::to_hex(salt), why};
  const auto commitment = record::commitment_of(text);
  texts.emplace(commitment.sha256, text);
  return commitment;
}

domain::SessionOpened opening(domain::Dossier dossier, const domain::Chair& chair, const std::string& device,
                              std::optional<domain::Commitment> takes_no_part) {
  const domain::ParticipantId seat = seat_of(chair, dossier);
  return {.dossier = std::move(dossier),
          .chair = chair,
          .device = device,
          .rules = std::string(domain::rules_version),
          .citations = std::string(text::law::version),
          .verslag_template = std::string(text::law::verslag_template_version),
          .seat = domain::ChairSeat{seat, std::move(takes_no_part)}};
}

// The key first, then the journal that is sealed under it.
Result<LiveSession> make_session(const std::string& session, const Machine& machine, crypto::Random& random) {
  const StateFolder& folder = machine.config.folder;
  std::error_code trouble;
  std::filesystem::create_directory(folder.session(session), trouble);
  if (trouble) return fail(Fault::io, trouble.message(), folder.session(session).string());
  if (auto done = flush_folder(folder.sessions()); !done) return pass(done.error());
  crypto::Secret key(crypto::aead_key_size);
  random.fill(key.writable());
  auto keys = SessionKeys::create(folder.session_keys(session), session, key, machine.chairs);
  if (!keys) return pass(keys.error());
  auto journal = Journal::open(folder.journal(session), session, std::move(key), random);
  if (!journal) return pass(journal.error());
  return LiveSession(session, std::move(*journal), std::move(*keys));
}

void undo(CurrentSession& current, const StateFolder& folder, const std::string& session) {
  current.end();
  if (auto erased = erase_session(folder, session); !erased) log::error(describe(erased.error()));
}

}  // namespace

Reply open_session(Request& request, Machine& machine, PinCheck& pins, ScreenHolder& screen,
                   CurrentSession& current, SealingRun& sealing, crypto::Random& random) {
  const std::string session = request.name("session");
  const std::string chair = request.name("chair");
  const crypto::Secret pin = request.pin();
  const std::string takes_no_part =
      request.reader.optional_text("takes_no_part", domain::limits::words_bytes).value_or("");
  if (auto mistake = request.mistake()) return std::move(*mistake);
  if (const std::string wrong = takes_no_part.empty() ? "" : record::problem_with(takes_no_part);
      !wrong.empty())
    return wrong_field("/takes_no_part", wrong);
  if (auto no = cannot_open(session, machine, request.now)) return std::move(*no);
  auto key = pins.chair_key(machine.chairs, chair, pin, request.now);
  if (!key) return std::move(key.error());
  auto dossier = agenda::commit_dossier(*machine.agenda.find(session)->session, random);
  if (!dossier) return refused(device_rule::agenda, words::not_on_agenda);
  const auto opened = opening(std::move(dossier->dossier), machine.chairs.find(chair)->chair,
                              machine.device.name, committed(takes_no_part, dossier->texts, random));
  // A fact that the rules forbid leaves no trace on the disk.
  const auto decision = domain::decide({}, opened, request.now);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision)) return refused(*refusal);
  auto live = make_session(session, machine, random);
  if (!live) return disk_refusal(live.error());
  current.begin(std::move(*live));
  sealing.forget();
  auto recorded = current.record({{opened}, std::move(dossier->texts)}, request.now);
  if (!recorded) {
    undo(current, machine.config.folder, session);
    return std::move(recorded.error());
  }
  machine.agenda.use_up(session, random);
  screen.unlock(chair);
  return ipc::Accepted{};
}

}  // namespace tafel::appliance
