// A document as a list of blocks, without a page or a font: it is written once, and shown on paper (pdf/print_pdf.hpp)
// and in a terminal (terminal_text.hpp). Library tafel_paper; pure. Thread: any.
#pragma once

#include "shared/base/time.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tafel::paper {

enum class Tone { plain, strong, quiet };
struct Run {
  std::string text;
  Tone tone = Tone::plain;
};
using Rich = std::vector<Run>;

inline Rich plain(std::string_view text) {
  return {{std::string(text), Tone::plain}};
}
inline Rich strong(std::string_view text) {
  return {{std::string(text), Tone::strong}};
}
inline Rich quiet(std::string_view text) {
  return {{std::string(text), Tone::quiet}};
}
[[nodiscard]] std::string words_of(const Rich& rich);  // without its tones
void add_line(Rich& rich, std::string_view text);      // quiet, on a line of its own below the rest

struct Title {
  std::string above;  // small, over the title
  std::string title;
  std::string below;
};
struct Heading {  // stays with what follows it
  int level = 1;  // 1: section, 2: part of a section
  std::string text;
};
struct Paragraph {
  Rich text;
};
struct Notice {  // in a frame
  std::string title;
  std::string text;
};
struct Verdict {  // one line that must be seen: never by colour alone
  bool yes = false;
  std::string text;
};
struct Field {
  std::string label;
  Rich value;
};
struct Fields {
  std::vector<Field> fields;
};
struct Column {
  std::string title;
  double share = 1;  // of the width, relative to the others
};
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Rich>> rows;  // each as long as `columns`
};
struct Code {  // lines to type, in a fixed-width font
  std::string lines;
};
struct Together {  // what follows starts a new page unless this many points are left
  double points = 0;
};

using Block = std::variant<Title, Heading, Paragraph, Notice, Verdict, Fields, Table, Code, Together>;

struct Document {
  std::string title;
  std::string subject;
  std::string author;
  std::string footer;
  Instant made_at;
  std::vector<Block> blocks;
};

}  // namespace tafel::paper
