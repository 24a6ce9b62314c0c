// The deeds of people at the table, as verbs. The meeting (meeting.cpp) is written in these and knows nothing of
// how: through the real screen with fingers (screen_table.hpp), or over the daemon's socket alone
// (tests/e2e). Every verb returns when it happened and is acknowledged; what cannot happen ends the play with
// an error. Ids are those that tafeld assigns: statements u1…, goals d1…, actions a1…, items i1….
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tafel::demo {

struct Statement {
  std::string id, by, about;  // about: a member
  int category = 0;           // art. 15 §1
  std::string text, relevance;
};

struct Action {
  std::string id, goal, text, owner;
  int weeks = 0;  // from today
};

struct Item {
  std::string id, sharer;
  std::string recipient;  // a member; empty for a report
  std::string addressee;  // of a report; empty for a disclosure
  std::string information;
  std::vector<std::string> safety_of;
  std::string goal;  // or empty
  std::string why;
  std::vector<std::string> sources;
};

enum class Choice { akkoord, niet_akkoord };
struct Vote {
  std::string item;
  Choice choice{};
};

struct Reading {
  std::string remark;              // empty: approves
  std::optional<bool> will_brief;  // what a delegate states (art. 12)
};

class Table {
 public:
  Table() = default;
  virtual ~Table() = default;
  Table(const Table&) = delete;
  Table& operator=(const Table&) = delete;

  virtual void open(const std::string& title) = 0;
  virtual void checks_in(const std::string& person) = 0;
  virtual void leaves(const std::string& person) = 0;

  virtual void says(const Statement& statement) = 0;  // the chair writes it down
  virtual void confirms(const std::string& person, const std::vector<std::string>& statements) = 0;
  virtual void takes_back(const std::string& person, const std::string& statement) = 0;

  virtual void sets_goal(const std::string& id, const std::string& text) = 0;
  virtual void sets_action(const Action& action) = 0;

  virtual void puts(const Item& item) = 0;
  virtual void changes(const Item& item) = 0;  // a field that is not empty replaces the old one
  virtual void votes(const std::string& person, const std::vector<Vote>& votes) = 0;
  // "consensus", "no-consensus", "open", "voting" or "reopened"
  virtual void ends_round(const std::string& reason) = 0;  // by the chair, though a ballot is missing
  virtual void stands(const std::string& item, const std::string& state) = 0;

  virtual void draws_up_verslag() = 0;
  virtual void reads_verslag(const std::string& person, const Reading& reading) = 0;
  virtual void decides_route(const std::string& route, const std::string& minors_involvement) = 0;
  virtual void closes() = 0;
  virtual void seals() = 0;
  virtual void is_delivered() = 0;

  // A moment worth a picture, or worth pulling a plug.
  virtual void moment(const std::string& name) = 0;
};

// Plays the whole casusoverleg.
void meeting(Table& table);

}  // namespace tafel::demo
