// Has `tafeld` keep what is being typed, at short pauses, and knows what of it is on the disk: only that may be called
// kept on the screen. Brings the forms back after a crash of the screen. UI thread.
#pragma once

#include "kiosk-ui/app/outgoing.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "shared/ipc/message.hpp"

#include <deque>
#include <optional>
#include <set>

namespace tafel::kiosk {

constexpr double draft_pause_s = 0.3;  // without a key, and what was typed is kept
constexpr double draft_wait_s = 1;     // at most, while a person keeps typing
constexpr double draft_retry_s = 2;    // after the disk refused

class DraftKeeper {
 public:
  // Both outlive it. `next_id` is shared with whoever else sends requests.
  DraftKeeper(Outgoing& out, std::int64_t& next_id) : out_(out), next_id_(next_id) {}

  // The drafts that `tafeld` has. Reopens forms that this screen does not know yet, closes those whose subject is gone.
  void see(const view::DeviceView& view, UiState& state);
  void disconnected();
  struct Taken {
    bool ours = false;                    // it answers a request of the keeper
    std::optional<ipc::Refused> refused;  // for the table to read
  };
  Taken take(const ipc::Answer& answer, UiState& state, double now_s);
  // The form was entered, and `tafeld` dropped its draft in the same moment.
  void entered(const std::string& page);

  // Once a frame: sends what is due. Seconds after which it wants to look again without input.
  std::optional<double> look(const UiState& state, double now_s);
  // All that was typed until now leaves before anything else does.
  void flush(const UiState& state);
  [[nodiscard]] DraftIs now(const UiState& state) const;

 private:
  using Fields = std::map<std::string, std::string>;
  using Held = std::map<std::string, Fields>;  // by page
  struct OnItsWay {
    std::int64_t id = 0;
    std::string page;
    Fields fields;
  };
  [[nodiscard]] std::vector<Form> forms(const UiState& state) const;
  void begin(const view::DeviceView& view, UiState& state, Held held);
  void send(const Form& form);

  Outgoing& out_;
  std::int64_t& next_id_;
  bool open_ = false;       // there is a session in sight
  std::string hands_;       // session and turn
  std::string by_;          // whose turn, or ""
  Held kept_;               // on the disk
  Held expected_;           // the same, once all that is on its way has arrived
  std::vector<Form> seen_;  // in the last frame
  std::deque<OnItsWay> on_its_way_;
  std::set<std::string> restored_;  // sessions whose forms this screen brought back, or made itself
  bool fresh_ = true;               // no session was in sight yet
  double changed_at_ = 0;
  std::optional<double> unsaved_since_;
  double retry_at_ = 0;
  DraftIs trouble_ = DraftIs::kept;  // why the last one was not kept
};

}  // namespace tafel::kiosk
