// The facts a page may propose, as values; app/fact_json.hpp writes them as docs/ipc.md says. Shapes only: `tafeld`
// decides whether one is allowed.
#pragma once

#include "shared/view/states.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tafel::kiosk::facts {

struct LeftTable {
  std::string who;
};
struct ReturnedToTable {
  std::string who;
};
struct CheckInStruck {
  std::string who;
  std::string reason;
};
struct AnonymityLifted {
  std::string reason;
};

struct NewPerson {
  std::string name;
  std::string function;
  std::string organisation;      // id of a known one, or
  std::string new_organisation;  // the name of a new one
  int category = 0;
  std::string necessity;
  std::optional<view::Ground> ground;
  std::string represented_name;
  std::string represented_function;
  std::string reports_to;
};
struct PersonAdded {
  NewPerson person;
  std::size_t known_organisations = 0;
};

struct NewStatement {
  std::string by;
  std::string member;
  std::string contact;
  std::string necessity;
  int category = 0;
  std::string words;
  std::string relevance;
  std::string replaces;  // id of the draft whose place it takes; "" for none
  bool in_turn = false;  // its owner has the screen
};
struct StatementDropped {
  std::string id;
};
struct StatementConfirmed {
  std::string id;
  std::string by;
};
struct StatementTakenBack {
  std::string id;
  std::string by;
};

struct GoalSet {
  std::string id;  // "" for a new one
  std::string words;
};
struct GoalDropped {
  std::string id;
};
struct NewAction {
  std::string id;
  std::string goal;
  std::string words;
  std::string owner;
  std::string due;
};
struct ActionDropped {
  std::string id;
};

struct ActionReviewed {
  std::string id;
  view::ActionCourse course{};
  std::string why;
};
struct ItemReviewed {
  std::string item;
  view::ItemCourse course{};
  std::string on;      // the day on which it was told; "" for another course
  std::string reason;  // why it was stopped; "" for another course
};

struct NewItem {
  std::string id;  // of the item that is changed; "" for a new one
  std::optional<view::ItemKind> kind;
  std::string information;
  std::string recipient;
  std::string addressee;
  std::string sharer;
  std::vector<std::string> sources;
  std::vector<std::string> safety_of;
  std::string goal;
  std::string why;
  int extension_years = 0;
  std::optional<view::ExtensionGround> extension_ground;
};
struct ItemWithdrawn {
  std::string id;
};

struct RoundEnded {
  std::string reason;
};
struct VerslagDrawnUp {};
struct VerslagApproved {
  std::string by;
};
struct VerslagRemarked {
  std::string by;
  std::string remark;
};
struct FeedbackStated {
  std::string by;
  bool will_brief = false;
};
struct RouteDecided {
  view::Route route{};
  std::string minors_involvement;  // "" for none
};
struct RetentionSet {
  int years = 0;
};
struct NumberRevealed {
  std::string member;
};

using AnyFact = std::variant<LeftTable, ReturnedToTable, CheckInStruck, AnonymityLifted, PersonAdded,
                             NewStatement, StatementDropped, StatementConfirmed, StatementTakenBack, GoalSet,
                             GoalDropped, NewAction, ActionDropped, ActionReviewed, ItemReviewed, NewItem,
                             ItemWithdrawn, RoundEnded, VerslagDrawnUp, VerslagApproved, VerslagRemarked,
                             FeedbackStated, RouteDecided, RetentionSet, NumberRevealed>;

// Copied, moved and destroyed in facts.cpp alone: every page would else compile that for each alternative.
class Fact : public AnyFact {
 public:
  using AnyFact::AnyFact;
  Fact();
  Fact(const Fact& other);
  Fact(Fact&& other) noexcept;
  Fact& operator=(const Fact& other);
  Fact& operator=(Fact&& other) noexcept;
  ~Fact();
};

}  // namespace tafel::kiosk::facts
