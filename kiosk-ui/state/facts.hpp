// The facts a screen may propose, as docs/ipc.md writes them. Shapes only: whether one is allowed is `tafeld`'s to say.
#pragma once

#include "kiosk-ui/state/intent.hpp"

#include <string>
#include <vector>

namespace tafel::kiosk::facts {

[[nodiscard]] nlohmann::json text(const std::string& words);

[[nodiscard]] Request left_table(const std::string& who);
[[nodiscard]] Request returned_to_table(const std::string& who);
[[nodiscard]] Request check_in_struck(const std::string& who, const std::string& reason);

struct NewPerson {
  std::string name;
  std::string function;
  std::string organisation;      // id of a known one, or
  std::string new_organisation;  // the name of a new one
  int category = 0;
  std::string necessity;
  std::string ground;
  std::string represented_name;
  std::string represented_function;
  std::string reports_to;
};
[[nodiscard]] Request person_added(const NewPerson& person, std::size_t known_organisations);

struct NewStatement {
  std::string by;
  std::string member;
  std::string contact;
  std::string necessity;
  int category = 0;
  std::string words;
  std::string relevance;
};
[[nodiscard]] Request statement_made(const NewStatement& statement);
[[nodiscard]] Request statement_dropped(const std::string& id);
[[nodiscard]] Request statement_confirmed(const std::string& id, const std::string& by);
[[nodiscard]] Request statement_taken_back(const std::string& id, const std::string& by);

[[nodiscard]] Request goal_set(const std::string& id, const std::string& words);
[[nodiscard]] Request goal_dropped(const std::string& id);
struct NewAction {
  std::string id;
  std::string goal;
  std::string words;
  std::string owner;
  std::string due;
};
[[nodiscard]] Request action_set(const NewAction& action);
[[nodiscard]] Request action_dropped(const std::string& id);

struct NewItem {
  std::string id;  // of the item that is changed; "" for a new one
  std::string kind;
  std::string information;
  std::string recipient;
  std::string addressee;
  std::string sharer;
  std::vector<std::string> sources;
  std::vector<std::string> safety_of;
  std::string goal;
  std::string why;
  int extension_years = 0;
  std::string extension_ground;
};
[[nodiscard]] Request item_put(const NewItem& item);
[[nodiscard]] Request item_withdrawn(const std::string& id);

[[nodiscard]] Request verslag_drawn_up();
[[nodiscard]] Request verslag_approved(const std::string& by);
[[nodiscard]] Request verslag_remarked(const std::string& by, const std::string& remark);
[[nodiscard]] Request feedback_stated(const std::string& by, bool will_brief);
[[nodiscard]] Request route_decided(const std::string& route, const std::string& minors_involvement);
[[nodiscard]] Request number_revealed(const std::string& member);
[[nodiscard]] Request session_closed();

}  // namespace tafel::kiosk::facts
