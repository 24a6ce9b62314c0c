#include "shared/ipc/line_framer.hpp"

namespace tafel::ipc {
namespace {

// A line may have held a PIN. `volatile`, so that the writing is not optimised away.
void wipe(std::string& text) {
  for (char& letter : text) static_cast<volatile char&>(letter) = 0;
  text.clear();
}

}  // namespace

void LineFramer::feed(std::string_view bytes, const Sink& sink) {
  while (!bytes.empty()) {
    const std::size_t newline = bytes.find('\n');
    keep(bytes.substr(0, newline), sink);
    if (newline == std::string_view::npos) return;
    end_line(sink);
    bytes.remove_prefix(newline + 1);
  }
}

void LineFramer::keep(std::string_view piece, const Sink& sink) {
  if (skipping_) return;
  if (begun_.size() + piece.size() < limit_bytes_) {
    begun_ += piece;
    return;
  }
  skipping_ = true;
  begun_ = std::string();  // returns the memory
  sink.too_long();
}

void LineFramer::end_line(const Sink& sink) {
  if (!skipping_) sink.line(begun_);
  skipping_ = false;
  wipe(begun_);
}

}  // namespace tafel::ipc
