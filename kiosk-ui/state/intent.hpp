// An intent: the wish of a touch, as a value. A Request is sent to `tafeld` (app/request_line.hpp writes it as JSON); a
// GoTo stays on this side of the socket; an Ask becomes what it asks about after one yes.
#pragma once

#include "kiosk-ui/state/closing_state.hpp"
#include "kiosk-ui/state/facts.hpp"
#include "kiosk-ui/state/place.hpp"
#include "kiosk-ui/widgets/dialog.hpp"
#include "kiosk-ui/widgets/pin.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tafel::kiosk {

struct OpenSession {
  std::string session;
  std::string chair;
  Pin pin;
  std::string takes_no_part;  // why the chair is no participant; "" for one who is
};
struct ResumeSession {
  std::string session;
  std::string chair;
  Pin pin;
};
struct Unlock {
  std::string chair;
  Pin pin;
};
struct Lock {};
struct CheckIn {
  std::string participant;
  Pin pin;
  bool delegate_duty = false;  // the delegate notice was shown and accepted
};
struct BeginTurn {
  std::string participant;
  Pin pin;
};
struct EndTurn {};
struct BallotChoice {
  std::string item;
  int version = 0;
  view::Choice choice{};
};
struct Vote {
  std::vector<BallotChoice> ballots;
};
struct UnlockPin {
  std::string who;
  std::string chair;  // who lets go, with the own PIN
  Pin pin;
};
struct Propose {
  facts::Fact fact;
};
struct CloseSession {
  std::string chair;  // with the own PIN
  Pin pin;
  std::string not_held;  // why no casusoverleg took place; "" for one that did
};
struct Seal {
  std::string session;  // to know it again in the list of the day, if the answer is lost
};
struct SendNow {};
struct Export {
  std::string session;
  std::string folder;
};
// The requests of the first start of the machine.
struct MakeKeys {
  std::string house;
  std::string device;
};
struct StartOver {};
struct ExportRequest {
  std::string folder;  // of the stick
};
struct TakeAnswer {
  std::string folder;
};
struct DropAnswer {};
struct ConfirmStep {
  view::FirstStartStep step{};
};
struct EndFirstStart {};
struct SetUp {
  std::variant<MakeKeys, StartOver, ExportRequest, TakeAnswer, DropAnswer, ConfirmStep, EndFirstStart> deed;
};
struct CheckReady {};  // is the machine ready for a meeting?
using AnyRequest = std::variant<OpenSession, ResumeSession, Unlock, Lock, CheckIn, BeginTurn, EndTurn, Vote,
                                UnlockPin, Propose, CloseSession, Seal, SendNow, Export, SetUp, CheckReady>;
// Copied, moved and destroyed in intent.cpp alone, as Fact is.
class Request : public AnyRequest {
 public:
  using AnyRequest::AnyRequest;
  Request();
  Request(const Request& other);
  Request(Request&& other) noexcept;
  Request& operator=(const Request& other);
  Request& operator=(Request&& other) noexcept;
  ~Request();
};

struct GoTo {
  Place place{};
  std::optional<ClosingStep> tab{};  // of the closing; nothing: where it was left
};
// The words typed into it are erased, and its draft with them (app/draft_keeper.hpp).
struct ForgetForm {
  std::string page;  // of state/forms.hpp
};
struct Ask {
  Question question;
  std::variant<Request, ForgetForm> then;
};
// The screen itself sees that a PIN will not do: it says so, and asks `tafeld` nothing.
struct RefusePin {
  std::string sentence;
};
struct OpenDisplay {};  // how the screen looks and speaks
struct ShowRail {};     // where the panel is too narrow for it beside the page
using AnyIntent = std::variant<Request, GoTo, ForgetForm, Ask, RefusePin, OpenDisplay, ShowRail>;
class Intent : public AnyIntent {
 public:
  using AnyIntent::AnyIntent;
  Intent();
  Intent(const Intent& other);
  Intent(Intent&& other) noexcept;
  Intent& operator=(const Intent& other);
  Intent& operator=(Intent&& other) noexcept;
  ~Intent();
};

}  // namespace tafel::kiosk
