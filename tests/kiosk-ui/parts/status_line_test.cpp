// Always in sight: whether all is kept and sent. Also where the screen has no rail.
#include "kiosk-ui/parts/status_line.hpp"

#include "tests/kiosk-ui/headless.hpp"

#include <doctest/doctest.h>

namespace tafel::kiosk::test {
namespace {

using view::DeliveryState;

view::DeviceView sent(std::initializer_list<DeliveryState> states) {
  view::DeviceView view = session_view();
  view.deliveries.clear();
  for (const DeliveryState state : states) {
    view::DeliveryView delivery;
    delivery.state = state;
    view.deliveries.push_back(delivery);
  }
  return view;
}

// The line on a page without rail.
std::string standing_on(const view::DeviceView& view, void (*happens)(Shell&, double now) = nullptr) {
  Headless screen{{1280, 800, 323}};
  Sent out;
  Shell shell(out, 120, 0);
  shell.take(Connected{}, 1);
  shell.take(view, 1);
  screen.frame(shell, {}, 2);
  if (happens != nullptr) happens(shell, 2);
  const auto drawn = screen.frame(shell, {}, 2.5);
  const Widget* note = find(drawn.log, "standing");
  return note == nullptr ? "" : note->label;
}

}  // namespace

TEST_CASE("standing: what is refused comes before what waits, and what went well is said too") {
  CHECK(sent_status(sent({})).words == "niets wacht");
  CHECK(sent_status(sent({DeliveryState::delivered})).words == "alles afgeleverd");
  CHECK(sent_status(sent({DeliveryState::delivered, DeliveryState::waiting, DeliveryState::sending})).words ==
        "2 niet verstuurd");
  CHECK(sent_status(sent({DeliveryState::waiting, DeliveryState::refused})).words == "1 geweigerd");
}

TEST_CASE("standing: in a turn and on a locked screen too it says what is unsaved, refused or unsent") {
  auto turn = sent({DeliveryState::delivered});
  turn.turn = "p1";
  auto locked = sent({DeliveryState::delivered});
  locked.locked = true;
  locked.session.reset();
  locked.sessions.front().state = view::PlannedState::active;
  for (view::DeviceView view : {turn, locked}) {
    CHECK(standing_on(view) == "Alles bewaard");
    view.deliveries.front().state = DeliveryState::refused;
    CHECK(standing_on(view) == "Versturen: 1 geweigerd");
    view.read_only = true;
    CHECK(standing_on(view) == "Alleen lezen");
    CHECK(standing_on(view, [](Shell& shell, double now) { shell.take(Disconnected{}, now); }) ==
          "Geen verbinding");
  }
}

TEST_CASE("standing: what the disk refused is not called kept while that is said") {
  auto view = sent({DeliveryState::delivered});
  view.turn = "p1";
  const auto refused = [](Shell& shell, double) { shell.state().refusal = Refusal{.sentence = "Neen."}; };
  const auto unkept = [](Shell& shell, double) {
    shell.state().refusal = Refusal{.sentence = "De schijf is vol.", .unkept = true};
  };
  CHECK(standing_on(view, refused) == "Alles bewaard");
  CHECK(standing_on(view, unkept) == "Niet bewaard");
}

TEST_CASE("standing: in the frame of a key a participant's remark is not called kept") {
  auto view = sent({DeliveryState::delivered});
  view.turn = "p1";
  const auto remarks = [](Shell& shell, double) {
    shell.state().turn.tab = TurnState::Tab::remark;
    shell.state().turn.remark.insert("Ik twijfel");
  };
  CHECK(standing_on(view, remarks) == "Bewaren…");
}

}  // namespace tafel::kiosk::test
