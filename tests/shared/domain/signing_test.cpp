// The text that people sign: everything that is agreed, and its place in the chain.
#include "shared/domain/signing.hpp"

#include "tests/shared/domain/every_fact.hpp"
#include "tests/shared/domain/given.hpp"

#include <doctest/doctest.h>
#include <set>

namespace tafel::testing {
namespace {

const std::string prev(64, '0');

Table item_put(ItemContent content = disclosure("p1")) {
  return table().opened().seated({"p1", "p2"}).after(put(std::move(content)));
}
std::string ballot_text(const Table& at, const BallotCast& cast = ballot("p1"),
                        std::string_view after = prev) {
  return signing_text(at.state(), cast, after);
}

TEST_CASE("signing: a ballot's text differs whenever anything about the ballot differs") {
  std::set<std::string> texts;
  const Table one = item_put();
  Table two = item_put();
  two.after(put(disclosure("p1")));
  texts.insert(ballot_text(two));
  texts.insert(ballot_text(two, ballot("p2")));
  texts.insert(ballot_text(two, refusal_by("p1")));
  texts.insert(ballot_text(two, ballot("p1", "i2")));
  texts.insert(ballot_text(two, ballot("p1", "i1", Choice::akkoord, 2)));
  texts.insert(ballot_text(two, ballot("p1"), std::string(64, '1')));
  CHECK(texts.size() == 6);
  CHECK(ballot_text(one) == ballot_text(two));
}

TEST_CASE("signing: a ballot's text differs in another session") {
  Dossier dossier = sample_dossier();
  dossier.session = {"another"};
  const Table other = table().opened(dossier).seated({"p1", "p2"}).after(put(disclosure("p1")));
  CHECK(ballot_text(other) != ballot_text(item_put()));
}

TEST_CASE("signing: a ballot's text holds the item's whole content") {
  const auto content_with = [](auto change) { return ballot_text(item_put(with(disclosure("p1"), change))); };
  std::set<std::string> texts;
  texts.insert(ballot_text(item_put()));
  texts.insert(content_with([](auto& c) { c.information = committed("iets anders"); }));
  texts.insert(content_with([](auto& c) { c.recipient = {{"m2"}}; }));
  texts.insert(content_with([](auto& c) { c.sharer = {"p2"}; }));
  texts.insert(content_with([](auto& c) { c.necessity->safety_of = {{"m3"}}; }));
  texts.insert(content_with([](auto& c) { c.necessity->why = committed("een andere reden"); }));
  CHECK(texts.size() == 6);
}

TEST_CASE(
    "signing: the signature itself is not in the text, so that it can be made and checked over the same") {
  const auto other = with(ballot("p1"), [](auto& f) { f.signature = {"anders"}; });
  CHECK(ballot_text(item_put(), other) == ballot_text(item_put()));
}

TEST_CASE("signing: a ballot on an item that is not there has a text too, and no crash") {
  CHECK(ballot_text(item_put(), ballot("p1", "i9")) != ballot_text(item_put()));
}

TEST_CASE("signing: every kind that somebody signs has its own purpose in front") {
  std::set<std::string> purposes;
  const Table at = item_put();
  std::size_t signed_kinds = 0;
  for (const Fact& fact : every_fact()) {
    if (!signed_by(fact)) continue;
    ++signed_kinds;
    const std::string text = signing_text(at.state(), fact, prev);
    purposes.insert(text.substr(0, text.find('\n')));
    CHECK(text.starts_with("tafelgeheim/"));
  }
  CHECK(signed_kinds == 7);
  CHECK(purposes.size() == signed_kinds);
}

TEST_CASE("signing: signed facts are exactly those that a participant does in person") {
  std::set<std::string> who;
  for (const Fact& fact : every_fact()) {
    const auto personal = signed_by(fact);
    if (!personal) continue;
    who.insert(personal->by.value);
    const Fact again = with_signature(fact, {"anders"});
    CHECK(signed_by(again)->signature.base64 == "anders");
  }
  CHECK(who == std::set<std::string>{"p1", "d1"});
}

}  // namespace
}  // namespace tafel::testing
