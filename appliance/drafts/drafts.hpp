// Drafts, typed and not entered yet: kept so that a crash of the screen costs no word that it showed as
// kept. Nobody's record: it never reaches the sealed one. When a draft ends: end_of_draft.hpp. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/json/strict_json.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace tafel::appliance {

namespace draft_limits {
constexpr std::size_t page_bytes = 40;
constexpr std::size_t fields = 24;
constexpr std::size_t field_bytes = 16UL * 1024;  // as much as a field of the screen takes
constexpr std::size_t draft_bytes = 128UL * 1024;
constexpr std::size_t pages = 16;  // for each pair of hands
constexpr std::size_t concerns = 200;
}  // namespace draft_limits

// The subjects of a draft, by id.
struct Concerns {
  std::vector<std::string> statements;
  std::vector<std::string> items;
  std::vector<std::string> goals;
  std::vector<std::string> actions;
  std::vector<std::string> people;  // who checked in
};

// The owner and the page of a draft: `by` is the participant in whose hands the screen was, or "" for the table.
struct DraftKey {
  std::string by;
  std::string page;
  bool operator==(const DraftKey&) const = default;
};

struct Draft {
  DraftKey key;
  std::map<std::string, std::string> fields;  // what they mean is the screen's to know
  Concerns concerns;
  std::int64_t nth = 0;  // of all savings: which was the last
};
// The part of a draft that a request brings. `reader` reads `object`; what is wrong is noted in it.
[[nodiscard]] Draft read_draft(ObjectReader& reader, const nlohmann::json& object);
[[nodiscard]] std::string to_json(const Draft& draft);
[[nodiscard]] Result<Draft> draft_from_json(const std::string& json);

// The drafts of one session, each with its place in the journal. Wipes the words that go.
class Drafts {
 public:
  using Slot = std::int64_t;
  static constexpr Slot first_slot = 1;  // 0 is the last deed's

  Drafts() = default;
  ~Drafts();
  Drafts(Drafts&&) = default;
  Drafts& operator=(Drafts&&) = default;
  Drafts(const Drafts&) = delete;
  Drafts& operator=(const Drafts&) = delete;

  void put(Slot slot, Draft draft);
  void drop(const std::vector<Slot>& slots);
  // The place of a draft of this key, or a free one.
  [[nodiscard]] Slot slot_of(const DraftKey& key) const;
  [[nodiscard]] bool has(const DraftKey& key) const { return slots_.contains(slot_of(key)); }
  [[nodiscard]] std::int64_t next_nth() const;
  // In the order of saving.
  [[nodiscard]] std::vector<const Draft*> of(const std::string& by) const;
  [[nodiscard]] std::vector<Slot> slots_of(const std::string& by) const;
  [[nodiscard]] const std::map<Slot, Draft>& all() const { return slots_; }

 private:
  std::map<Slot, Draft> slots_;
};

}  // namespace tafel::appliance
