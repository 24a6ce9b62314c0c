// The kiosk against a Chromium kiosk that shows the same page, both in this run, on a virtual screen and drawn by the
// processor: memory, start to first pixels, idle, from touch to pixels. And the kiosk alone: how long building a frame
// takes with thirty people and sixty items.
// Run: build/release/bench/kiosk_bench [CHROMIUM]. Needs TAFEL_BIN. On an idle machine, in the release build.
#include "shared/view/device_view_json.hpp"
#include "tests/bench/glass.hpp"
#include "tests/bench/process_tree.hpp"
#include "tests/bench/same_page.hpp"
#include "tests/kiosk-ui/fake_daemon.hpp"
#include "tests/kiosk-ui/headless.hpp"
#include "tests/kiosk-ui/x_display.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace tafel::bench {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using kiosk::test::Child;
using kiosk::test::XDisplay;

constexpr int width = 1920;
constexpr int height = 1080;
constexpr Pixel rail_colour = 0x16343b;
constexpr int starts = 5;
constexpr int taps = 20;
constexpr auto settles_in = 4s;
constexpr auto idle_for = 20s;

struct Measured {
  double start_ms = 0;      // from exec to the rail on the glass, the middle one of all starts
  double tap_ms = 0;        // from the finger's touch to another colour beneath it, likewise
  double start_cpu_ms = 0;  // of the processor, until it is at rest; says the same on a busy machine
  double tap_cpu_ms = 0;    // likewise, of one touch: a finger that arrives, touches and leaves
  double idle_percent = 0;
  double pss_mib = 0;
  int processes = 0;
};

double middle(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

using Command = std::vector<std::string>;

// An empty spot in the rail, and one in a rail button beside its words.
struct Spots {
  Spot rail;
  Spot button;
};

double start_ms(const Command& command, const XDisplay& display, Glass& glass, Spot rail) {
  const auto start = std::chrono::steady_clock::now();
  const Child child(command, {"DISPLAY=" + display.name(), "LIBGL_ALWAYS_SOFTWARE=1"});
  if (glass.ms_until(rail, [](Pixel p) { return p == rail_colour; }) < 0)
    throw std::runtime_error(command.front() + " showed nothing within a minute");
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double tap_ms(Glass& glass, Spot button) {
  glass.hover(button);
  std::this_thread::sleep_for(400ms);
  const Pixel before = glass.at(button);
  glass.finger(button, true);
  const double ms = glass.ms_until(
      button, [&](Pixel p) { return p != before; }, 5s);
  // Lifted elsewhere: a touch that does not end where it began does nothing.
  glass.finger({width / 2, 4}, false);
  if (ms < 0) throw std::runtime_error("a touch was not answered");
  return ms;
}

Measured measure(const Command& command, const Spots& spots) {
  Measured found;
  std::vector<double> each;
  for (int i = 0; i < starts; ++i) {
    const XDisplay display(width, height);
    Glass glass(display.name());
    each.push_back(start_ms(command, display, glass, spots.rail));
  }
  found.start_ms = middle(each);
  const XDisplay display(width, height);
  Glass glass(display.name());
  const Child child(command, {"DISPLAY=" + display.name(), "LIBGL_ALWAYS_SOFTWARE=1"});
  if (glass.ms_until(spots.rail, [](Pixel p) { return p == rail_colour; }) < 0)
    throw std::runtime_error(command.front() + " showed nothing within a minute");
  std::this_thread::sleep_for(settles_in);
  const Taken before = taken_by(child.pid());
  std::this_thread::sleep_for(idle_for);
  const Taken after = taken_by(child.pid());
  found.idle_percent =
      100 * (after.cpu_seconds - before.cpu_seconds) / std::chrono::duration<double>(idle_for).count();
  found.start_cpu_ms = 1000 * before.cpu_seconds;
  each.clear();
  for (int i = 0; i < taps; ++i) each.push_back(tap_ms(glass, spots.button));
  found.tap_ms = middle(each);
  std::this_thread::sleep_for(1s);
  const Taken used = taken_by(child.pid());
  found.tap_cpu_ms = 1000 * (used.cpu_seconds - after.cpu_seconds) / taps;
  found.pss_mib = used.pss_mib;
  found.processes = used.processes;
  return found;
}

// ---- The two programs ----------------------------------------------------------------------------------------------

Command kiosk_command(const fs::path& folder) {
  const char* bin = std::getenv("TAFEL_BIN");
  if (bin == nullptr) throw std::runtime_error("TAFEL_BIN must name the folder of tafel-kiosk");
  const std::string size = std::to_string(width) + "x" + std::to_string(height);
  return {std::string(bin) + "/tafel-kiosk",
          "--windowed",
          size,
          "--socket",
          folder / "socket",
          "--widgets",
          folder / "widgets.json"};
}

// As the sandbox of this bench allows: root has no user namespace to put a browser in. Nothing is fetched.
Command chromium_command(const std::string& program, const fs::path& folder) {
  // Its complaints of a bus that a bench does not have are of no use here.
  return {"/bin/sh",
          "-c",
          "exec \"$0\" \"$@\" 2>/dev/null",
          program,
          "--kiosk",
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--disable-extensions",
          "--window-position=0,0",
          "--window-size=" + std::to_string(width) + "," + std::to_string(height),
          "--user-data-dir=" + (folder / "profile").string(),
          "file://" + (folder / "page.html").string()};
}

// The widget list once the kiosk shows the meeting.
nlohmann::json shown_by_kiosk(const fs::path& folder) {
  const XDisplay display(width, height);
  const Child child(kiosk_command(folder), {"DISPLAY=" + display.name(), "LIBGL_ALWAYS_SOFTWARE=1"});
  for (int tries = 0; tries < 600; ++tries) {
    const auto list = nlohmann::json::parse(std::ifstream(folder / "widgets.json"), nullptr, false);
    if (list.is_object() && list.at("screen") == "attendance" && list.at("frame") > 3) return list;
    std::this_thread::sleep_for(100ms);
  }
  throw std::runtime_error("the kiosk showed no meeting within a minute");
}

Spots spots_on(const nlohmann::json& widget_list) {
  for (const auto& widget : widget_list.at("widgets"))
    if (widget.at("id") == "rail:plan")
      return {.rail = {2, height / 2},
              .button = {widget.at("x").get<int>() + widget.at("w").get<int>() - 12,
                         widget.at("y").get<int>() + widget.at("h").get<int>() / 2}};
  throw std::runtime_error("the kiosk showed no rail");
}

// ---- Frames --------------------------------------------------------------------------------------------------------

double frame_ms(const kiosk::test::Scene& scene) {
  constexpr int frames = 300;
  kiosk::test::Headless panel({width, height, 531});
  kiosk::test::Sent out;
  kiosk::Shell shell(out, 120, 0);
  shell.take(kiosk::Connected{}, 0);
  shell.take(scene.view, 0);
  shell.state() = scene.state;
  std::vector<double> each;
  for (int i = 0; i < frames; ++i) {
    const auto start = std::chrono::steady_clock::now();
    (void)panel.frame(shell, {}, 1 + 0.01 * i);
    each.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return middle(each);
}

void frames() {
  std::printf("\nbuilding a frame at %dx%d, the middle one of 300:\n", width, height);
  double slowest = 0;
  for (const auto& scene : kiosk::test::crowd_scenes()) {
    const double ms = frame_ms(scene);
    slowest = std::max(slowest, ms);
    std::printf("  %-28s %6.3f ms\n", scene.name.c_str(), ms);
  }
  std::printf("  the slowest                  %6.3f ms (target: under 1 ms)\n", slowest);
}

// ---- Saying it -----------------------------------------------------------------------------------------------------

void machine() {
  std::ifstream cpu("/proc/cpuinfo");
  for (std::string line; std::getline(cpu, line);)
    if (line.starts_with("model name")) {
      std::printf("machine: %s, %u cores\n", line.substr(line.find(':') + 2).c_str(),
                  std::thread::hardware_concurrency());
      break;
    }
  double load[3] = {};
  if (getloadavg(load, 3) > 0)
    std::printf("load before: %.2f%s\n", load[0],
                load[0] > 0.5 ? " (not idle: take no figure from this run)" : "");
}

void row(const char* what, double ours, double theirs, const char* unit, const char* target) {
  std::printf("%-26s kiosk %8.2f %-3s  chromium %8.2f %-3s  kiosk / chromium %.3f   %s\n", what, ours, unit,
              theirs, unit, theirs > 0 ? ours / theirs : 0, target);
}
void row(const char* what, double ours, const char* unit, const char* target) {
  std::printf("%-26s kiosk %8.2f %-3s  %s\n", what, ours, unit, target);
}

constexpr const char* targets[] = {"(target: under 300 ms)", "", "(target: under 1 %)",
                                   "(target: under 150 MiB)"};

void compare(const Measured& ours, const Measured& theirs) {
  row("start to first pixels", ours.start_ms, theirs.start_ms, "ms", targets[0]);
  row("  its processor time", ours.start_cpu_ms, theirs.start_cpu_ms, "ms", "");
  row("touch to pixels", ours.tap_ms, theirs.tap_ms, "ms", targets[1]);
  row("  its processor time", ours.tap_cpu_ms, theirs.tap_cpu_ms, "ms", "");
  row("idle, of one core", ours.idle_percent, theirs.idle_percent, "%", targets[2]);
  row("memory (PSS)", ours.pss_mib, theirs.pss_mib, "MiB", targets[3]);
  std::printf("processes: kiosk %d, chromium %d\n", ours.processes, theirs.processes);
}

void alone(const Measured& ours) {
  row("start to first pixels", ours.start_ms, "ms", targets[0]);
  row("  its processor time", ours.start_cpu_ms, "ms", "");
  row("touch to pixels", ours.tap_ms, "ms", targets[1]);
  row("  its processor time", ours.tap_cpu_ms, "ms", "");
  row("idle, of one core", ours.idle_percent, "%", targets[2]);
  row("memory (PSS)", ours.pss_mib, "MiB", targets[3]);
}

int run(const std::string& chromium) {
  machine();
  std::string form = fs::temp_directory_path() / "tafel-bench-XXXXXX";
  const fs::path folder = mkdtemp(form.data());
  kiosk::test::FakeDaemon daemon(folder / "socket", view::to_json(kiosk::test::crowded_view()));
  const auto list = shown_by_kiosk(folder);
  std::ofstream(folder / "page.html") << same_page(list);
  const Spots spots = spots_on(list);
  const Measured ours = measure(kiosk_command(folder), spots);
  if (fs::exists(chromium)) {
    compare(ours, measure(chromium_command(chromium, folder), spots));
  } else {
    alone(ours);
    std::printf("no comparison: %s is not there; apt-get install chromium, or name another as the argument\n",
                chromium.c_str());
  }
  frames();
  fs::remove_all(folder);
  return 0;
}

}  // namespace
}  // namespace tafel::bench

int main(int argc, char** argv) {
  try {
    return tafel::bench::run(argc > 1 ? argv[1] : "/usr/bin/chromium");
  } catch (const std::exception& error) {
    std::fprintf(stderr, "kiosk_bench: %s\n", error.what());
    return 1;
  }
}
