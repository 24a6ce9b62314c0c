#include "kiosk-ui/app/options.hpp"

#include "shared/command_line/command_line.hpp"

#include <charconv>
#include <sstream>

namespace tafel::kiosk {
namespace {

constexpr int least_side = 320;
constexpr int most_side = 16384;

bool is_within(const std::string& words, double least, double most) {
  double number = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
  return error == std::errc() && end == words.data() + words.size() && number >= least && number <= most;
}

std::string problem_with_width_mm(const std::string& words) {
  if (is_within(words, 200, 2500)) return {};
  return "measure the width of the picture and write it in millimetres, from 200 to 2500: 323 for a panel of "
         "15 "
         "inch, 531 for 24, 708 for 32";
}

std::string problem_with_dpi(const std::string& words) {
  if (is_within(words, 25, 400)) return {};
  return "write pixels per inch, from 25 to 400, or the width of the picture as --mm-width";
}

}  // namespace

std::optional<WindowSize> window_size_of(const std::string& words) {
  WindowSize size;
  char cross = 0;
  char rest = 0;
  std::istringstream in(words);
  if (!(in >> size.width >> cross >> size.height) || cross != 'x' || in >> rest) return std::nullopt;
  const auto sane = [](int side) { return side >= least_side && side <= most_side; };
  if (!sane(size.width) || !sane(size.height)) return std::nullopt;
  return size;
}

ParsedOptions parse_options(int argc, char** argv) {
  command_line::CommandLine line(
      "The screen at the table: draws what tafeld says, and asks it for what is touched.");
  auto program = line.program();
  Options options;
  std::string windowed;
  std::string theme = "light";
  program.add("--socket", options.socket, "Socket of tafeld").shows_default();
  program.add("--windowed", windowed, "A window of WIDTHxHEIGHT pixels instead of the full screen")
      .checked([](const std::string& words) {
        return window_size_of(words) ? std::string()
                                     : "write WIDTHxHEIGHT, as 1920x1080, each from 320 to 16384";
      });
  program.add("--theme", theme, "light, dark or contrast").one_of({"light", "dark", "contrast"});
  program.add("--text", options.text_percent, "Size of the text in percent, until somebody chooses another")
      .one_of_numbers({100, 125, 150, 200})
      .shows_default();
  program.add("--speech", options.speech_device,
              "Offer the speaking mode, out of this ALSA or PulseAudio device: the headset at the screen");
  const auto width = program
                         .add("--mm-width", options.scale.width_mm,
                              "Width of the picture in millimetres, when the display reports a wrong size: "
                              "531 for a panel of 24 inch")
                         .checked(problem_with_width_mm);
  program
      .add("--dpi", options.scale.dpi,
           "Pixels per inch, instead of --mm-width; another mode of the display needs another number")
      .checked(problem_with_dpi)
      .not_with(width);
  program.add("--widgets", options.widgets,
              "Write the live list of everything that can be touched to this file");
  program.add("--screenshots", options.screenshots, "On SIGUSR1, write the screen as PNG into this folder");
  program
      .add("--lock-after", options.lock_after_s,
           "Seconds without touch after which the content is hidden; in a turn twice as long, at most 360")
      .between(1.0, 3600.0)
      .shows_default();
  if (const auto status = line.parse(argc, argv)) return {std::nullopt, *status};
  if (!windowed.empty()) options.windowed = window_size_of(windowed);
  options.theme = theme_named(theme).value_or(ThemeName::light);
  return {options, 0};
}

}  // namespace tafel::kiosk
