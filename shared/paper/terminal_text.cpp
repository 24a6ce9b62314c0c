#include "shared/paper/terminal_text.hpp"

#include "shared/base/printable.hpp"
#include "shared/paper/gaps.hpp"

#include <algorithm>

namespace tafel::paper {
namespace {

constexpr std::size_t label_columns = 28;

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Letters, not bytes: close enough for the scripts that names here are written in.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, starts_character));
}

class Lines {
 public:
  Lines(std::size_t indent, std::size_t width) : indent_(indent), width_(width) {}

  void paragraph(std::string_view text) {
    while (!text.empty()) {
      const auto space = text.find(' ');
      word(text.substr(0, space));
      text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
    }
    flush();
  }
  std::string take() { return std::move(out_); }

 private:
  void word(std::string_view word) {
    if (!line_.empty() && width_of(line_) + 1 + width_of(word) > width_) flush();
    line_ += (line_.empty() ? "" : " ") + std::string(word);
  }
  void flush() {
    out_ += std::string(line_.empty() ? 0 : indent_, ' ') + line_ + "\n";
    line_.clear();
  }

  std::size_t indent_;
  std::size_t width_;
  std::string line_;
  std::string out_;
};

std::string wrapped(const std::string& text, std::size_t indent) {
  Lines lines(indent, terminal_columns - indent);
  const std::string told = with_gaps_told(text);
  std::string_view rest = told;
  for (;;) {
    const auto end = rest.find('\n');
    lines.paragraph(rest.substr(0, end));
    if (end == std::string_view::npos) return lines.take();
    rest.remove_prefix(end + 1);
  }
}

std::string labelled(const std::string& label, const std::string& value) {
  std::string block = wrapped(printable(value), label_columns);
  std::string head = "  " + printable(label);
  if (width_of(head) + 1 >= label_columns) return head + "\n" + block;
  head += std::string(label_columns - width_of(head), ' ');
  return block.size() > label_columns ? head + block.substr(label_columns) : head + "\n";
}

std::string show(const Title& title) {
  return printable(title.above) + "\n\n" + printable(title.title) + "\n" + printable(title.below) + "\n\n";
}
std::string show(const Heading& heading) {
  const std::string text = printable(heading.text);
  if (heading.level > 1) return "\n" + text + "\n";
  return "\n\n" + text + "\n" + std::string(width_of(text), '=') + "\n";
}
std::string show(const Paragraph& paragraph) {
  return wrapped(printable(words_of(paragraph.text)), 2);
}
std::string show(const Notice& notice) {
  return "\n  " + printable(notice.title) + "\n" + wrapped(printable(notice.text), 2);
}
std::string show(const Verdict& verdict) {
  return (verdict.yes ? "  [JA]  " : "  [NEE] ") + printable(verdict.text) + "\n";
}
std::string show(const Code& code) {
  return wrapped(printable(code.lines), 4);
}
std::string show(const Together&) {
  return "";
}

std::string show(const Fields& fields) {
  std::string text;
  for (const auto& field : fields.fields) text += labelled(field.label, words_of(field.value));
  return text;
}

// A row of a table is a group of labelled lines; empty cells are left out.
std::string show(const Table& table) {
  std::string text;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      if (const std::string words = words_of(row[i]); !words.empty())
        text += labelled(table.columns[i].title, words);
    text += "\n";
  }
  return text;
}

}  // namespace

std::string terminal_text(const Document& document) {
  std::string text;
  for (const auto& block : document.blocks)
    text += std::visit([](const auto& each) { return show(each); }, block);
  return text;
}

}  // namespace tafel::paper
