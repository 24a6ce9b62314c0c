// The meeting over the daemon's socket alone: every verb is one or a few lines of docs/ipc.md.
#pragma once

#include "tests/demo/table.hpp"
#include "tests/e2e/demo_lab.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tafel::e2e {

class SocketTable final : public demo::Table {
 public:
  using Moment = std::function<void(const std::string& name)>;

  // `at_moment` is called between verbs; it may crash programs of the lab.
  explicit SocketTable(DemoLab& lab, Moment at_moment = {}) : lab_(lab), at_moment_(std::move(at_moment)) {}

  void open(const std::string& title) override;
  void checks_in(const std::string& person) override;
  void leaves(const std::string& person) override;
  void says(const demo::Statement& statement) override;
  void confirms(const std::string& person, const std::vector<std::string>& statements) override;
  void takes_back(const std::string& person, const std::string& statement) override;
  void sets_goal(const std::string& id, const std::string& text) override;
  void sets_action(const demo::Action& action) override;
  void puts(const demo::Item& item) override;
  void changes(const demo::Item& item) override;
  void votes(const std::string& person, const std::vector<demo::Vote>& votes) override;
  void ends_round(const std::string& reason) override;
  void stands(const std::string& item, const std::string& state) override;
  void draws_up_verslag() override;
  void reads_verslag(const std::string& person, const demo::Reading& reading) override;
  void decides_route(const std::string& route, const std::string& minors_involvement) override;
  void closes() override;
  void seals() override;
  void is_delivered() override;
  void moment(const std::string& name) override;

 private:
  nlohmann::json ask(const std::string& action, const nlohmann::json& fields);
  nlohmann::json propose(const std::string& what, const nlohmann::json& fact);
  void in_turn_of(const std::string& person, const std::function<void()>& what);
  [[nodiscard]] nlohmann::json item_in_view(const std::string& id);

  DemoLab& lab_;
  Moment at_moment_;
  std::string session_;
  std::map<std::string, nlohmann::json> contents_;  // of items, as they were put
};

}  // namespace tafel::e2e
