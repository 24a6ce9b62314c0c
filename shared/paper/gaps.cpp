#include "shared/paper/gaps.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/text/paper_nl.hpp"

#include <utility>

namespace tafel::paper {
namespace {

constexpr std::size_t empty_lines_left = 2;

// Takes the lines of a text one by one.
class Told {
 public:
  void take(std::string_view line) {
    if (is_blank(line)) {
      ++empty_;
      return;
    }
    end_gap();
    add(line);
  }
  std::string finish() {
    end_gap();
    return std::move(text_);
  }

 private:
  void end_gap() {
    if (empty_ > empty_lines_left)
      add(text::paper::empty_lines(empty_));
    else
      for (; empty_ > 0; --empty_) add("");
    empty_ = 0;
  }
  void add(std::string_view line) {
    if (!first_) text_ += '\n';
    text_ += line;
    first_ = false;
  }

  std::string text_;
  std::size_t empty_ = 0;
  bool first_ = true;
};

}  // namespace

std::string with_gaps_told(std::string_view text) {
  Told told;
  for (;;) {
    const auto end = text.find('\n');
    told.take(text.substr(0, end));
    if (end == std::string_view::npos) return told.finish();
    text.remove_prefix(end + 1);
  }
}

}  // namespace tafel::paper
