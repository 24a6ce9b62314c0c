// In which order a slow screen hears answers and views.
#include "appliance/socket/connection.hpp"

#include <asio/io_context.hpp>
#include <asio/local/connect_pair.hpp>
#include <asio/read.hpp>
#include <doctest/doctest.h>
#include <sstream>
#include <vector>

using namespace tafel;
using Lines = std::vector<std::string>;

namespace {

// A connection whose first view is under way already, so that all that comes next has to wait.
struct SlowScreen {
  asio::io_context loop;
  appliance::Connection::Socket screen{loop};
  std::shared_ptr<appliance::Connection> tafeld = connect();

  SlowScreen() { show("first view"); }

  std::shared_ptr<appliance::Connection> connect() {
    appliance::Connection::Socket socket(loop);
    asio::local::connect_pair(screen, socket);
    return std::make_shared<appliance::Connection>(
        std::move(socket), [](const auto&, std::string_view) {}, [](const auto&) {});
  }
  void show(const std::string& words) { tafeld->show(std::make_shared<const std::string>(words + "\n")); }
  void answer(std::int64_t id) { tafeld->answer({id, ipc::Accepted{}}); }

  Lines heard() {
    tafeld->turn_away({-1, ipc::Accepted{}});  // closes once all that waits is written
    loop.run();
    std::string all;
    asio::error_code end;
    asio::read(screen, asio::dynamic_buffer(all), end);
    Lines lines;
    std::istringstream stream(all);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    lines.pop_back();
    return lines;
  }
};

std::string accepted(std::int64_t id) {
  std::string line = ipc::to_line({id, ipc::Accepted{}});
  line.pop_back();
  return line;
}

}  // namespace

TEST_CASE("connection: a view that waits is heard before the answers made after it") {
  SlowScreen screen;
  screen.show("without the draft");
  screen.answer(7);
  CHECK(screen.heard() == Lines{"first view", "without the draft", accepted(7)});
}

TEST_CASE("connection: a newer view takes the place of the one that waits, before the answers behind it") {
  SlowScreen screen;
  screen.show("of the seventh");
  screen.answer(7);
  screen.show("of the eighth");
  screen.answer(8);
  CHECK(screen.heard() == Lines{"first view", "of the eighth", accepted(7), accepted(8)});
}

TEST_CASE("connection: a view comes behind the answers that were given before there was any to show") {
  SlowScreen screen;
  screen.answer(7);
  screen.show("of the eighth");
  screen.answer(8);
  CHECK(screen.heard() == Lines{"first view", accepted(7), "of the eighth", accepted(8)});
}
