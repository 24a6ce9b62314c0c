#include "shared/store_api/headers.hpp"

#include "shared/store_api/percent.hpp"

#include <doctest/doctest.h>

namespace tafel::store_api {

TEST_CASE("percent: every byte comes back, and only unreserved ones stand as they are") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(percent_decoded(percent_encoded(all)) == all);
  CHECK(percent_encoded("aZ0-._~") == "aZ0-._~");
  CHECK(percent_encoded("één keer%") == "%C3%A9%C3%A9n%20keer%25");
  CHECK(percent_decoded("%c3%a9") == "é");
  CHECK(percent_encoded("").empty());
  CHECK(percent_decoded("") == "");
}

TEST_CASE("percent: what is not followed by two hex digits is refused") {
  CHECK(percent_decoded("%41") == "A");
  for (const char* wrong : {"%", "%4", "%4g", "%g4", "% 4", "%-1", "%+1", "%0x", "%41%", "%41%4"}) {
    CAPTURE(wrong);
    CHECK(!percent_decoded(wrong));
  }
}

TEST_CASE("headers: a file comes back, and one that is empty or no base64 does not") {
  const std::string file = "untrusted comment: x\nRUQ\n";
  CHECK(file_in(file_value(file)) == file);
  for (const char* wrong : {"", "%%%", "QQ", "QQ=", "QR==", "QQ==\n", "Q Q==", "QQ==QQ=="}) {
    CAPTURE(wrong);
    CHECK(!file_in(wrong));
  }
}

TEST_CASE("headers: a reason comes back; one that breaks the rule is refused with the header's name") {
  CHECK(reason_in(reason_value("opvolging, één keer")) == "opvolging, één keer");
  for (const char* wrong : {"", "%20", "%0a", "%ff", "%4"}) {
    CAPTURE(wrong);
    const auto reason = reason_in(wrong);
    REQUIRE(!reason);
    CHECK(reason.error().fault == Fault::refused);
    CHECK(reason.error().place == "tafel-reason");
  }
}

}  // namespace tafel::store_api
