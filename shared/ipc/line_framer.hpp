// Cuts a stream of bytes into lines, whatever pieces it arrives in. A line over the limit is told once, as
// soon as it is over, and the rest of it is skipped without being kept. Thread: one at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace tafel::ipc {

class LineFramer {
 public:
  struct Sink {
    std::function<void(std::string_view line)> line;  // without its newline; valid during the call
    std::function<void()> too_long;
  };

  // `limit_bytes` counts the newline.
  explicit LineFramer(std::size_t limit_bytes) : limit_bytes_(limit_bytes) {}

  // Takes the next bytes and tells `sink` of every line that they end. The sink may not call back into the
  // framer.
  void feed(std::string_view bytes, const Sink& sink);

 private:
  void keep(std::string_view piece, const Sink& sink);
  void end_line(const Sink& sink);

  std::size_t limit_bytes_;
  std::string begun_;      // the start of a line that has not ended yet
  bool skipping_ = false;  // until the next newline: this line was too long
};

}  // namespace tafel::ipc
