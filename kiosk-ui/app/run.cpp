#include "kiosk-ui/app/run.hpp"

#include "kiosk-ui/app/screenshots.hpp"
#include "kiosk-ui/app/shell.hpp"
#include "kiosk-ui/app/speech.hpp"
#include "kiosk-ui/app/sticks.hpp"
#include "kiosk-ui/app/widgets_file.hpp"
#include "kiosk-ui/platform/clock.hpp"
#include "kiosk-ui/platform/png.hpp"
#include "kiosk-ui/platform/scale.hpp"
#include "kiosk-ui/platform/signals.hpp"
#include "kiosk-ui/platform/voice.hpp"
#include "kiosk-ui/platform/x_server.hpp"
#include "shared/base/log.hpp"
#include "shared/base/service_manager.hpp"
#include "shared/base/time.hpp"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <imgui.h>
#include <random>
#include <thread>
#include <utility>

namespace tafel::kiosk {
namespace {

constexpr int frames_per_wake = 2;  // the second one shows what the first one measured
constexpr double longest_sleep_s =
    60;  // a bound on what a lost wake-up costs, and less than half of the unit's watchdog

struct ToSocket final : Outgoing {
  explicit ToSocket(Connection& to) : connection(to) {}
  void send(std::string line) override { connection.send(std::move(line)); }
  Connection& connection;
};

void say_size(const Panel& panel, const PanelSize& size) {
  log::info("panel: " + std::to_string(panel.width_px) + " x " + std::to_string(panel.height_px) +
            " pixels, taken to be " + std::to_string(std::lround(size.width_mm)) + " mm wide, " +
            size.because);
}

class Kiosk {
 public:
  Kiosk(const Options& options, Window& window, Signals& signals, Look look)
      : options_(options),
        window_(window),
        signals_(signals),
        look_(look),
        panel_(window.panel()),
        connection_(options.socket, &Window::wake),
        out_(connection_),
        shell_(out_, options.lock_after_s, seconds_now()),
        widgets_(options.widgets),
        voice_(speech_command(options.speech_device)) {
    shell_.display() = chosen_ = {.text_percent = options.text_percent,
                                  .theme = options.theme,
                                  .can_speak = !options.speech_device.empty()};
    shell_.shuffle_pin_pads(std::random_device{}());
  }

  Ended run() {
    while (true) {
      draw_until_quiet();
      if (!std::exchange(is_ready_, true)) tell_ready();
      tell_alive();
      if (window_.should_close() || signals_.should_end()) return Ended::told_to;
      if (shell_.outlived_a_session()) return Ended::session_over;
      if (follow_panel()) continue;
      const double now_s = seconds_now();
      window_.wait(std::min({longest_sleep_s, again_in_.value_or(longest_sleep_s),
                             shell_.locks_in_s(now_s).value_or(longest_sleep_s),
                             window_.holds_again_in_s(now_s).value_or(longest_sleep_s)}));
    }
  }

 private:
  // At least two frames, and one for every press or release that waits.
  void draw_until_quiet() {
    for (int left = frames_per_wake; left > 0;) {
      window_.wait(0);  // a frame can be slow: what was touched meanwhile is timed now
      if (take_messages()) left = frames_per_wake;  // after that, which may have eaten the wake-up for them
      if (shell_.outlived_a_session()) return;      // the page of the end is the next start's to show
      const bool had_input = !window_.input().empty();
      draw();
      left = had_input ? frames_per_wake : left - 1;
    }
  }

  bool take_messages() {
    bool any = false;
    while (auto message = connection_.next()) {
      shell_.take(std::move(*message), seconds_now());
      any = true;
    }
    return any;
  }

  void draw() {
    shell_.see_clock(SystemClock().now());
    if (shell_.wants_sticks()) shell_.see_sticks(mounted_sticks());
    const WindowSize size = window_.size();
    const Rect screen{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
    ImDrawList* list = window_.begin_frame(look_.palette.paper);
    const Shell::Drawn drawn =
        shell_.frame(Painter(look_, list, screen), window_.input().next(), seconds_now());
    again_in_ = drawn.again_in_s;
    // A lock, another's turn: what is for other eyes owes nothing to what was there before.
    if (std::exchange(screen_, drawn.log.screen) != drawn.log.screen) window_.draw_anew();
    const bool asked = signals_.picture_asked() && !options_.screenshots.empty();
    if (const auto picture = window_.end_frame(asked, look_.fonts.lettering())) save(*picture);
    shell_.was_shown(seconds_now());
    speak(drawn.log);
    follow_display();
    widgets_.update(drawn.log, {shell_.connected(), shell_.busy()}, ++frame_);
  }

  // Whoever begins to listen hears the next frame: this one may be of whoever had the screen before.
  void speak(const WidgetLog& log) {
    const auto speaks = [](const Display& display) { return display.can_speak && display.speaks; };
    const Spoken spoken = speech_.look(log, speaks(chosen_) && speaks(shell_.display()));
    if (spoken.hush) voice_.hush();
    if (!spoken.words.empty()) voice_.say(spoken.words);
    if (const auto sentence = shell_.take_sentence(); !sentence.empty()) voice_.say(sentence);
  }

  // True if a frame is wanted: the panel has another size, or another window was over it.
  bool follow_panel() {
    if (!window_.hold_panel(seconds_now())) return false;
    window_.wait(0);
    window_.draw_anew();
    const Panel panel = window_.panel();
    if (std::exchange(panel_, panel) == panel) return true;
    say_size(panel, size_of_panel(panel, options_.scale));
    look_.pixels_per_mm = pixels_per_mm(panel, options_.scale);
    load_fonts(look_.text_scale);
    return true;
  }

  // Between two frames: what was chosen in this one shows in the next.
  void follow_display() {
    if (shell_.display() == chosen_) return;
    const bool resized = shell_.display().text_percent != chosen_.text_percent;
    chosen_ = shell_.display();
    look_.palette = palette(chosen_.theme);
    again_in_ = 0;
    if (!resized) return;
    load_fonts(static_cast<float>(chosen_.text_percent) / 100);
  }

  void load_fonts(float text_scale) {
    auto fonts = Fonts::load(look_.pixels_per_mm, text_scale);
    if (!fonts) return log::error(describe(fonts.error()));
    look_.fonts = *fonts;
    look_.text_scale = text_scale;
    window_.fonts_changed();
  }

  void save(const Picture& picture) {
    const auto file = next_picture(options_.screenshots);
    const Done done = file ? write_png(picture, *file) : Done(pass(file.error()));
    if (!done) log::warn(describe(done.error()));
  }

  const Options& options_;
  Window& window_;
  Signals& signals_;
  Look look_;
  Panel panel_;
  Connection connection_;
  ToSocket out_;
  Shell shell_;
  WidgetsFile widgets_;
  Speech speech_;
  Voice voice_;
  Display chosen_;
  std::optional<double> again_in_;
  std::string screen_;
  long frame_ = 0;
  bool is_ready_ = false;
};

// A kiosk without a screen has nothing else to do: it waits until the X server is there, or it is told to end.
bool wait_for_x_server(const Signals& signals) {
  constexpr auto between_tries = std::chrono::milliseconds(200);
  for (bool said = false; !x_server_answers(); std::this_thread::sleep_for(between_tries)) {
    if (signals.should_end()) return false;
    if (!std::exchange(said, true)) log::warn("the X server does not answer yet; the screen waits for it");
  }
  return true;
}

Done has_display_name() {
  const char* name = std::getenv("DISPLAY");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  if (name != nullptr && *name != '\0') return {};
  return fail(Fault::missing, "no X server is named: set DISPLAY, as DISPLAY=:0");
}

}  // namespace

Result<Ended> run(const Options& options) {
  if (auto named = has_display_name(); !named) return pass(named.error());
  Signals signals(&Window::wake);
  if (!options.windowed && !wait_for_x_server(signals)) return Ended::told_to;
  auto window = Window::open(options.windowed);
  if (!window) return pass(window.error());
  const Panel panel = (*window)->panel();
  say_size(panel, size_of_panel(panel, options.scale));
  const float scale = pixels_per_mm(panel, options.scale);
  const float text_scale = static_cast<float>(options.text_percent) / 100;
  auto fonts = Fonts::load(scale, text_scale);
  if (!fonts) return pass(fonts.error());
  const Ended ended =
      Kiosk(options, **window, signals, Look{palette(options.theme), scale, *fonts, text_scale}).run();
  return signals.should_end() ? Ended::told_to : ended;
}

}  // namespace tafel::kiosk
