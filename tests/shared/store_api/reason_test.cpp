#include "shared/store_api/reason.hpp"

#include "shared/store_api/headers.hpp"
#include "tests/shared/base/unfit_words.hpp"

#include <doctest/doctest.h>

namespace tafel::store_api {
namespace {

std::string times(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::string refused(std::string_view reason) {
  const auto done = check_reason(reason, "--reason");
  REQUIRE(!done);
  CHECK(done.error().fault == Fault::refused);
  CHECK(done.error().place == "--reason");
  return done.error().message;
}

}  // namespace

TEST_CASE("reason: one line that says something is allowed, in any script, up to 500 characters") {
  for (const std::string& good : {std::string("x"), std::string("opvolging van het cliëntsysteem"),
                                  std::string(" é "), times(500, "x"), times(500, "é"), times(500, "😀")}) {
    CAPTURE(good);
    CHECK(check_reason(good, "--reason"));
  }
  CHECK(times(500, "😀").size() == reason_limit_bytes);
}

TEST_CASE("reason: the limit counts characters and not bytes, and the message says how many there are") {
  CHECK(refused(times(501, "x")) == "a reason is at most 500 characters, this one is 501: shorten it");
  CHECK(refused(times(501, "é")) == "a reason is at most 500 characters, this one is 501: shorten it");
  CHECK(refused(times(501, "😀")) == "a reason is at most 500 characters, this one is 501: shorten it");
}

TEST_CASE("reason: what says nothing, is not one line or is no text is refused, with the way out") {
  for (const char* blank : {"", " ", "   ", "\xC2\xA0", " \xC2\xA0 "})
    CHECK(refused(blank) == "a reading needs a reason: say in a few words what it is for");
  for (const char* unfit : {"a\nb", "a\tb", "a\x7F", "a\x1B[2J", "a\xE2\x80\xAEz", "a\xE2\x80\x8B"})
    CHECK(refused(unfit).starts_with("a reason is one line of plain letters: "));
  for (const char* broken : {"\xFF", "a\xC3", "\xED\xA0\x80"})
    CHECK(refused(broken) == "a reason is UTF-8: write it again");
}

TEST_CASE(
    "reason: every unfit line is refused, in the option and in the header; words of every script pass both") {
  for (const std::string& unfit : testing::unfit_lines()) {
    CAPTURE(unfit);
    CHECK_FALSE(check_reason(unfit, "--reason"));
    CHECK_FALSE(reason_in(reason_value(unfit)));
  }
  for (const std::string& fit : testing::fit_words()) {
    CHECK(check_reason(fit, "--reason"));
    CHECK(reason_in(reason_value(fit)) == fit);
  }
}

}  // namespace tafel::store_api
