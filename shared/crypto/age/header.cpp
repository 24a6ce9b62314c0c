#include "shared/crypto/age/header.hpp"

#include "shared/crypto/age/armor.hpp"
#include "shared/crypto/hash.hpp"

#include <algorithm>
#include <optional>

namespace tafel::crypto::age {
namespace {

constexpr std::string_view stanza_mark = "-> ";
constexpr std::string_view mac_mark = "---";

// Reads the header line by line and knows where it is.
class Lines {
 public:
  explicit Lines(ByteView file) : text_(as_text(file.first(std::min(file.size(), header_limit_bytes)))) {}
  // The next line without its newline; nothing when the header ends before one.
  std::optional<std::string_view> next() {
    const std::size_t end = text_.find('\n', at_);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text_.substr(at_, end - at_);
    start_ = at_;
    at_ = end + 1;
    ++number_;
    return line;
  }
  [[nodiscard]] std::size_t start() const { return start_; }  // of the last line given
  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] tl::unexpected<Error> malformed(const std::string& what) const {
    return fail(Fault::malformed, "age: " + what, place_of(number_));
  }
  [[nodiscard]] tl::unexpected<Error> ended() const {
    return fail(Fault::malformed,
                "age: the header is cut off or longer than " + std::to_string(header_limit_bytes) + " bytes",
                place_of(number_ + 1));
  }

 private:
  std::string_view text_;
  std::size_t start_ = 0;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
};

bool is_argument(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < 127; });
}

// The words of a stanza's first line, each separated by exactly one space.
std::optional<std::vector<std::string>> words_of(std::string_view line) {
  std::vector<std::string> words;
  for (;;) {
    const std::size_t end = line.find(' ');
    if (!is_argument(line.substr(0, end))) return std::nullopt;
    words.emplace_back(line.substr(0, end));
    if (end == std::string_view::npos) return words;
    line.remove_prefix(end + 1);
  }
}

Result<Bytes> parse_body(Lines& lines) {
  std::string encoded;
  for (;;) {
    const auto line = lines.next();
    if (!line) return lines.ended();
    if (line->size() > body_columns)
      return lines.malformed("a line of a stanza's body is longer than 64 characters");
    encoded += *line;
    if (line->size() < body_columns) break;
  }
  auto body = from_base64_unpadded(encoded);
  if (!body) return lines.malformed("a stanza's body is not canonical base64 without padding");
  return std::move(*body);
}

Result<Stanza> parse_stanza(std::string_view first_line, Lines& lines) {
  Stanza stanza;
  stanza.line = lines.number();
  auto words = words_of(first_line.substr(stanza_mark.size()));
  if (!words) return lines.malformed("a stanza's arguments are printable words separated by one space");
  stanza.type = std::move(words->front());
  stanza.arguments.assign(std::make_move_iterator(words->begin() + 1), std::make_move_iterator(words->end()));
  auto body = parse_body(lines);
  if (!body) return pass(body.error());
  stanza.body = std::move(*body);
  return stanza;
}

Done parse_mac(std::string_view line, const Lines& lines, Header& header) {
  if (line.substr(0, mac_mark.size() + 1) != "--- ")
    return lines.malformed("neither a stanza nor the header's MAC");
  const auto mac = from_base64_unpadded(line.substr(mac_mark.size() + 1));
  if (!mac || mac->size() != mac_size)
    return lines.malformed("the header's MAC is not 32 bytes in canonical base64");
  std::copy(mac->begin(), mac->end(), header.mac.begin());
  header.covered = lines.start() + mac_mark.size();
  header.size = lines.at();
  return {};
}

}  // namespace

std::string to_text(const Stanza& stanza) {
  std::string text = std::string(stanza_mark) + stanza.type;
  for (const std::string& argument : stanza.arguments) text += " " + argument;
  text += '\n';
  const std::string body = to_base64_unpadded(stanza.body);
  for (std::size_t at = 0; at + body_columns <= body.size(); at += body_columns)
    text += body.substr(at, body_columns) + '\n';
  return text + body.substr(body.size() / body_columns * body_columns) + '\n';
}

Result<Header> parse_header(ByteView file) {
  Lines lines(file);
  const auto version = lines.next();
  if (!version) return lines.ended();
  if (auto armor = problem_with_armor(file)) return lines.malformed(*armor);
  if (*version != version_line.substr(0, version_line.size() - 1))
    return lines.malformed("does not start with \"age-encryption.org/v1\"");
  Header header;
  for (;;) {
    const auto line = lines.next();
    if (!line) return lines.ended();
    if (line->substr(0, stanza_mark.size()) != stanza_mark) {
      if (header.stanzas.empty()) return lines.malformed("no stanza before the header's end");
      if (auto mac = parse_mac(*line, lines, header); !mac) return pass(mac.error());
      return header;
    }
    auto stanza = parse_stanza(*line, lines);
    if (!stanza) return pass(stanza.error());
    header.stanzas.push_back(std::move(*stanza));
  }
}

}  // namespace tafel::crypto::age
