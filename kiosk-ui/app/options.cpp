#include "kiosk-ui/app/options.hpp"

#include <CLI/CLI.hpp>

namespace tafel::kiosk {
namespace {

constexpr int least_side = 320;
constexpr int most_side = 16384;

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
  CLI::App app{"The screen at the table: draws what tafeld says, and asks it for what is touched."};
  Options options;
  std::string windowed;
  std::string theme = "light";
  app.add_option("--socket", options.socket, "Socket of tafeld")->capture_default_str();
  app.add_option("--windowed", windowed, "A window of WIDTHxHEIGHT pixels instead of the full screen")
      ->check([](const std::string& words) {
        return window_size_of(words) ? std::string()
                                     : "write WIDTHxHEIGHT, as 1920x1080, each from 320 to 16384";
      });
  app.add_option("--theme", theme, "light, dark or contrast")
      ->check(CLI::IsMember({"light", "dark", "contrast"}));
  app.add_option("--text", options.text_percent,
                 "Size of the text in percent, until somebody chooses another")
      ->check(CLI::IsMember({100, 125, 150, 200}))
      ->capture_default_str();
  app.add_option("--speech", options.speech_device,
                 "Offer the speaking mode, out of this ALSA or PulseAudio device: the headset at the screen");
  auto* dpi = app.add_option("--dpi", options.scale.dpi,
                             "Pixels per inch of the panel, when it does not say so itself")
                  ->check(CLI::Range(30.0, 1000.0));
  app.add_option("--mm-width", options.scale.width_mm, "Width of the panel in millimetres, instead of --dpi")
      ->check(CLI::Range(50.0, 10000.0))
      ->excludes(dpi);
  app.add_option("--widgets", options.widgets,
                 "Write the live list of everything that can be touched to this file");
  app.add_option("--screenshots", options.screenshots,
                 "On SIGUSR1, write the screen as PNG into this folder");
  app.add_option("--lock-after", options.lock_after_s,
                 "Seconds without touch after which the content is hidden")
      ->check(CLI::Range(1.0, 3600.0))
      ->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, app.exit(error)};
  }
  if (!windowed.empty()) options.windowed = window_size_of(windowed);
  options.theme = theme_named(theme).value_or(ThemeName::light);
  return {options, 0};
}

}  // namespace tafel::kiosk
