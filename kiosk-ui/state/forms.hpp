// The forms that a person is filling in, as texts by name: so they are kept by `tafeld` while they are typed
// (app/draft_keeper.hpp), and come back after a crash. No PIN is ever part of one. Pure.
#pragma once

#include "kiosk-ui/state/ui_state.hpp"
#include "shared/view/device_view.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tafel::kiosk {

struct Form {
  std::string page;
  std::map<std::string, std::string> fields;
  std::map<std::string, std::vector<std::string>>
      concerns{};  // ids of what it is about, by kind (docs/ipc.md, "Drafts")
  bool operator==(const Form&) const = default;
};

// The begun forms: of the participant who has the screen, or of the table.
[[nodiscard]] std::vector<Form> open_forms(const UiState& state, bool in_turn);
// Brings one back; `go_there`: and its page too.
void reopen(UiState& state, const view::DraftView& draft, bool go_there);
void close_form(UiState& state, const std::string& page);
// The way out of a form that was begun: at once, or after a yes where typed words would be lost. `opened` is
// the form as it opened, with the words of what it changes: those stay in the record.
[[nodiscard]] std::optional<Intent> stop_form(DiscussionState& form, const DiscussionState& opened);
[[nodiscard]] std::optional<Intent> stop_form(FollowUpState& form, const FollowUpState& opened);
[[nodiscard]] std::optional<Intent> stop_form(PlanState& form, const PlanState& opened);
[[nodiscard]] std::optional<Intent> stop_form(SharingState& form, const SharingState& opened);
[[nodiscard]] std::optional<Intent> stop_form(AttendanceState& form);
[[nodiscard]] bool holds_words(const AttendanceState& form);
[[nodiscard]] std::optional<Intent> stop_form(MembersState& form);
// The page whose form becomes this deed once it is accepted; "" for none.
[[nodiscard]] std::string form_of_deed(const Request& request);

}  // namespace tafel::kiosk
