// The delivery status on disk: what the uplink writes and tafeld reads.
#include "shared/outbox/delivery_status.hpp"

#include "tests/shared/base/unfit_words.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;

TEST_CASE("status: written and read back; what is not of the form is refused") {
  outbox::DeliveryStatus status{"00000000-0000-4000-8000-000000000001",
                                outbox::DeliveryState::waiting,
                                {1'000},
                                7,
                                Instant{61'000},
                                {},
                                "unreachable",
                                "cannot connect"};
  const std::string text = to_json(status);
  const auto parsed = outbox::parse_status(text).value();
  CHECK(to_json(parsed) == text);
  CHECK(parsed.tries == 7);
  CHECK(parsed.next_try_at->unix_ms == 61'000);
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = text;
    changed.replace(changed.find(from), from.size(), to);
    return outbox::parse_status(changed);
  };
  CHECK(with("waiting", "delivered"));
  CHECK(!with("waiting", "lost"));
  CHECK(!with("delivery/v1", "delivery/v2"));
  CHECK(!with("\"tries\": 7", "\"tries\": -7"));
  CHECK(!with("\"tries\": 7", "\"tries\": 7, \"more\": 1"));
  CHECK(!with("1970-01-01T00:00:01.000Z", "1970-01-01"));
  CHECK(!outbox::parse_status("{"));
}

TEST_CASE("status: a store's answer with control characters in it is still told as a refusal") {
  const outbox::DeliveryStatus status{"00000000-0000-4000-8000-000000000001",
                                      outbox::DeliveryState::refused,
                                      {1'000},
                                      1,
                                      {},
                                      {},
                                      "c\x1b",
                                      "no\x1b[2J\nway"};
  const auto parsed = outbox::parse_status(to_json(status)).value();
  CHECK(parsed.state == outbox::DeliveryState::refused);
  CHECK(parsed.reason == "no?[2J?way");
}

TEST_CASE("status: whatever the store answered, the status that is written can be read") {
  outbox::DeliveryStatus status{
      "00000000-0000-4000-8000-000000000001", outbox::DeliveryState::refused, {1'000}, 1, {}, {}, "c", "no"};
  auto words = testing::unfit_lines();
  words.push_back(std::string(5'000, 'x'));
  words.push_back(std::string(4'095, 'x') + "\xC3\xA9");
  words.push_back(std::string("a\0b", 3));
  for (const std::string& unfit : words) {
    CAPTURE(unfit);
    status.reason = unfit;
    status.reason_code = unfit;
    CHECK(outbox::parse_status(to_json(status)));
  }
  for (const std::string& fit : testing::fit_words()) {
    status.reason = fit;
    CHECK(outbox::parse_status(to_json(status)).value().reason == fit);
  }
}
