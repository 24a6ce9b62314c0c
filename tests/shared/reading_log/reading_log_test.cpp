#include "shared/reading_log/log_text.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <doctest/doctest.h>

namespace tafel::reading_log {
namespace {

Reading reading(std::string reason) {
  return {*parse_instant("2026-11-23T09:05:00.000Z"), "an", "open", "S1", "ab", std::move(reason)};
}

std::string text_of(const Form& form, std::initializer_list<const char*> reasons) {
  std::string text;
  crypto::Hash head{};
  for (const char* reason : reasons) {
    const std::string line = line_of(form, reading(reason), head);
    head = crypto::sha256(line);
    text += line + "\n";
  }
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

std::string failure_of(const std::string& text) {
  const auto log = parse_log(tafel_form, text);
  return log ? "holds" : describe(log.error());
}

// As `tafel` and the store wrote them before this code was one: the keys of the first in the order of the alphabet.
constexpr std::string_view zeros = "0000000000000000000000000000000000000000000000000000000000000000";
std::string earlier_line() {
  return R"({"action":"open","at":"2026-11-23T09:05:00.000Z","prev":")" + std::string(zeros) +
         R"(","reason":"opvolging","session":"S1","sha256":"ab","user":"an"})";
}

}  // namespace

TEST_CASE("reading log: what was written is read back, by the keys of either log") {
  for (const Form& form : {tafel_form, store_form}) {
    const auto log = parse_log(form, text_of(form, {"eerste", "tweede"}));
    REQUIRE(log);
    REQUIRE(log->readings.size() == 2);
    CHECK(log->chain.count == 2);
    const Reading& second = log->readings[1];
    CHECK(to_string(second.at) == "2026-11-23T09:05:00.000Z");
    CHECK(second.who == "an");
    CHECK(second.action == "open");
    CHECK(second.session == (form.session.empty() ? "" : "S1"));
    CHECK(second.record == "ab");
    CHECK(second.reason == "tweede");
  }
  CHECK_FALSE(parse_log(store_form, text_of(tafel_form, {"eerste"})));
}

TEST_CASE("reading log: the store's line is as it always was") {
  CHECK(line_of(store_form, reading("r"), {}) ==
        R"({"at":"2026-11-23T09:05:00.000Z","who":"an","action":"open","record":"ab","reason":"r","prev":")" +
            std::string(zeros) + "\"}");
}

TEST_CASE("reading log: lines written earlier hold, and newer ones follow them") {
  const std::string first = earlier_line();
  const std::string second = line_of(tafel_form, reading("later"), crypto::sha256(first));
  CHECK(failure_of(first + "\n" + second + "\n") == "holds");
  CHECK(failure_of(replaced(first, "opvolging", "nazicht") + "\n" + second + "\n").starts_with("line 2: "));
}

TEST_CASE("reading log: a line changed, taken out, doubled or cut is found, with its number") {
  const std::string whole = text_of(tafel_form, {"eerste", "tweede", "derde"});
  const auto second = whole.find('\n') + 1;
  const auto third = whole.find('\n', second) + 1;
  CHECK(failure_of(whole) == "holds");
  CHECK(failure_of("") == "holds");
  CHECK(failure_of(replaced(whole, "tweede", "vierde")).starts_with("line 3: the access log was changed"));
  CHECK(failure_of(whole.substr(0, second) + whole.substr(third)).starts_with("line 2: "));
  CHECK(failure_of(whole.substr(0, third) + whole.substr(second)).starts_with("line 3: "));
  CHECK(failure_of(replaced(whole, "}\n", "}\n\n")).starts_with("line 2: "));
  CHECK(failure_of(whole.substr(second)).starts_with("line 1: "));
}

TEST_CASE("reading log: a last line cut at any byte is torn, and the lines before it are read") {
  const std::string whole = text_of(tafel_form, {"eerste", "tweede"});
  const auto second = whole.find('\n') + 1;
  for (std::size_t size = second; size < whole.size(); ++size) {
    const auto log = parse_log(tafel_form, whole.substr(0, size));
    REQUIRE(log);
    CHECK(log->readings.size() == 1);
    CHECK(log->whole_bytes == second);
    CHECK(log->torn == whole.substr(second, size - second));
  }
  CHECK(parse_log(tafel_form, whole)->torn.empty());
  CHECK(parse_log(tafel_form, whole)->whole_bytes == whole.size());
}

TEST_CASE("reading log: a last line that cannot be read is torn with its newline, blank lines too") {
  const std::string whole = text_of(tafel_form, {"eerste", "tweede"});
  const auto second = whole.find('\n') + 1;
  const std::string damaged = replaced(whole.substr(second), "\"user\"", "\"us\x01r\"");
  for (const std::string& torn :
       {damaged, std::string("half a line\n"), std::string("\n"), std::string("\n\n\n"),
        std::string("\xff\xfe\n"), std::string(10'000, 'x') + "\n"}) {
    CAPTURE(torn);
    const auto log = parse_log(tafel_form, whole.substr(0, second) + torn);
    REQUIRE(log);
    CHECK(log->readings.size() == 1);
    CHECK(log->torn == torn);
    CHECK(failure_of(whole.substr(0, second) + torn + whole.substr(second)).starts_with("line 2: "));
  }
  const std::string unlike = replaced(damaged, "\"prev\":\"", "\"prev\":\"0");
  CHECK(parse_log(tafel_form, whole.substr(0, second) + unlike)->torn == unlike);
  const std::string other = damaged.substr(0, damaged.size() - 67) + std::string(zeros) + "\"}\n";
  CHECK(failure_of(whole.substr(0, second) + other).find("damaged, does not follow") != std::string::npos);
}

TEST_CASE("reading log: a file of one line is a torn log only when it begins as a log does") {
  for (const std::string& first : {text_of(tafel_form, {"een \"woord\" \\"}), earlier_line() + "\n"})
    for (std::size_t size = 1; size < first.size(); ++size) {
      CAPTURE(size);
      const std::string cut = first.substr(0, size);
      CHECK(parse_log(tafel_form, cut)->torn == cut);
      std::string holed = first;
      holed.replace(size, std::string::npos, first.size() - size, '\0');
      CHECK(parse_log(tafel_form, holed)->torn == holed);
      CHECK(failure_of("x" + cut).starts_with("line 1: this is not the first line of an access log ("));
    }
  const std::string damaged = replaced(text_of(tafel_form, {"eerste"}), "2026-11", "2026-13");
  CHECK(parse_log(tafel_form, damaged)->torn == damaged);
  for (const std::string& other :
       {std::string("a shopping list"), std::string("{}"), std::string("{\"at\":1}"), std::string("\0x", 2),
        std::string("\x7f"
                    "ELF\0\0",
                    6),
        text_of(store_form, {"eerste"}), text_of(store_form, {"a"}).substr(0, 60),
        text_of(tafel_form, {"eerste"}).substr(0, 150) + "\"} more", std::string("AGE-SECRET-KEY-1")}) {
    CAPTURE(other);
    CHECK(failure_of(other).starts_with("line 1: this is not"));
    CHECK(failure_of(other + "\n").starts_with("line 1: this is not"));
  }
}

TEST_CASE("reading log: a line that no reader would take is not written") {
  for (const Form& form : {tafel_form, store_form}) {
    CHECK(readable_line(form, reading("opvolging"), {}));
    for (const std::string& unfit : testing::unfit_lines()) {
      CAPTURE(unfit);
      Reading bad = reading(unfit);
      CHECK_FALSE(readable_line(form, bad, {}));
      bad = reading("r");
      bad.who = unfit;
      CHECK_FALSE(readable_line(form, bad, {}));
      bad = reading("r");
      bad.action = unfit;
      CHECK_FALSE(readable_line(form, bad, {}));
    }
    for (const std::string& fit : testing::fit_words()) {
      const auto line = readable_line(form, reading(fit), {});
      REQUIRE(line);
      CHECK(read_line(form, *line)->reason == fit);
    }
  }
}

TEST_CASE("reading log: a line that is not of its form is refused") {
  const std::string line = text_of(tafel_form, {"eerste", "tweede"});
  CHECK(failure_of(replaced(line, "2026-11-23", "2026-13-23")).find("must be a moment") != std::string::npos);
  CHECK(failure_of(replaced(line, "\"user\"", "\"User\"")).starts_with("line 1: "));
  CHECK(failure_of(replaced(line, "\"user\"", "\"more\":\"x\",\"user\"")).starts_with("line 1: "));
  CHECK(failure_of(text_of(tafel_form, {std::string(2001, 'x').c_str(), "tweede"})).starts_with("line 1: "));
  CHECK(failure_of(text_of(tafel_form, {std::string(2000, 'x').c_str()})) == "holds");
}

TEST_CASE(
    "reading log: the chain takes a line whatever its other keys say, and stays when one does not follow") {
  Chain chain;
  const std::string line = R"({"prev":")" + std::string(zeros) + R"(","anything":1})";
  REQUIRE(follow(chain, line));
  CHECK(chain == Chain{1, crypto::sha256(line)});
  const Chain before = chain;
  for (const std::string& wrong : {line, std::string("x"), std::string("[]"), std::string(R"({"prev":1})")}) {
    const auto followed = follow(chain, wrong);
    REQUIRE_FALSE(followed);
    CHECK(followed.error().fault == Fault::altered);
    CHECK(followed.error().place == "line 2");
    CHECK(chain == before);
  }
}

}  // namespace tafel::reading_log
