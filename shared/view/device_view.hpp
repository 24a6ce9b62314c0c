// The view that `tafeld` sends to a screen: all of it, at once, after every change. A screen draws this and has nothing
// of its own but where the finger is. docs/ipc.md shows it as JSON; device_view_json.hpp converts.
#pragma once

#include "shared/view/session_view.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tafel::view {

struct ChairView {
  std::string id;
  std::string name;
  ChairRole role{};
};

struct PlannedSession {
  std::string session;
  std::string title;
  std::optional<SessionKind> kind;  // absent: its agenda has run out
  std::string day;
  PlannedState state{};
  std::vector<Requirement> opening;
};

struct DeliveryView {
  std::string session;
  std::string title;  // "" once the appliance can no longer know it
  std::string sealed_at;
  DeliveryState state{};
  std::string reason;  // Dutch: why refused or waiting, and what to do; "" when delivered
  int tries = 0;
  std::optional<long long> log_index;
  std::string since;
};

// The progress of the sealing.
struct SealingView {
  SealingStep step{};
  std::string problem;  // Dutch, when failed
};

struct PinWait {
  std::string who;  // chair or participant id
  int wrong_tries = 0;
  int wait_seconds = 0;  // before another try is taken; 0: now
  bool locked = false;   // only a chair can unlock
};

// A draft: typed and not entered yet (docs/ipc.md, "Drafts"). Only the screen knows the meaning of the fields.
struct DraftView {
  std::string page;
  std::map<std::string, std::string> fields;
};

// The first start of a machine: from an empty folder to the first meeting.
struct FirstStartView {
  FirstStartStep step{};
  std::string image;  // root hash of the running image, in hex; "" where there is no sealed image
  std::string house;  // the short names, "" until they are given
  std::string device;
  std::string fingerprint;  // of the request, in groups of four; "" until it is made
  std::string house_name;   // of the answer that was brought, "" without one
  std::string house_fingerprint;
  std::vector<std::string> chairs;  // their names
  StoreReach store{};
  std::string store_says;  // Dutch: what the uplink said of it, and what to do
};

// One line of the report before a meeting.
struct ReadinessLine {
  ReadyPart part{};
  ReadyMark mark{};
  std::string says;   // Dutch
  std::string to_do;  // Dutch; "" when it is good
};

struct DeviceView {
  std::string house_name;
  std::string device;
  std::string today;
  std::string
      problem;  // Dutch: what is wrong with the machine itself ("schijf vol", clock, house file), or ""
  bool read_only = false;  // after a failed flush: nothing can be recorded until restart
  bool locked = true;      // chair commands need `unlock`
  std::string chair;       // id of the chair whose PIN unlocked, or ""
  std::string turn;        // participant id in whose hands the screen is, or ""
  std::vector<ChairView> chairs;
  std::vector<PlannedSession> sessions;
  std::optional<SessionView> session;  // the active one
  std::optional<SealingView> sealing;
  std::vector<DeliveryView> deliveries;
  std::vector<ReadinessLine> readiness;
  std::optional<FirstStartView> first_start;  // nothing else is there while it goes on
  std::vector<PinWait> pin_waits;
  std::vector<DraftView> drafts;  // of whose hands the screen is in, the one saved last at the end
  std::string last_deed;          // name that the sender gave to what was recorded last, or ""
};

}  // namespace tafel::view
