// Given these events, when this is proposed, then that event or this refusal. Everything a table lives through
// passes through `decide` and `evolve`; every allowed event is checked to decide to itself.
//
//   CHECK(table().opened().seated({"p1", "p2"}).when(left("p1")) == "allowed");
//   CHECK(table().opened().when(left("p1")) == "session.order");
#pragma once

#include "shared/domain/decide.hpp"
#include "tests/shared/domain/facts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::testing {

class Table {
 public:
  // The events so far. A fact that the rules refuse fails the test.
  Table& opened(Dossier dossier = sample_dossier());
  // A version of the rules; the dossier becomes what that version wants of it.
  // The chair, p1, takes no part, and has signed the duty of secrecy.
  Table& opened_without_chair(Dossier dossier = sample_dossier());
  Table& opened_under(const std::string& rules, Dossier dossier = sample_dossier());
  Table& seated(const std::vector<std::string>& who);
  Table& after(const Fact& proposal);
  Table& after_all(const std::vector<Fact>& proposals);
  Table& later(std::int64_t milliseconds);
  // A statement by `by` about `member`, confirmed.
  Table& stated(const std::string& by, const std::string& member = "m1");
  // akkoord on version 1 of `item` by each.
  Table& agreed(const std::vector<std::string>& who, const std::string& item = "i1");

  // "allowed", or the id of the rule that refuses.
  [[nodiscard]] std::string when(const Fact& proposal) const;
  [[nodiscard]] Refusal refusal(const Fact& proposal) const;

  [[nodiscard]] std::string outcome(
      const std::string& item = "i1") const;  // "consensus", "refused" or "open"
  [[nodiscard]] const State& state() const { return state_; }
  [[nodiscard]] const std::vector<Event>& history() const { return history_; }
  [[nodiscard]] Instant now() const { return now_; }

 private:
  State state_;
  std::vector<Event> history_;
  Instant now_ = ten_o_clock;
};

inline Table table() {
  return {};
}

}  // namespace tafel::testing
