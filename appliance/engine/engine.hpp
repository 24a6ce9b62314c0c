// The brain of `tafeld`: takes a request and the time, gives an answer. It knows no socket and reads no clock.
// Thread: one.
#pragma once

#include "appliance/engine/live_session.hpp"
#include "appliance/engine/machine.hpp"
#include "appliance/engine/reply.hpp"
#include "shared/ipc/message.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/view/device_view.hpp"

#include <memory>
#include <optional>
#include <string>

namespace tafel::appliance {

constexpr std::int64_t turn_timeout_ms = 5L * 60 * 1000;
constexpr std::int64_t clock_tolerance_ms = 10L * 60 * 1000;

class Engine {
 public:
  // `random` outlives the engine. Errors: as start_machine.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> start(EngineConfig config, crypto::Random& random,
                                                             Instant now);

  // The answer; nothing when it comes later, from `work`.
  [[nodiscard]] std::optional<ipc::Answer> handle(ipc::RequestLine request, Instant now);
  // Sealing goes in steps, so that the screen can follow it: while there is work, show the view, then do one step.
  [[nodiscard]] bool has_work() const { return sealing_.has_value(); }
  [[nodiscard]] std::optional<ipc::Answer> work(Instant now);
  // Looks at the inbox, the outbox and the time. To be called about once a second.
  void tick(Instant now);

  [[nodiscard]] view::DeviceView view(Instant now) const;
  // Has the view changed since this was last asked?
  [[nodiscard]] bool take_changed() { return std::exchange(changed_, false); }

 private:
  // One request, as its handler sees it.
  struct Request {
    ObjectReader reader;
    const nlohmann::json& fields;
    Instant now;
    [[nodiscard]] std::string name(std::string_view key) { return reader.text(key, 40); }
    [[nodiscard]] crypto::Secret pin();
  };
  template <class T>
  using Or = tl::expected<T, Reply>;
  using Handler = Reply (Engine::*)(Request&);
  // Who may ask for something.
  enum class Right { anybody, chair, participant, chair_or_participant };
  struct RequestKind {
    std::string_view name;
    Right right;
    bool needs_session;
    Handler handler;
  };
  static const RequestKind* find_kind(std::string_view name);

  // The screen in one participant's hands.
  struct Turn {
    std::string participant;
    crypto::SigningKey key;
  };
  struct SealingRun {
    std::int64_t request = 0;
    std::string session;
    crypto::Secret record;
  };

  Engine(Machine machine, crypto::Random& random) : machine_(std::move(machine)), random_(random) {}

  // engine.cpp
  [[nodiscard]] Reply reply_to(ipc::RequestLine& request, Instant now);
  [[nodiscard]] std::optional<Reply> objection(const RequestKind& kind) const;
  void end_stale_turn(Instant now);
  void end_turn();
  void lock_screen();

  // pin_check.cpp: counts, tries, and says what is wrong.
  template <class Open>
  [[nodiscard]] auto with_pin(const PinOwner& owner, Instant now, const Open& open)
      -> Or<typename decltype(open())::value_type>;
  [[nodiscard]] Or<crypto::BoxKey> open_chair_with_pin(const std::string& chair, const crypto::Secret& pin,
                                                       Instant now);
  [[nodiscard]] Or<crypto::SigningKey> open_participant_with_pin(const std::string& participant,
                                                                 const crypto::Secret& pin, Instant now);

  // screen_requests.cpp
  Reply on_view(Request& request);
  Reply on_unlock(Request& request);
  Reply on_lock(Request& request);
  Reply on_unlock_pin(Request& request);

  // session_requests.cpp
  Reply on_open(Request& request);
  Reply on_resume(Request& request);
  [[nodiscard]] std::optional<Reply> cannot_open(const std::string& session) const;
  [[nodiscard]] Reply open_session(const PlannedEntry& entry, const domain::Chair& chair, Instant now);
  [[nodiscard]] Or<LiveSession> new_session(const std::string& session);
  [[nodiscard]] Or<LiveSession> old_session(const std::string& session, const crypto::BoxKey& chair);
  void take_screen(const std::string& chair);

  // table_requests.cpp
  Reply on_propose(Request& request);
  Reply on_check_in(Request& request);
  Reply on_begin_turn(Request& request);
  Reply on_end_turn(Request& request);
  Reply on_vote(Request& request);
  [[nodiscard]] std::optional<Reply> not_theirs(const domain::Fact& fact) const;
  [[nodiscard]] Or<std::vector<domain::Event>> record(Proposal proposal, Instant now,
                                                      const crypto::SigningKey* signer = nullptr);
  // The session's time never runs back; a clock that was set is refused until a chair's PIN corrects it.
  [[nodiscard]] Or<Instant> session_time(Instant now) const;
  [[nodiscard]] bool clock_was_set(Instant now) const;
  [[nodiscard]] std::optional<Reply> correct_clock(const std::string& chair, Instant now);
  [[nodiscard]] std::string acknowledged(const domain::ParticipantId& who) const;

  // What a proposal says of itself beside its facts.
  void read_origin(Request& request, Proposal& proposal) const;

  // draft_requests.cpp
  Reply on_draft(Request& request);
  // Who has the screen: a participant in a turn, or "" for the table.
  [[nodiscard]] std::string hands() const { return turn_ ? turn_->participant : std::string(); }

  // sealing_requests.cpp
  Reply on_seal(Request& request);
  Reply on_send_now(Request& request);
  Reply on_export(Request& request);
  [[nodiscard]] std::optional<Reply> sealing_step(Instant now);
  [[nodiscard]] Reply sealing_failed(Reply reply, std::string_view sentence);

  // intake.cpp
  void take_arrivals(Instant now);
  [[nodiscard]] Done take_pack(const ArrivedPack& arrived, bool is_chairs);
  [[nodiscard]] Done take_agenda(const envelope::OpenedPack& pack);
  [[nodiscard]] Done take_chairs(const envelope::OpenedPack& pack);
  [[nodiscard]] Done replace_chairs(ChairRoster chairs, std::string_view document);

  // device_view.cpp
  [[nodiscard]] std::vector<view::PlannedSession> planned_sessions() const;
  [[nodiscard]] view::SessionView session_in_these_hands() const;
  [[nodiscard]] std::string session_state(const std::string& session) const;
  [[nodiscard]] std::vector<view::PinWait> pin_waits(Instant now) const;
  [[nodiscard]] std::string problem(Instant now) const;

  Machine machine_;
  crypto::Random& random_;
  std::optional<LiveSession> live_;
  bool locked_ = true;
  std::string chair_;  // whose PIN unlocked the screen
  std::optional<Turn> turn_;
  Instant last_request_;
  std::optional<SealingRun> sealing_;
  std::optional<view::SealingView> sealing_view_;
  bool at_start_ = true;  // the inbox was not looked at yet
  bool pack_refused_ = false;
  bool packs_ahead_ = false;  // of the clock: they are looked at again at every tick
  bool chairs_wait_ = false;
  std::string shown_clockwork_;  // what of the view depends on the time alone
  bool changed_ = true;
};

}  // namespace tafel::appliance
