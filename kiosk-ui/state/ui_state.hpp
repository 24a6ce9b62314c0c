// The place of the fingers: everything the screen has of its own. What is true is in the view; this is only which page is
// open, what is being typed and which question is asked. One header for each page.
#pragma once

#include "kiosk-ui/state/attendance_state.hpp"
#include "kiosk-ui/state/closing_state.hpp"
#include "kiosk-ui/state/day_state.hpp"
#include "kiosk-ui/state/deliveries_state.hpp"
#include "kiosk-ui/state/discussion_state.hpp"
#include "kiosk-ui/state/follow_up_state.hpp"
#include "kiosk-ui/state/intent.hpp"
#include "kiosk-ui/state/lock_state.hpp"
#include "kiosk-ui/state/members_state.hpp"
#include "kiosk-ui/state/opening_state.hpp"
#include "kiosk-ui/state/pass_screen_state.hpp"
#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/state/plan_state.hpp"
#include "kiosk-ui/state/refusal_go.hpp"
#include "kiosk-ui/state/set_up_state.hpp"
#include "kiosk-ui/state/sharing_state.hpp"
#include "kiosk-ui/state/turn_state.hpp"
#include "kiosk-ui/widgets/dialog.hpp"
#include "kiosk-ui/widgets/field.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

struct UiState {
  std::string session;  // whose forms these are; "" before one was in sight
  Place place = Place::day;
  DayState day;
  LockState lock;
  OpeningState opening;
  AttendanceState attendance;
  FollowUpState follow_up;
  DiscussionState discussion;
  PlanState plan;
  SharingState sharing;
  PassScreenState pass_screen;
  TurnState turn;
  UnsignedByPerson left_unsigned;  // until the next turn of each
  ClosingState closing;
  MembersState members;
  DeliveriesState deliveries;
  SetUpState set_up;
  TypingState typing;

  std::optional<Refusal> refusal;
  RefusalGo refusal_go;  // where its button leads
  std::optional<Ask> asked;
  bool display_open = false;  // how the screen looks and speaks is being chosen
  bool help_open = false;     // the page is being explained, or why something is grey
  std::string why_not;        // the latter; "" for the page
  bool rail_open = false;     // where the panel is too narrow for it beside the page
  bool hidden = false;        // nobody touched it for too long: show nothing of the table until a chair's PIN
  bool sealing_seen = false;  // the chair has read how the sealing ended
};

}  // namespace tafel::kiosk
