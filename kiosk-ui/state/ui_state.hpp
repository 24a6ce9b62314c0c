// Where the fingers are: everything the screen holds of its own. What is true stands in the view; this is only which
// page is open, what is being typed and which question is being asked. One part per screen.
#pragma once

#include "kiosk-ui/state/facts.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/widgets/dialog.hpp"
#include "kiosk-ui/widgets/field.hpp"
#include "kiosk-ui/widgets/pin.hpp"
#include "shared/base/time.hpp"
#include "shared/view/session_view.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tafel::kiosk {

struct DayState {
  std::string session;  // the one that was touched, "" for the list
  std::string chair;
  Pin pin;
};

struct LockState {
  std::string chair;
  Pin pin;
};

struct AttendanceState {
  enum class Step {
    tiles,
    person,
    secrecy,
    delegate,
    pin,
    pin_again,
    unlock_pin,
    reason,
    add_who,
    add_organisation,
    add_new_organisation,
    add_category,
    add_necessity,
    add_ground,
    add_extra
  };
  Step step = Step::tiles;
  std::string person;
  std::string chair;  // who lets go of a PIN
  Pin pin;
  Pin pin_again;
  bool pins_differed = false;
  TextEdit reason;
  // Somebody added at the table.
  TextEdit name, function, new_organisation, necessity, represented_name, represented_function, reports_to;
  std::string organisation;
  int category = 0;
  std::string ground;
};

struct DiscussionState {
  enum class Step { cards, by, about, contact, category, text, relevance };
  Step step = Step::cards;
  std::string by;
  std::string member;  // "" for a contact
  TextEdit contact, necessity, text, relevance;
  int category = 0;
};

struct PlanState {
  enum class Step { cards, goal, action_text, action_owner, action_due };
  Step step = Step::cards;
  std::string goal;    // that is edited, or that the action is for; "" for a new goal
  std::string action;  // that is edited, "" for a new one
  TextEdit text;
  std::string owner;
  std::string due;
};

struct SharingState {
  enum class Step {
    cards,
    item,
    kind,
    recipient,
    addressee,
    extension,
    information,
    sharer,
    necessity,
    why,
    sources,
    review
  };
  Step step = Step::cards;
  std::string item;  // that is looked at or changed, "" for a new one
  facts::NewItem draft;
  TextEdit information, addressee, why;
};

struct HandOverState {
  std::string participant;
  Pin pin;
  Place from = Place::sharing;
};

struct TurnState {
  enum class Tab { vote, statements, verslag, remark };
  Tab tab = Tab::vote;
  std::map<std::string, std::string> choices;  // item -> choice, not yet signed
  std::string asked;                           // the item that is being asked again, "" for the next open one
  TextEdit remark;
};

struct ClosingState {
  enum class Step { readback, verslag, route, minors, end };
  Step step = Step::readback;
  std::string route;
  TextEdit minors;
};

// A national register number is on the screen for as long as it takes to copy it, then it is gone here too.
struct MembersState {
  Place from = Place::opening;
  std::string member;  // whose number is shown, "" for nobody's
  std::string number;
  double until_s = 0;  // of the shell's clock
};

struct SendingState {
  std::string exported;   // session for which a stick is being chosen, "" for the list
  std::string copied;     // session that was copied last, "" for none
  std::string copied_to;  // folder of that stick
};

struct UiState {
  std::string session;  // whose forms these are; "" before one was in sight
  Place place = Place::day;
  DayState day;
  LockState lock;
  AttendanceState attendance;
  DiscussionState discussion;
  PlanState plan;
  SharingState sharing;
  HandOverState hand_over;
  TurnState turn;
  ClosingState closing;
  MembersState members;
  SendingState sending;
  TypingState typing;

  std::optional<Refusal> refusal;
  Place refusal_go = Place::day;
  std::optional<Ask> asked;
  bool rail_open = false;     // where the panel is too narrow for it beside the page
  bool hidden = false;        // nobody touched it for too long: show nothing of the table until a chair's PIN
  bool sealing_seen = false;  // the chair has read how the sealing ended
};

// What the shell knows and a screen may show.
struct Surroundings {
  bool connected = false;
  bool ever_connected = false;
  bool covered = false;             // a dialog of the shell lies over the screen
  bool busy = false;                // a request is on its way
  DraftIs draft = DraftIs::none;    // is what is being typed on the disk?
  bool unkept = false;              // the disk refused what was done last, and that is still said
  double busy_s = 0;                // for so long
  std::string_view busy_with{};     // in words
  double view_age_s = 0;            // how old the view is: a wait counts down from there
  std::vector<std::string> sticks;  // folders of mounted USB sticks
  Instant now;                      // of the room's clock, for the time used
};

// What an answer does to the fingers' side: an accepted request closes the page that asked for it, a refused one
// empties the PINs. Pure.
void settle_accepted(UiState& state, const Request& request);
void settle_other_hands(UiState& state);
void settle_back_at_table(UiState& state, const view::SessionView& session);
void settle_refused(UiState& state, const Request& request);
// The PINs that lie half typed are wiped, for whatever reason.
void wipe_pins(UiState& state);
constexpr double number_shown_s = 10;
void show_number(MembersState& state, std::string member, std::string number, double now_s);
void hide_number(MembersState& state);

}  // namespace tafel::kiosk
