// How far the first start is: the one file that says so, and the rule which step is next. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/view/states.hpp"

#include <set>
#include <string>

namespace tafel::appliance {

using view::FirstStartStep;

// The content of first-start.json, format tafelgeheim/first-start/v1. Keys, request and answer speak for themselves.
struct FirstStartProgress {
  std::string house;  // the short names, as they were typed; "" before
  std::string device;
  bool exported = false;               // the request is on a stick
  std::set<FirstStartStep> confirmed;  // by a person
  bool operator==(const FirstStartProgress&) const = default;
};

// A file that is not there is the beginning. Errors: malformed, io.
[[nodiscard]] Result<FirstStartProgress> load_progress(const Path& path);
// Errors: full, io.
[[nodiscard]] Done save_progress(const Path& path, const FirstStartProgress& progress);

// What is on the disk beside it.
struct FirstStartHas {
  bool keys = false;    // the device's own, and the request for the uplink's
  bool answer = false;  // brought, and sound
};
// The first step that is not done. Pure.
[[nodiscard]] FirstStartStep next_step(const FirstStartProgress& progress, const FirstStartHas& has);
// Is it a step that a person confirms?
[[nodiscard]] bool is_confirmed_by_hand(FirstStartStep step);

}  // namespace tafel::appliance
