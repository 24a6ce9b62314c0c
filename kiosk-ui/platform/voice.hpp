// Speaks Dutch through espeak-ng: one child process for each utterance, which reads its words from standard input and
// is ended by its pid when something else is to be said. Never blocks a frame. UI thread.
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace tafel::kiosk {

class Voice {
 public:
  // `command`: a program that speaks its standard input, with its arguments; none are words to be spoken.
  explicit Voice(std::vector<std::string> command);
  ~Voice();  // silent at once
  Voice(const Voice&) = delete;
  Voice& operator=(const Voice&) = delete;

  void say(std::string_view words);  // instead of what is being said; beyond `most_bytes` it is cut
  void hush();
  [[nodiscard]] bool speaking();  // a process lives

  static constexpr std::size_t most_bytes = 4096;  // fits into a pipe: writing never waits

 private:
  void reap(bool wait);
  std::vector<std::string> command_;
  pid_t pid_ = -1;
  std::vector<pid_t> ended_;  // asked to end, not yet gone
};

// espeak-ng to this ALSA or PulseAudio device.
[[nodiscard]] std::vector<std::string> speech_command(const std::string& device);

}  // namespace tafel::kiosk
