// Names that run from right to left, inside words that run from left to right. Each is set apart from its neighbours
// (Unicode UAX #9, RLI and PDI), so that in a Dutch sentence two Arabic names keep their order, and a number behind one
// is not drawn before it. A text without a letter from left to right is one run. Pure. Thread: any.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::lettering {

struct Span {
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  bool operator==(const Span&) const = default;
};

// From the first to the last letter of each run. Within a run: spaces, digits, hyphens, apostrophes and full stops.
[[nodiscard]] std::vector<Span> right_to_left_runs(std::string_view words);

class IsolatedText {
 public:
  explicit IsolatedText(std::string_view words);

  // For Pango or FriBidi; never for a file.
  [[nodiscard]] const std::string& text() const { return text_; }
  // Where byte `at` of the words is in the text, and where byte `at` of the text comes from.
  [[nodiscard]] std::size_t inside(std::size_t at) const;
  [[nodiscard]] std::size_t outside(std::size_t at) const;

 private:
  std::vector<Span> runs_;
  std::string text_;
};

}  // namespace tafel::lettering
