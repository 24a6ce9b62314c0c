#include "tests/e2e/demo_lab.hpp"

#include "tests/demo/people.hpp"

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace tafel::e2e {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) throw std::runtime_error(std::string(name) + " is not set; ctest sets it");
  return value;
}

std::string demo_house() {
  return environment("TAFEL_SOURCE") + "/tests/demo/demo-house";
}

// Short, for the path of a socket has at most 107 bytes.
fs::path fresh_folder() {
  std::string name = "/tmp/te2e-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder in /tmp");
  return name;
}

}  // namespace

std::string built(const std::string& name) {
  return environment("TAFEL_BIN") + "/" + name;
}

nlohmann::json expect_ok(const nlohmann::json& answer, const std::string& what) {
  if (!answer.contains("ok")) throw std::runtime_error(what + ": " + answer.dump());
  return answer["ok"];
}

DemoLab::DemoLab() : root_(fresh_folder()) {
  const Finished laid = run({demo_house(), "lay", root_.string()});
  if (laid.status != 0) throw std::runtime_error("cannot lay the house: " + laid.output);
  for (const char* program : {"store", "tafeld", "uplink"}) start(program);
  reconnect();
}

DemoLab::~DemoLab() {
  client_.reset();
  for (const char* program : {"uplink", "tafeld", "store"}) kill_hard(program);
  std::error_code ignored;
  fs::remove_all(root_, ignored);
}

Process& DemoLab::process(const std::string& program) {
  return program == "store" ? store_ : program == "tafeld" ? tafeld_ : uplink_;
}

void DemoLab::start(const std::string& program) {
  process(program) = Process({demo_house(), program, root_.string()}, root_ / (program + ".log"));
}

void DemoLab::kill_hard(const std::string& program) {
  process(program).kill_hard();
}

void DemoLab::crash(const std::string& program) {
  kill_hard(program);
  start(program);
  if (program == "tafeld") reconnect();
}

void DemoLab::reconnect() {
  client_ = std::make_unique<LineClient>(root_ / "s");
  resume_if_interrupted();
}

void DemoLab::resume_if_interrupted() {
  const auto view = client_->view();
  for (const auto& session : view.at("sessions")) {
    if (session.at("state") != "interrupted") continue;
    expect_ok(client_->request(
                  "resume",
                  {{"session", session.at("session")}, {"chair", demo::chair_id}, {"pin", demo::chair_pin}}),
              "resume");
  }
}

std::string DemoLab::log_of(const std::string& program) const {
  std::ostringstream text;
  text << std::ifstream(root_ / (program + ".log")).rdbuf();
  return text.str();
}

fs::path DemoLab::sealed() const {
  for (const auto& entry : fs::directory_iterator(root_ / "device" / "outbox"))
    if (entry.path().extension() == ".age") return entry.path();
  throw std::runtime_error("no sealed record in the outbox");
}

}  // namespace tafel::e2e
