#include "appliance/uplink/uplink.hpp"

#include "appliance/uplink/backoff.hpp"
#include "appliance/uplink/client_config.hpp"
#include "appliance/uplink/outbox_watch.hpp"
#include "appliance/uplink/own_key.hpp"
#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"
#include "shared/base/log.hpp"
#include "shared/envelope/record_receipt.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

#include <algorithm>
#include <unistd.h>

namespace tafel::uplink {
namespace {

using outbox::DeliveryState;
using std::chrono::milliseconds;

// A round that takes longer hangs: the kernel ends this program, and systemd starts it anew. Its unit has no watchdog, for
// it may open no socket but those of the internet.
constexpr unsigned longest_round_s = 3600;

constexpr const char* old_receipts_folder = "old-receipts";  // in the state folder

Instant after(Instant now, milliseconds wait) {
  return {now.unix_ms + wait.count()};
}

}  // namespace

Uplink::Uplink(UplinkFiles files, const Clock& clock, crypto::Random& random)
    : files_(std::move(files)),
      clock_(clock),
      random_(random),
      certificate_(files_.state, files_.outbox),
      store_(files_.outbox) {}

milliseconds Uplink::round() {
  make_wished_key(files_.state, files_.outbox);
  refresh_house();
  look_at_certificate();
  if (reach_again_at_ && time_until(*reach_again_at_) == milliseconds(0)) reach_again_at_.reset();
  if (outbox::take_send_now(files_.outbox)) make_all_due();
  const auto sessions = outbox::sessions_in(files_.outbox);
  if (!sessions) {
    log::error(describe(sessions.error()));
    return poll_longest;
  }
  milliseconds wait = poll_longest;
  for (const std::string& session : *sessions) {
    if (delivered_.contains(session)) continue;
    if (is_due(delivery_of(session))) attempt(session);
    if (delivered_.contains(session)) continue;
    const outbox::DeliveryStatus& status = deliveries_.at(session).status;
    if (status.next_try_at) wait = std::min(wait, time_until(*status.next_try_at));
  }
  if (reach_again_at_) wait = std::min(wait, time_until(*reach_again_at_));
  look_at_store();
  return std::max(wait, milliseconds(1));
}

namespace {

// A trouble is found again at each look, and logged once.
void log_new(const std::string& what, std::string& known, const std::string& trouble) {
  if (!trouble.empty() && trouble != known) log::error(what + trouble);
  known = trouble;
}

}  // namespace

// An invalid or older house file leaves the one in use: it was believed before, and records may still be sent.
void Uplink::refresh_house() {
  std::string note_trouble;
  auto house = envelope::load_newest_house(files_.house, files_.state / "house-serial",
                                           [&](const Error& failure) { note_trouble = describe(failure); });
  log_new("the house file: its serial is not noted, so an older one would be taken later: ", note_trouble_,
          note_trouble);
  log_new("the house file: ", house_trouble_, house ? "" : describe(house.error()));
  if (!house) return;
  std::string text = envelope::to_json(*house);
  if (client_ && text == house_text_) return;
  auto config = client_for(files_.state, *house);
  if (!config) {
    house_trouble_ = describe(config.error());
    return;
  }
  client_ = std::make_unique<net::HttpClient>(std::move(*config));
  // What the old log proved counts no more: a store that was restored may not have it, and gives new receipts.
  if (house_ && house_->log != house->log) {
    log::warn("the house file names another log: every record of the outbox is sent again");
    delivered_.clear();
    places_.clear();
  }
  house_ = std::move(*house);
  house_text_ = std::move(text);
  make_all_due();  // the store may be elsewhere now, or this device enrolled again
}

// Whatever was refused with the old certificate is tried again at once, over a new connection.
void Uplink::look_at_certificate() {
  if (!house_ || !certificate_.look(*house_, clock_.now())) return;
  if (auto config = client_for(files_.state, *house_))
    client_ = std::make_unique<net::HttpClient>(std::move(*config));
  make_all_due();
}

// Without a certificate of its own it would only be turned away.
void Uplink::look_at_store() {
  std::error_code trouble;
  if (client_ && deliveries_.empty() && std::filesystem::exists(files_.state / "tls.pem", trouble))
    store_.look(*client_, clock_.now());
}

void Uplink::make_all_due() {
  reach_again_at_.reset();
  store_.make_due();
  for (auto& [session, delivery] : deliveries_) delivery.status.next_try_at.reset();
}

void Uplink::attempt(const std::string& session) {
  Delivery& delivery = delivery_of(session);
  // A name may be in the folder before it is durable. Whatever is sent must still be here after a power
  // cut, or the session would be sealed anew and two records of it be in the world.
  if (auto flushed = flush_folder(files_.outbox); !flushed)
    return put_off(delivery, {Outcome::Kind::put_off, {}, 0, "disk", describe(flushed.error())});
  const auto record = outbox::read_record(files_.outbox, session);
  if (!record) return refuse(delivery, "outbox", describe(record.error()));
  if (!house_ || !client_) return refuse(delivery, "house", house_trouble_);
  if (!doubted_.contains(session) && adopt_receipt(*record)) return;
  ++delivery.status.tries;
  delivery.status.next_try_at.reset();
  move_to(delivery, DeliveryState::sending);
  conclude(delivery, *record, deliver(*client_, *house_, *record));
}

// Killed after the receipt was written, or started anew: what is proven needs no second delivery.
bool Uplink::adopt_receipt(const outbox::SealedRecord& record) {
  const auto proof = outbox::read_receipt(outbox::record_path(files_.outbox, record.session));
  if (!proof) return false;
  const auto receipt =
      envelope::check_record_receipt(*house_, record.session, record.age_file, record.minisig, *proof);
  if (!receipt) return false;
  mark_delivered(delivery_of(record.session), receipt->index);
  return true;
}

void Uplink::conclude(Delivery& delivery, const outbox::SealedRecord& record, const Outcome& outcome) {
  using Kind = Outcome::Kind;
  if (outcome.kind != Kind::unreachable) not_reached_ = 0;
  if (outcome.kind == Kind::refused) return refuse(delivery, outcome.code, outcome.reason);
  if (outcome.kind != Kind::delivered) return put_off(delivery, outcome);
  auto written = keep_old_receipt(record.session, outcome.receipt);
  if (written) written = outbox::put_receipt(files_.outbox, record.session, outcome.receipt);
  if (!written) return put_off(delivery, {Kind::put_off, {}, 0, "disk", describe(written.error())});
  mark_delivered(delivery, outcome.log_index);
}

// A receipt that is replaced was of another log: evidence of what that one promised, once for each record.
Done Uplink::keep_old_receipt(const std::string& session, const std::string& receipt) const {
  const auto old = outbox::read_receipt(outbox::record_path(files_.outbox, session));
  if (!old || *old == receipt) return {};
  const auto folder = Folder::open(files_.state);
  if (!folder) return pass(folder.error());
  if (const auto made = folder->made_inside(old_receipts_folder, 0700); !made) return pass(made.error());
  const auto kept = files_.state / old_receipts_folder / (session + ".age.tlog-proof");
  if (std::filesystem::exists(kept)) return {};
  return write_file_durably(kept, as_bytes(*old));
}

void Uplink::put_off(Delivery& delivery, const Outcome& outcome) {
  const bool all = outcome.kind == Outcome::Kind::unreachable;
  const auto wait = backoff(all ? ++not_reached_ : ++delivery.failures, random_);
  delivery.status.next_try_at = after(clock_.now(), wait);
  if (all) reach_again_at_ = delivery.status.next_try_at;
  delivery.status.reason_code = outcome.code;
  delivery.status.reason = outcome.reason;
  log::warn(delivery.status.session + " waits " + std::to_string(wait.count()) + " ms: " + outcome.reason);
  move_to(delivery, DeliveryState::waiting);
}

void Uplink::refuse(Delivery& delivery, const std::string& code, const std::string& reason) {
  delivery.status.next_try_at = after(clock_.now(), refused_again);
  delivery.status.reason_code = code;
  delivery.status.reason = reason;
  log::error(delivery.status.session + " is refused (" + code + "): " + reason);
  move_to(delivery, DeliveryState::refused);
}

void Uplink::mark_delivered(Delivery& delivery, std::uint64_t log_index) {
  const std::string session = delivery.status.session;
  delivery.status.next_try_at.reset();
  delivery.status.log_index = log_index;
  delivery.status.reason_code.clear();
  delivery.status.reason.clear();
  if (delivery.status.state != DeliveryState::delivered) move_to(delivery, DeliveryState::delivered);
  log::info(session + " is delivered, log index " + std::to_string(log_index));
  delivered_.insert(session);
  deliveries_.erase(session);
  doubted_.erase(session);
  note_place(session, log_index);
}

// A log never gives one place twice. A store that does was put back as it was earlier, or signs two histories: whatever it
// said of that place and of what came after is doubted.
void Uplink::note_place(const std::string& session, std::uint64_t log_index) {
  std::erase_if(places_, [&](const auto& place) { return place.second == session; });
  const auto held = places_.find(log_index);
  if (held != places_.end()) {
    log::error(
        "the store gave place " + std::to_string(log_index) + " of its log to " + held->second + " and to " +
        session +
        ": it lost or forked its log; what it may have lost is sent again, and the old receipts are kept");
    send_again_from(log_index);
  }
  places_[log_index] = session;
}

void Uplink::send_again_from(std::uint64_t log_index) {
  const auto first = places_.lower_bound(log_index);
  for (auto place = first; place != places_.end(); ++place) {
    if (!sent_again_.insert(place->second).second) continue;
    doubted_.insert(place->second);
    delivered_.erase(place->second);
  }
  places_.erase(first, places_.end());
}

void Uplink::move_to(Delivery& delivery, DeliveryState state) {
  delivery.status.state = state;
  delivery.status.since = clock_.now();
  save(delivery);
}

// The status is for the screen: that it cannot be written must not stop a delivery.
void Uplink::save(const Delivery& delivery) {
  if (auto written = outbox::write_status(files_.outbox, delivery.status); !written)
    log::error("the status cannot be written: " + describe(written.error()));
}

// A record seen for the first time since the start is due at once, whatever an earlier life had planned.
Uplink::Delivery& Uplink::delivery_of(const std::string& session) {
  const auto known = deliveries_.find(session);
  if (known != deliveries_.end()) return known->second;
  Delivery delivery;
  const auto before = outbox::read_status(files_.outbox, session);
  if (before && before->session == session)
    delivery.status = *before;
  else
    delivery.status = {session, DeliveryState::waiting, clock_.now(), 0, {}, {}, {}, {}};
  delivery.status.next_try_at.reset();
  Delivery& kept = deliveries_.emplace(session, std::move(delivery)).first->second;
  if (!before && !is_due(kept)) save(kept);
  return kept;
}

bool Uplink::is_due(const Delivery& delivery) const {
  const auto waits = [this](const std::optional<Instant>& moment) {
    return moment && time_until(*moment) > milliseconds(0);
  };
  return !waits(reach_again_at_) && !waits(delivery.status.next_try_at);
}

// No wait is longer than the longest that we plan: a moment further away means that the clock was set back.
milliseconds Uplink::time_until(Instant moment) const {
  const milliseconds left(moment.unix_ms - clock_.now().unix_ms);
  return left > std::max(refused_again, backoff_longest) ? milliseconds(0) : std::max(left, milliseconds(0));
}

int run_uplink(const UplinkFiles& files) {
  const auto watch = OutboxWatch::start(files.outbox);
  if (!watch) {
    log::error(describe(watch.error()));
    return 1;
  }
  const SystemClock clock;
  crypto::SystemRandom random;
  Uplink uplink(files, clock, random);
  log::info("watching " + files.outbox.string());
  for (;;) {
    ::alarm(longest_round_s);
    const auto wait = uplink.round();
    ::alarm(0);
    (*watch)->wait(wait);
  }
}

}  // namespace tafel::uplink
