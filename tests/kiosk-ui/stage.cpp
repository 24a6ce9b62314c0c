#include "tests/kiosk-ui/stage.hpp"

#include <algorithm>
#include <stdexcept>

namespace tafel::kiosk::test {
namespace {

// 23 November 2026, 10.03 UTC: half an hour into the meeting.
constexpr Instant scene_time{1795428180000};

// Requests go nowhere: what is asked stays asked.
struct Nobody final : Outgoing {
  void send(std::string) override {}
};

class Play {
 public:
  Play(const Scene& scene, const DrawFrame& draw) : scene_(scene), draw_(draw), shell_(nobody_, 120, 0) {
    if (scene.ever_connected) {
      shell_.take(Connected{}, now_s_);
      shell_.take(scene.view, now_s_);
    }
    if (!scene.connected) shell_.take(Disconnected{}, now_s_);
    shell_.state() = scene.state;
    shell_.display().can_speak = scene.headset;
    shell_.see_sticks(scene.sticks);
    shell_.see_clock(scene_time);
  }

  Shell::Drawn run() {
    rest(3);
    for (const std::string& id : scene_.touches) touch(id);
    for (int i = 0; i < scene_.tabs; ++i) {
      frame({.typed = {KeyPress{Key::tab, false, false}}});
      rest(1);
    }
    now_s_ += scene_.waits_s;
    if (!scene_.holds.empty()) return hold(scene_.holds);
    rest(2);
    return frame({}, true);
  }

 private:
  Shell::Drawn frame(const Input& input, bool last = false) {
    now_s_ += 1;
    drawn_ = draw_(shell_, input, now_s_, last);
    return drawn_;
  }
  void rest(int frames) {
    for (int i = 0; i < frames; ++i) frame({});
  }
  // A target further down is scrolled to first.
  void bring_into_sight(const std::string& id) {
    constexpr int screenfuls = 12;
    for (int i = 0; i < screenfuls && !sees(id); ++i) {
      for (const Widget& each : drawn_.log.widgets)
        if (each.kind == Kind::list && each.below) {
          frame({.at = each.where.centre(), .wheel = -2});
          break;
        }
      rest(1);
    }
  }
  [[nodiscard]] bool sees(const std::string& id) const {
    return std::any_of(drawn_.log.widgets.begin(), drawn_.log.widgets.end(),
                       [&](const Widget& each) { return each.id == id; });
  }
  void touch(const std::string& id) {
    bring_into_sight(id);
    const Point at = middle_of(id);
    frame({.at = at, .down = true, .pressed = true});
    frame({.at = at, .released = true});
    rest(2);
  }
  Shell::Drawn hold(const std::string& id) {
    bring_into_sight(id);
    const Point at = middle_of(id);
    frame({.at = at, .down = true, .pressed = true});
    for (int i = 0; i < 3; ++i) frame({.at = at, .down = true});
    return frame({.at = at, .down = true}, true);
  }
  [[nodiscard]] Point middle_of(const std::string& id) const {
    for (const Widget& widget : drawn_.log.widgets)
      if (widget.id == id) return {widget.where.x + widget.where.w / 2, widget.where.y + widget.where.h / 2};
    throw std::runtime_error(scene_.name + ": nothing to touch called " + id);
  }

  const Scene& scene_;
  const DrawFrame& draw_;
  Nobody nobody_;
  Shell shell_;
  Shell::Drawn drawn_;
  double now_s_ = 0;
};

}  // namespace

Shell::Drawn play_scene(const Scene& scene, const DrawFrame& draw) {
  return Play(scene, draw).run();
}

}  // namespace tafel::kiosk::test
