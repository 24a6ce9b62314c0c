#include "shared/lettering/isolated_text.hpp"

#include "shared/base/utf8.hpp"

#include <algorithm>
#include <fribidi.h>
#include <optional>

namespace tafel::lettering {
namespace {

constexpr std::string_view begin_isolate = "\u2067";
constexpr std::string_view end_isolate = "\u2069";
constexpr std::size_t mark_bytes = begin_isolate.size();
static_assert(mark_bytes == end_isolate.size());

enum class Part { to_the_left, to_the_right, on_a_letter, within, between };

bool keeps_a_run(char32_t letter) {
  constexpr std::u32string_view kept = U" \u00A0-.'\u2019";
  return kept.find(letter) != std::u32string_view::npos;
}

Part part_of(char32_t letter) {
  const FriBidiCharType type = fribidi_get_bidi_type(letter);
  if (FRIBIDI_IS_STRONG(type) && FRIBIDI_IS_LETTER(type))
    return FRIBIDI_IS_RTL(type) ? Part::to_the_left : Part::to_the_right;
  if (type == FRIBIDI_TYPE_NSM || type == FRIBIDI_TYPE_BN) return Part::on_a_letter;
  return FRIBIDI_IS_NUMBER(type) || keeps_a_run(letter) ? Part::within : Part::between;
}

struct Runs {
  std::vector<Span> found;
  bool any_to_the_right = false;
};

Runs runs_of(std::string_view words) {
  Runs runs;
  bool open = false;
  for (std::size_t at = 0; at < words.size();) {
    const Utf8Letter here = utf8_letter(words.substr(at));
    const std::size_t next = at + std::max<std::size_t>(1, here.size);
    const Part part = part_of(here.letter);
    if (part == Part::to_the_left) {
      if (!open) runs.found.push_back({at, next});
      runs.found.back().end = next;
      open = true;
    } else if (part == Part::on_a_letter) {
      if (open && runs.found.back().end == at) runs.found.back().end = next;
    } else if (part != Part::within) {
      open = false;
      runs.any_to_the_right = runs.any_to_the_right || part == Part::to_the_right;
    }
    at = next;
  }
  return runs;
}

}  // namespace

std::vector<Span> right_to_left_runs(std::string_view words) {
  Runs runs = runs_of(words);
  if (runs.found.size() > 1 && !runs.any_to_the_right)
    return {{runs.found.front().begin, runs.found.back().end}};
  return std::move(runs.found);
}

IsolatedText::IsolatedText(std::string_view words) : runs_(right_to_left_runs(words)) {
  std::size_t copied = 0;
  for (const Span& run : runs_) {
    text_.append(words, copied, run.begin - copied).append(begin_isolate);
    text_.append(words, run.begin, run.end - run.begin).append(end_isolate);
    copied = run.end;
  }
  text_.append(words, copied);
}

std::size_t IsolatedText::inside(std::size_t at) const {
  std::size_t marks = 0;
  for (const Span& run : runs_) marks += (run.begin <= at ? 1U : 0U) + (run.end <= at ? 1U : 0U);
  return at + marks * mark_bytes;
}

std::size_t IsolatedText::outside(std::size_t at) const {
  std::size_t marks = 0;
  for (const Span& run : runs_) {
    const std::size_t begins = run.begin + marks * mark_bytes;
    if (at > begins) marks += std::min<std::size_t>(1, (at - begins) / mark_bytes);
    const std::size_t ends = run.end + marks * mark_bytes;
    if (at > ends) marks += std::min<std::size_t>(1, (at - ends) / mark_bytes);
  }
  return at - marks * mark_bytes;
}

}  // namespace tafel::lettering
