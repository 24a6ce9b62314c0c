// Facts as JSON: nothing lost, nothing guessed.
#include "shared/domain/json.hpp"

#include "shared/base/utf8.hpp"
#include "tests/shared/base/unfit_words.hpp"
#include "tests/shared/domain/every_fact.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace tafel::testing {
namespace {

using nlohmann::json;

std::string why_not(std::string_view name, const json& source) {
  const auto fact = fact_from_json(name, source);
  REQUIRE_FALSE(fact.has_value());
  return fact.error().place;
}

json ballot_json() {
  return to_json(Fact{ballot("p1")});
}

TEST_CASE("json: there is a sample of every kind of fact") {
  std::set<std::size_t> kinds;
  for (const Fact& fact : every_fact()) kinds.insert(fact.index());
  CHECK(kinds.size() == std::variant_size_v<AnyFact>);
}

TEST_CASE("json: every kind of fact is written and read back without loss, as the same bytes") {
  for (const Fact& fact : every_fact()) {
    CAPTURE(std::string(name_of(fact)));
    const json written = to_json(fact);
    const auto read = fact_from_json(name_of(fact), written);
    REQUIRE(read.has_value());
    CHECK(read->index() == fact.index());
    CHECK(to_json(*read).dump() == written.dump());
  }
}

TEST_CASE("json: in an event no field may be missing but an optional one, and none added, in any kind") {
  const std::set<std::string> optional{"minors_involvement", "not_held", "elsewhere", "on", "reason", "seat"};
  for (const Fact& fact : every_fact()) {
    const json written = to_json(fact);
    for (const auto& field : written.items()) {
      const std::string& key = field.key();
      CAPTURE(std::string(name_of(fact)) + "/" + key);
      json without = written;
      without.erase(key);
      const bool may_miss = optional.contains(key) && (key != "reason" || name_of(fact) == "item-reviewed") &&
                            (key != "seat" || name_of(fact) == "session-opened");
      if (!may_miss) CHECK(why_not(name_of(fact), without) == "/fact/" + key);
    }
    json with_more = written;
    with_more["surprise"] = 1;
    CHECK(why_not(name_of(fact), with_more) == "/fact/surprise");
  }
}

TEST_CASE("json: every field of every kind refuses a value of another type, and says where") {
  for (const Fact& fact : every_fact()) {
    const json written = to_json(fact);
    for (const auto& field : written.items()) {
      const std::string& key = field.key();
      for (const json& wrong : {json(nullptr), json(-1), json(1.5), json({{"x", 1}})}) {
        json altered = written;
        altered[key] = wrong;
        CAPTURE(std::string(name_of(fact)) + "/" + key + " " + wrong.dump());
        const std::string place = why_not(name_of(fact), altered);
        CHECK(place.starts_with("/fact/" + key));
      }
    }
  }
}

void gather_texts(const json& value, const json::json_pointer& at, std::vector<json::json_pointer>& all) {
  if (value.is_string()) all.push_back(at);
  if (!value.is_structured()) return;
  for (const auto& [key, inner] : value.items())
    gather_texts(inner, value.is_array() ? at / std::stoul(key) : at / key, all);
}

// The places of its texts; a choice, a number or an id refuses them as well.
std::vector<json::json_pointer> texts_of(const json& fact) {
  std::vector<json::json_pointer> all;
  gather_texts(fact, json::json_pointer(), all);
  return all;
}

TEST_CASE("json: no field of any kind of fact takes an unfit letter, a line break, or nothing to see") {
  std::size_t places = 0;
  int tried = 0;
  for (const Fact& fact : every_fact()) {
    const json written = to_json(fact);
    for (const auto& place : texts_of(written))
      for (const std::string& unfit : share_of(places++, unfit_lines())) {
        if (!is_utf8(unfit)) continue;  // never comes so far: parse_strict
        json altered = written;
        altered[place] = unfit;
        CHECK_MESSAGE(!fact_from_json(name_of(fact), altered), name_of(fact), place.to_string());
        CHECK_MESSAGE(!proposal_from_json(name_of(fact), altered), name_of(fact), place.to_string());
        ++tried;
      }
  }
  CHECK(tried > 1000);
}

TEST_CASE("json: what is wrong deep inside is named by its place") {
  json opening = to_json(Fact{opened()});
  json altered = opening;
  altered["dossier"]["members"][1]["born"] = "2026-02-30";
  CHECK(why_not("session-opened", altered) == "/fact/dossier/members/1/born");
  altered = opening;
  altered["dossier"]["invited"][3]["represents"]["surprise"] = true;
  CHECK(why_not("session-opened", altered) == "/fact/dossier/invited/3/represents/surprise");
  altered = opening;
  altered["dossier"]["purpose"]["sha256"] = std::string(64, 'A');
  CHECK(why_not("session-opened", altered) == "/fact/dossier/purpose/sha256");
  altered = opening;
  altered["dossier"]["kind"] = "second";
  CHECK(why_not("session-opened", altered) == "/fact/dossier/kind");
}

TEST_CASE("json: ids, names, numbers and signatures keep to their form") {
  const auto ballot_with = [](const char* key, json value) {
    json altered = ballot_json();
    altered[key] = std::move(value);
    return fact_from_json("ballot-cast", altered).has_value();
  };
  CHECK(ballot_with("by", "p2"));
  CHECK_FALSE(ballot_with("by", "P2"));
  CHECK_FALSE(ballot_with("by", "p 2"));
  CHECK_FALSE(ballot_with("by", "p2\n"));
  CHECK_FALSE(ballot_with("by", std::string(41, 'p')));
  CHECK(ballot_with("by", std::string(40, 'p')));
  CHECK_FALSE(ballot_with("version", 1'000'001));
  CHECK_FALSE(ballot_with("version", 18446744073709551615ULL));
  CHECK_FALSE(ballot_with("choice", "onthouding"));
  CHECK_FALSE(ballot_with("signature", "AAAA"));
  CHECK_FALSE(ballot_with("signature", std::string(88, '!')));
}

TEST_CASE("json: a name may hold all of Europe's letters, up to 200 bytes and no control character") {
  const auto named = [](const std::string& name) {
    json resumed = to_json(Fact{SessionResumed{sample_chair()}});
    resumed["chair"]["name"] = name;
    return fact_from_json("session-resumed", resumed).has_value();
  };
  CHECK(named("Žofia Łącka-Ångström Çelik Ποιητής Иванова"));
  CHECK(named(std::string(200, 'a')));
  CHECK_FALSE(named(std::string(201, 'a')));
  CHECK_FALSE(named("Ans\nPeeters"));
  CHECK_FALSE(named(std::string("Ans\0Peeters", 11)));
}

TEST_CASE("json: a list holds at most a thousand") {
  json closed = to_json(Fact{SessionClosed{}});
  for (int i = 0; i < 1000; ++i)
    closed["outcomes"].push_back({{"item", "i1"}, {"version", 1}, {"shared", false}});
  CHECK(fact_from_json("session-closed", closed).has_value());
  closed["outcomes"].push_back(closed["outcomes"][0]);
  CHECK(why_not("session-closed", closed) == "/fact/outcomes");
}

TEST_CASE("json: an unknown kind of fact is refused") {
  const auto fact = fact_from_json("majority-declared", json::object());
  REQUIRE_FALSE(fact.has_value());
  CHECK(fact.error().place == "/what");
}

TEST_CASE("json: a proposal leaves out what follows from the state, an event does not") {
  json said = to_json(Fact{statement("p1")});
  said.erase("id");
  CHECK(proposal_from_json("statement-made", said).has_value());
  CHECK(why_not("statement-made", said) == "/fact/id");
  json cast = ballot_json();
  cast.erase("signature");
  CHECK(proposal_from_json("ballot-cast", cast).has_value());
  cast.erase("version");
  CHECK_FALSE(proposal_from_json("ballot-cast", cast).has_value());
}

TEST_CASE("json: a dossier is read strictly too") {
  const json written = to_json(sample_dossier());
  const auto read = dossier_from_json(written);
  REQUIRE(read.has_value());
  CHECK(*read == sample_dossier());
  json altered = written;
  altered["organisations"][0]["category"] = "politie";
  const auto refused = dossier_from_json(altered);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().place == "/organisations/0/category");
}

TEST_CASE("json: the texts a fact commits to are all found") {
  const auto count = [](const Fact& fact) { return commitments_in(fact).size(); };
  CHECK(count(Fact{statement("p1")}) == 2);
  CHECK(count(Fact{about_contact(statement("p1"), "oma")}) == 3);
  CHECK(count(Fact{put(disclosure())}) == 2);
  CHECK(count(Fact{put(extension())}) == 1);
  CHECK(count(Fact{opened()}) == 5);
  CHECK(count(Fact{ballot("p1")}) == 0);
}

}  // namespace
}  // namespace tafel::testing
