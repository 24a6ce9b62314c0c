// The words of the speaking mode, and the real espeak-ng that says them.
#include "kiosk-ui/app/speech.hpp"

#include "kiosk-ui/platform/voice.hpp"
#include "tests/kiosk-ui/player.hpp"

#include <chrono>
#include <cmath>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <thread>

using namespace tafel::kiosk;
using namespace tafel::kiosk::test;
namespace fs = std::filesystem;

namespace {

struct Heard {
  double seconds = 0;
  double loudness = 0;  // root mean square of the samples, of 32768
};

// A WAV of 16 bits, one channel, as espeak-ng writes it.
Heard listen(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), {});
  constexpr std::size_t header = 44;
  constexpr double rate = 22050;
  if (bytes.size() <= header) return {};
  double sum = 0;
  const std::size_t samples = (bytes.size() - header) / 2;
  for (std::size_t i = 0; i < samples; ++i) {
    const auto low = static_cast<unsigned char>(bytes[header + 2 * i]);
    const auto high = static_cast<signed char>(bytes[header + 2 * i + 1]);
    const double sample = high * 256 + low;
    sum += sample * sample;
  }
  return {static_cast<double>(samples) / rate, std::sqrt(sum / static_cast<double>(samples))};
}

struct Wav {
  Wav() {
    std::string form = fs::temp_directory_path() / "tafel-speech-XXXXXX";
    folder = mkdtemp(form.data());
  }
  ~Wav() { fs::remove_all(folder); }
  Wav(const Wav&) = delete;
  Wav& operator=(const Wav&) = delete;
  [[nodiscard]] fs::path file() const { return folder / "said.wav"; }
  // espeak-ng as the kiosk starts it, but into a file.
  [[nodiscard]] std::vector<std::string> command() const {
    return {"/usr/bin/espeak-ng", "-v", "nl", "-s", "150", "-w", file(), "--stdin"};
  }
  fs::path folder;
};

void wait_until_said(Voice& voice) {
  for (int i = 0; i < 1000 && voice.speaking(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  REQUIRE_FALSE(voice.speaking());
}

Scene scene_named(std::string_view start) {
  for (Scene& scene : all_scenes())
    if (scene.name.starts_with(start)) return scene;
  FAIL("no such scene");
  return {};
}

}  // namespace

TEST_CASE("speech: espeak-ng says what it is given, in a time that fits the words") {
  const Wav wav;
  Voice voice(wav.command());
  voice.say("U stemt niet akkoord met het tweede punt, knop");
  wait_until_said(voice);
  const Heard heard = listen(wav.file());
  CHECK(heard.seconds > 1.5);
  CHECK(heard.seconds < 8);
  CHECK(heard.loudness > 500);
}

TEST_CASE("speech: a longer text takes longer, nothing to say is no sound") {
  const Wav one;
  const Wav many;
  Voice first(one.command());
  first.say("Terug");
  wait_until_said(first);
  Voice second(many.command());
  second.say("Terug naar de lijst met alle punten die nog open staan voor dit overleg");
  wait_until_said(second);
  CHECK(listen(many.file()).seconds > 2 * listen(one.file()).seconds);
  const Wav none;
  Voice silent(none.command());
  CHECK_FALSE(silent.speaking());
  CHECK(listen(none.file()).seconds == 0);
}

TEST_CASE("speech: hush ends the process at once, and so does the next thing to say") {
  Voice voice({"/bin/sleep", "60"});
  voice.say("lang");
  CHECK(voice.speaking());
  voice.say("nog langer");
  CHECK(voice.speaking());
  voice.hush();
  CHECK_FALSE(voice.speaking());
}

TEST_CASE("speech: the words never stand on the command line") {
  for (const std::string& each : speech_command("plughw:1,0"))
    CHECK(each.find("geheim") == std::string::npos);
  CHECK(speech_command("plughw:1,0").back() == "--stdin");
}

TEST_CASE("speech: a program that is not there is silence, not a crash") {
  Voice voice({"/nowhere/espeak-ng"});
  voice.say("iets");
  CHECK_FALSE(voice.speaking());
}

TEST_CASE("speech: the page at first, then each control that gets the focus") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("41-"));
  Speech speech;
  CHECK(speech.look(player.log, true).words == player.widget("title")->label);
  player.press(Key::tab);
  const Widget* at = player.widget(player.log.focus);
  REQUIRE(at != nullptr);
  const Spoken spoken = speech.look(player.log, true);
  CHECK(spoken.hush);
  CHECK(spoken.words == at->label + ", knop");
  CHECK(speech.look(player.log, true).words.empty());  // once
}

TEST_CASE("speech: off, nothing is said, and what was being said stops") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("41-"));
  Speech speech;
  CHECK(speech.look(player.log, false).words.empty());
  CHECK_FALSE(speech.look(player.log, false).hush);
  CHECK_FALSE(speech.look(player.log, true).words.empty());
  CHECK(speech.look(player.log, false).hush);
}

TEST_CASE("speech: silent as soon as the screen is locked") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("40-"));
  Speech speech;
  CHECK_FALSE(speech.look(player.log, true).words.empty());
  player.shell.state().hidden = true;
  player.idle();
  REQUIRE(player.log.screen == "locked");
  const Spoken spoken = speech.look(player.log, true);
  CHECK(spoken.hush);
  CHECK(spoken.words.empty());
  player.press(Key::tab);
  CHECK(speech.look(player.log, true).words.empty());
}

TEST_CASE("speech: a participant hears the item and, in the overview, the own choice") {
  Headless panel({1920, 1080, 531});
  Scene scene = scene_named("53-");
  Player player(panel, scene);
  Speech speech;
  static_cast<void>(speech.look(player.log, true));
  while (!player.log.focus.starts_with("item:i2")) player.press(Key::tab);
  const Spoken spoken = speech.look(player.log, true);
  CHECK(spoken.words.find(player.widget("item:i2")->label) == 0);
  CHECK(spoken.words.find("akkoord") != std::string::npos);
  Player voting(panel, scene_named("52-"));
  Speech other;
  const Widget* asked = nullptr;
  for (const Widget& w : voting.log.widgets)
    if (w.id.starts_with("asked:")) asked = &w;
  REQUIRE(asked != nullptr);
  CHECK(other.look(voting.log, true).words.find(asked->label) != std::string::npos);
}

TEST_CASE("speech: a digit of a PIN is only ever 'cijfer getypt'") {
  Headless panel({1920, 1080, 531});
  Player player(panel, scene_named("51-hand-over-pin"));
  Speech speech;
  static_cast<void>(speech.look(player.log, true));
  player.type("4");
  CHECK(speech.look(player.log, true).words == "cijfer getypt");
  player.press(Key::backspace);
  CHECK(speech.look(player.log, true).words.empty());
  for (int i = 0; i < 30; ++i) {
    player.press(i % 3 == 0 ? Key::tab : i % 3 == 1 ? Key::right : Key::down);
    const std::string words = speech.look(player.log, true).words;
    if (player.log.focus.starts_with("pin:") && player.log.focus != "pin:erase" && !words.empty())
      CHECK(words == "cijfertoets");
  }
}
