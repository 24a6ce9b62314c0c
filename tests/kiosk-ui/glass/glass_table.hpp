// A real tafeld with a session that is open, a participant at the table, and a real kiosk before it.
#pragma once

#include "tests/appliance/house_fixture.hpp"
#include "tests/appliance/tafeld_process.hpp"
#include "tests/kiosk-ui/glass/x_keyboard.hpp"
#include "tests/kiosk-ui/room.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk::test {

struct GlassTable {
  tafel::test::HouseFixture house{SystemClock().now()};
  Room room;
  std::optional<tafel::test::TafeldProcess> tafeld;
  std::optional<tafel::test::Client> script;  // another screen: to look, and to prepare
  XKeyboard keyboard{room.display.name()};

  // `socket`: where tafeld listens; the kiosk always looks at room.socket().
  explicit GlassTable(const std::filesystem::path& socket = {});
  void start_tafeld();
  void open_session();  // p1 is at the table then
  void check_in(const std::string& person);
  // A point that p1 would share with m1, Sofie Maes.
  void put_point(const std::string& information);
  void crash_tafeld();  // kill -9; the script is gone too

  [[nodiscard]] std::filesystem::path socket() const { return socket_.empty() ? room.socket() : socket_; }
  // What the screen shows, once it does.
  [[nodiscard]] bool has(const std::string& id) const;
  [[nodiscard]] std::string label(const std::string& id) const;
  [[nodiscard]] bool is_enabled(const std::string& id) const;

  // To a new goal, where one types.
  void begin_goal();
  void tap_pin(const std::string& digits);

 private:
  std::filesystem::path socket_;
};

// The PIN of a participant.
[[nodiscard]] const std::string& pin_of(const std::string& person);

// The widget list's words about the field and whether it is kept, in one frame.
struct Typed {
  std::string text;
  std::string draft;  // "" when it says nothing
};
[[nodiscard]] std::optional<Typed> typed_in(const nlohmann::json& list, const std::string& field);

}  // namespace tafel::kiosk::test
