// The shell around the screens: takes what the daemon says, draws, sends what was touched, and locks when nobody
// touches. UI thread.
#pragma once

#include "kiosk-ui/app/connection.hpp"
#include "kiosk-ui/app/draft_keeper.hpp"
#include "kiosk-ui/app/own_displays.hpp"
#include "kiosk-ui/parts/display.hpp"
#include "kiosk-ui/state/seen_sessions.hpp"
#include "kiosk-ui/state/surroundings.hpp"
#include "kiosk-ui/state/ui_state.hpp"
#include "kiosk-ui/widgets/painter.hpp"
#include "kiosk-ui/widgets/touch.hpp"
#include "kiosk-ui/widgets/widget_log.hpp"

#include <optional>
#include <vector>

namespace tafel::kiosk {

class Shell {
 public:
  Shell(Outgoing& out, double lock_after_s, double now_s);

  void take(Message message, double now_s);
  struct Drawn {
    WidgetLog log;
    std::optional<double> again_in_s;  // a frame is wanted then, also without input
    std::vector<std::string> cuts;     // words that did not fit
  };
  Drawn frame(const Painter& painter, const Input& input, double now_s);

  // The frame is on the glass.
  void was_shown(double now_s) { tafel::kiosk::was_shown(touches_, now_s); }

  [[nodiscard]] Display& display() { return display_; }  // as chosen; whoever draws follows it
  [[nodiscard]] bool connected() const { return around_.connected; }
  [[nodiscard]] bool busy() const { return around_.busy; }
  [[nodiscard]] UiState& state() { return state_; }  // for tests and the gallery
  // The digits of each PIN pad have an order of their own from now on.
  void shuffle_pin_pads(std::uint32_t seed) { touches_.pad.random.emplace(seed); }
  void see_sticks(std::vector<std::string> sticks) { around_.sticks = std::move(sticks); }
  void see_clock(Instant now) { around_.now = now; }
  [[nodiscard]] bool wants_sticks() const { return !state_.deliveries.exported.empty() || view_.first_start; }
  // A sentence that somebody wants to hear now, whatever the speaking mode; "" for none. It is asked for once.
  [[nodiscard]] std::string_view take_sentence();
  // Are words in memory of a session that is over? Then the program has to start anew.
  [[nodiscard]] bool outlived_a_session() const { return seen_.one_is_over(view_); }
  // Longer in a turn. Nothing when there is nothing to hide.
  [[nodiscard]] std::optional<double> locks_in_s(double now_s) const;

 private:
  void take_answer(const ipc::Answer& answer, double now_s);
  void lose_connection();
  void take_view(view::DeviceView view, double now_s);
  void resolve_interrupted();
  void show_own_display();
  void forget_refusal();
  void ask_to_resume();
  void refuse(const ipc::Refused& refused, const Request* asked = nullptr);
  void forget_way_of_others();
  void act(const Intent& intent, double now_s);
  void send(const Request& request, double now_s);
  void go_to(Place place);
  void hide_number_in_time(double now_s);
  void lock_when_untouched(const Input& input, double now_s);
  void ask_still_there(const Input& input, double now_s);
  [[nodiscard]] Input with_held_keys(Input input);
  [[nodiscard]] Input in_the_dark(Input input);
  [[nodiscard]] double warned_s() const;
  [[nodiscard]] std::optional<double> next_warning_in_s(double now_s) const;
  void hide();
  bool turns_page(const WidgetLog& drawn);
  void tell_of_lock(double now_s);
  void keep_turn(double now_s);
  void end_turn_by_itself(double now_s);

  struct Pending {
    std::int64_t id = 0;
    Request request;
    std::string deed;  // its name, when it records something
    double since = 0;
  };

  Outgoing& out_;
  double lock_after_s_;
  double touched_at_;
  double in_sight_at_ = 0;  // since then the table is: the wait for a lock does not begin before
  std::string deeds_;       // what the name of each deed begins with
  double view_at_ = 0;
  double asked_at_ = 0;     // the last request
  bool owes_lock_ = false;  // it hid the table, and `tafeld` does not know
  std::int64_t next_id_ = 1;
  view::DeviceView view_;
  SeenSessions seen_;
  UiState state_;
  Display display_;
  OwnDisplays displays_;
  Surroundings around_;
  Touches touches_;
  std::vector<Typed> held_keys_;  // typed while it asks whether somebody is still there
  std::optional<Pending> pending_;
  bool back_again_ = false;             // the next view is the first since the connection came
  std::optional<Pending> interrupted_;  // its answer was lost with the connection
  DraftKeeper drafts_{out_, next_id_};
};

}  // namespace tafel::kiosk
