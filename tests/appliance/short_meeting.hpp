// A short meeting that is cut off somewhere, and what was acknowledged until then. Afterwards it continues where it
// was.
#pragma once

#include "tests/appliance/house_fixture.hpp"
#include "tests/appliance/tafeld_process.hpp"

#include <set>
#include <string>

namespace tafel::test {

class ShortMeeting {
 public:
  // Runs until everything is sealed, or until tafeld is gone or refuses. True when it was sealed.
  bool run(Client& client);
  // Brings the session back after a cut, and checks that everything acknowledged is there. Then continues with `run`.
  void resume_and_finish(Client& client);

  // Why it stopped: "ok", "gone", or a rule.
  std::string last_word = "ok";

 private:
  bool step(Client& client, const std::string& action, nlohmann::json fields = nlohmann::json::object());
  bool goal(Client& client, const std::string& words);
  bool statement(Client& client, const std::string& words);
  bool take_turn(Client& client);

  std::set<std::string> goals_;       // acknowledged
  std::set<std::string> statements_;  // acknowledged
  bool opened_ = false;
  bool checked_in_ = false;
  bool taken_back_ = false;
  bool confirmed_ = false;
  bool closed_ = false;
  bool sealed_ = false;
};

// The sealed record of session 1, verified without a receipt; nothing of the session is left on the disk.
void check_sealed(const HouseFixture& house);

}  // namespace tafel::test
