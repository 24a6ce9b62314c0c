// The meeting through the real kiosk: every verb is a few touches (kiosk-ui/README.md, "Ids").
#pragma once

#include "tests/demo/camera.hpp"
#include "tests/demo/screen.hpp"
#include "tests/demo/table.hpp"

#include <map>
#include <string>
#include <vector>

namespace tafel::demo {

class ScreenTable final : public Table {
 public:
  // Without a camera the moments pass unseen.
  explicit ScreenTable(Screen& screen, Camera* camera = nullptr) : screen_(screen), camera_(camera) {}

  void open(const std::string& title) override;
  void checks_in(const std::string& person) override;
  void leaves(const std::string& person) override;
  void says(const Statement& statement) override;
  void confirms(const std::string& person, const std::vector<std::string>& statements) override;
  void takes_back(const std::string& person, const std::string& statement) override;
  void sets_goal(const std::string& id, const std::string& text) override;
  void sets_action(const Action& action) override;
  void puts(const Item& item) override;
  void changes(const Item& item) override;
  void votes(const std::string& person, const std::vector<Vote>& votes) override;
  void ends_round(const std::string& reason) override;
  void stands(const std::string& item, const std::string& state) override;
  void draws_up_verslag() override;
  void reads_verslag(const std::string& person, const Reading& reading) override;
  void decides_route(const std::string& route, const std::string& minors_involvement) override;
  void closes() override;
  void seals() override;
  void is_delivered() override;
  void moment(const std::string& name) override;

  // From the table to the first pad; every other verb does it by itself where it has to.
  void begin_passing(const std::string& part);

 private:
  void go_to(const std::string& part, const std::string& step);
  // Gives the screen to `person`, for what that part of the session asks, and waits for that step of the turn.
  void takes_screen(const std::string& person, const std::string& part, const std::string& step);
  void turn_is_over();
  [[nodiscard]] bool is_being_passed();
  void go_back_to_table();
  void find_pad_of(const std::string& person);
  void wait_for(const std::string& id);
  void wait_gone(const std::string& id);
  void fill_in(const Item& item, bool is_new);
  void fill_in_necessity(const Item& item);

  Screen& screen_;
  Camera* camera_;
  std::map<std::string, Item> items_;  // as they were put
  bool voting_was_shown_ = false;
  std::string handed_out_from_;  // the part of the session
};

}  // namespace tafel::demo
