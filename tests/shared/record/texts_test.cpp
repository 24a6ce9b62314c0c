#include "shared/crypto/random.hpp"
#include "shared/record/commit_words.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using nlohmann::json;
using testing::words;

TEST_CASE("texts: words become a commitment, and the same words twice two different ones") {
  crypto::SystemRandom random;
  const json proposal{
      {"text", words("Noor slaapt slecht.")}, {"relevance", words("Noor slaapt slecht.")}, {"by", "p1"}};
  const auto committed = record::commit_words(proposal, random);
  REQUIRE(committed);
  CHECK(committed->texts.size() == 2);
  CHECK(committed->fact["by"] == "p1");
  for (const auto* key : {"text", "relevance"}) {
    const std::string sha256 = committed->fact[key]["sha256"];
    REQUIRE(committed->texts.contains(sha256));
    CHECK(record::matches(sha256, committed->texts.at(sha256)));
  }
}

TEST_CASE("texts: another salt, another word or another commitment does not match") {
  record::SaltedWords text{std::string(64, '1'), "Noor"};
  const std::string sha256 = record::commitment_of(text).sha256;
  CHECK(record::matches(sha256, text));
  CHECK_FALSE(record::matches(sha256, {std::string(64, '2'), "Noor"}));
  CHECK_FALSE(record::matches(sha256, {std::string(64, '1'), "noor"}));
  CHECK_FALSE(record::matches(sha256, {std::string(62, '1'), "Noor"}));
  CHECK_FALSE(record::matches(std::string(64, '0'), text));
}

TEST_CASE("texts: what cannot be a text is refused with its place") {
  crypto::SystemRandom random;
  const auto place = [&](const json& text) {
    const auto refused = record::commit_words({{"list", json::array({{{"text", text}}})}}, random);
    REQUIRE_FALSE(refused);
    return refused.error().place;
  };
  CHECK(place(words("")) == "/fact/list/0/text/words");
  CHECK(place(words(" \n\t ")) == "/fact/list/0/text/words");
  CHECK(place(words(std::string(record::words_limit_bytes + 1, 'a'))) == "/fact/list/0/text/words");
  CHECK(place(words("\xff")) == "/fact/list/0/text/words");
  CHECK(place(words(std::string("a\0b", 3))) == "/fact/list/0/text/words");
  CHECK(place(json{{"words", 7}}) == "/fact/list/0/text");
  CHECK(place(json{{"words", "a"}, {"sha256", std::string(64, 'a')}}) == "/fact/list/0/text");
  CHECK(place(json{{"sha256", std::string(64, 'a')}}) == "/fact/list/0/text");
  CHECK(record::commit_words({{"text", words(std::string(record::words_limit_bytes, 'a'))}}, random));
}
