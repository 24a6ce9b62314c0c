// Plays the demonstration meeting on a kiosk that is running on $DISPLAY, with real pointer and key events.
#include "tests/demo/screen_table.hpp"

#include <charconv>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>

namespace {

using namespace tafel::demo;

constexpr std::string_view usage =
    "Usage: demo-player WIDGETS SCREENS KIOSK-PID\n"
    "\n"
    "Plays the demonstration meeting through the kiosk on $DISPLAY. WIDGETS is what the kiosk was given as\n"
    "--widgets, SCREENS its --screenshots folder, KIOSK-PID its process.\n"
    "Exit status: 0 the meeting was played to its end, 1 something did not appear (said on standard error, "
    "with a\n"
    "last picture SCREENS/NN-fout.png), 2 wrong arguments.\n";

void last_picture(Camera& camera) {
  try {
    camera.take("fout");
  } catch (const std::exception& error) {
    std::cerr << "demo-player: " << error.what() << "\n";
  }
}

int play(const std::string& widgets, const std::string& screens, int kiosk) {
  Camera camera(screens, kiosk);
  try {
    Screen screen(widgets);
    ScreenTable table(screen, &camera);
    meeting(table);
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    std::cerr << "demo-player: " << error.what() << "\n";
    last_picture(camera);
    return EXIT_FAILURE;
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string_view(argv[1]) == "--help") {
    std::cout << usage;
    return EXIT_SUCCESS;
  }
  int kiosk = 0;
  const std::string_view pid = argc == 4 ? argv[3] : "";
  const auto read = std::from_chars(pid.data(), pid.data() + pid.size(), kiosk);
  if (pid.empty() || read.ec != std::errc{} || read.ptr != pid.data() + pid.size() || kiosk <= 1) {
    std::cerr << usage;
    return 2;
  }
  return play(argv[1], argv[2], kiosk);
}
