// Files of the stock tools, as the stock tools read them: each file in each shape that editors and Windows give it, read
// by the stock program and by ours. Where ours is stricter, it says what is wrong and what to do.
#include "shared/crypto/line_ends.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "tests/shared/crypto/stock_tools.hpp"

#include <doctest/doctest.h>
#include <functional>
#include <string>
#include <vector>

namespace tafel::testing {
namespace {

namespace minisign = crypto::minisign;

std::string each_end(const std::string& text, const std::string& end) {
  std::string all;
  for (const char c : text) all += c == '\n' ? end : std::string(1, c);
  return all;
}

std::string in_utf16(const std::string& text) {
  std::string all = "\xff\xfe";
  for (const char c : text) all += {c, '\0'};
  return all;
}

struct Shape {
  const char* name;
  std::function<std::string(const std::string&)> made;
};

const std::vector<Shape>& shapes() {
  static const std::vector<Shape> all{
      {"as written", [](const std::string& text) { return text; }},
      {"CRLF", [](const std::string& text) { return each_end(text, "\r\n"); }},
      {"no last newline", [](const std::string& text) { return text.substr(0, text.size() - 1); }},
      {"CRLF, no last one",
       [](const std::string& text) { return each_end(text.substr(0, text.size() - 1), "\r\n"); }},
      {"empty lines after it", [](const std::string& text) { return text + "\n\r\n"; }},
      {"CR CRLF", [](const std::string& text) { return each_end(text, "\r\r\n"); }},
      {"CR for the last newline",
       [](const std::string& text) { return text.substr(0, text.size() - 1) + "\r"; }},
      {"CR within a line", [](const std::string& text) { return std::string(text).insert(20, "\r"); }},
      {"a control character", [](const std::string& text) { return std::string(text).insert(20, "\x01"); }},
      {"other words in front",
       [](const std::string& text) {
         return std::string(text).replace(0, text.find('\n'), "untrusted comment: # words");
       }},
      {"CR alone", [](const std::string& text) { return each_end(text, "\r"); }},
      {"spaces at the ends", [](const std::string& text) { return each_end(text, " \n"); }},
      {"a byte order mark", [](const std::string& text) { return "\xef\xbb\xbf" + text; }},
      {"UTF-16", in_utf16},
      {"more after it", [](const std::string& text) { return text + "more\n"; }},
      {"an empty line before it", [](const std::string& text) { return "\n" + text; }},
      {"nothing", [](const std::string&) { return std::string(); }}};
  return all;
}

// One file of a stock tool: its text, the stock command that reads it under its name, and our reader.
struct StockFile {
  const char* name;
  std::string text;
  std::string command;
  std::function<Done(const std::string&)> read;
};

template <class T>
Done done(const Result<T>& result) {
  return result ? Done() : Done(pass(result.error()));
}

std::vector<StockFile> stock_files(const Workbench& bench) {
  REQUIRE(
      bench.run(
          "minisign -G -W -p key.pub -s key.sec > out && echo woorden > in && minisign -S -s key.sec -m in > "
          "out") == 0);
  REQUIRE(bench.run("age-keygen -o me.agekey && age -r $(age-keygen -y me.agekey) -o in.age in") == 0);
  const auto key = minisign::parse_file(bench.text("key.pub"));
  REQUIRE(key);
  return {{"in.minisig", bench.text("in.minisig"), "minisign -V -q -p key.pub -m in",
           [key = *key](const std::string& text) {
             return done(minisign::verify(key, as_bytes(std::string_view("woorden\n")),
                                          crypto::with_plain_line_ends(text)));
           }},
          {"key.pub", bench.text("key.pub"), "minisign -V -q -p key.pub -m in",
           [](const std::string& text) { return done(minisign::parse_file(text)); }},
          {"me.agekey", bench.text("me.agekey"), "age -d -i me.agekey in.age > out",
           [](const std::string& text) { return done(crypto::age::parse_identity_file(text)); }}};
}

// Behind the name of the format, if it has one: what is wrong, a colon, and what to do.
bool says_what_to_do(const std::string& message) {
  const std::size_t name = message.starts_with("minisign: ") ? 10 : message.starts_with("age: ") ? 5 : 0;
  return message.find(": ", name) != std::string::npos;
}

}  // namespace

TEST_CASE("line ends: what the stock tool reads is read, or refused with what to do") {
  const Workbench bench;
  for (const StockFile& file : stock_files(bench)) {
    int read = 0;
    for (const Shape& shape : shapes()) {
      CAPTURE(file.name);
      CAPTURE(shape.name);
      const std::string text = shape.made(file.text);
      bench.put(file.name, as_bytes(text));
      const bool stock_reads = bench.run(file.command) == 0;
      const Done ours = file.read(text);
      if (ours)
        CHECK(stock_reads);
      else
        CHECK_MESSAGE((!stock_reads || says_what_to_do(ours.error().message)), ours.error().message);
      read += ours ? 1 : 0;
    }
    bench.put(file.name, as_bytes(file.text));
    CHECK(read >= 5);
  }
}

TEST_CASE("line ends: a file that went through Windows is hashed as it was written") {
  const std::string text = "een\ntwee\n";
  for (const char* same : {"een\ntwee\n", "een\r\ntwee\r\n", "een\r\ntwee", "een\ntwee", "een\ntwee\n\n",
                           "een\ntwee\r", "een\ntwee\r\n\r", "een\ntwee\r\r\n"})
    CHECK(crypto::with_plain_line_ends(same) == text);
  for (const char* other :
       {"een\rtwee\n", "\neen\ntwee\n", "een\n\ntwee\n", "een\r\r\ntwee\n", "een \ntwee\n"})
    CHECK(crypto::with_plain_line_ends(other) != text);
  CHECK(crypto::with_plain_line_ends("").empty());
}

TEST_CASE("line ends: what an editor did is named, with what to do") {
  CHECK(damage_by_editor("\xef\xbb\xbfuntrusted") ==
        "begins with a byte order mark: save it as UTF-8 without one");
  for (const std::string& wide : {in_utf16("untrusted"), in_utf16("untrusted").substr(2)})
    CHECK(damage_by_editor(wide) == "is in UTF-16: save it as UTF-8");
  CHECK_FALSE(damage_by_editor("untrusted comment: x\n"));
  CHECK_FALSE(damage_by_editor(""));
}

}  // namespace tafel::testing
