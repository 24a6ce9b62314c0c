#include "kiosk-ui/state/forms.hpp"

#include "kiosk-ui/state/form_fields.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

namespace tafel::kiosk {
namespace {

using Fields = std::map<std::string, std::string>;
using Concerns = std::map<std::string, std::vector<std::string>>;

// ---- One walk over a form's fields serves writing and reading

struct Writer {
  Fields& to;
  void operator()(const char* name, const std::string& value) const {
    if (!value.empty()) to[name] = value;
  }
  void operator()(const char* name, const TextEdit& value) const { (*this)(name, value.text()); }
  void operator()(const char* name, int value) const {
    if (value != 0) to[name] = std::to_string(value);
  }
  void operator()(const char* name, const std::vector<std::string>& ids) const {
    std::string all;
    for (const auto& id : ids) all += (all.empty() ? "" : "\n") + id;
    (*this)(name, all);
  }
  void operator()(const char* name, NamedEnumeration auto value) const { to[name] = tafel::name(value); }
  template <class Word>
  void operator()(const char* name, const std::optional<Word>& chosen) const {
    if (chosen) (*this)(name, *chosen);
  }
};

struct Reader {
  const Fields& from;
  [[nodiscard]] std::string value(const char* name) const {
    const auto found = from.find(name);
    return found == from.end() ? std::string() : found->second;
  }
  void operator()(const char* name, std::string& to) const { to = value(name); }
  void operator()(const char* name, TextEdit& to) const {
    to = TextEdit(value(name));
    to.end();
  }
  void operator()(const char* name, int& to) const {
    const std::string digits = value(name);
    std::from_chars(digits.data(), digits.data() + digits.size(), to);
  }
  void operator()(const char* name, std::vector<std::string>& to) const {
    std::istringstream ids(value(name));
    for (std::string id; std::getline(ids, id);) to.push_back(id);
  }
  template <class Word>
  void operator()(const char* name, std::optional<Word>& chosen) const {
    chosen = value_named<Word>(value(name));
  }
  template <NamedEnumeration Step>
  void operator()(const char* name, Step& step) const {
    if (const auto kept = value_named<Step>(value(name))) step = *kept;
  }
};

Fields written(const auto& form) {
  Fields to;
  Writer writer{to};
  fields(writer, form);
  return to;
}

void read(auto& form, const Fields& from) {
  form = {};
  Reader reader{from};
  fields(reader, form);
}

// The machine that the form of the attendance page belongs to, by the name of its step.
void read(AttendanceState& form, const Fields& from) {
  const auto step = from.find("step");
  const bool strikes = step != from.end() && step->second == name(OnePersonStep::reason);
  form = AddPersonState{};
  if (strikes) form = OnePersonState{};
  Reader reader{from};
  fields(reader, form);
}

// ---- What a form is about

void about(Concerns& concerns, const char* kind, const std::string& id) {
  if (!id.empty()) concerns[kind].push_back(id);
}

Concerns concerns_of(const DiscussionState& form) {
  Concerns concerns;
  about(concerns, "people", form.by);
  about(concerns, "statements", form.changes);
  return concerns;
}
// An item of the session before is none of this session's, and does not go.
Concerns concerns_of(const FollowUpState& form) {
  Concerns concerns;
  about(concerns, "actions", form.action);
  return concerns;
}
Concerns concerns_of(const PlanState& form) {
  Concerns concerns;
  about(concerns, "goals", form.goal);
  about(concerns, "actions", form.action);
  about(concerns, "people", form.owner);
  return concerns;
}
Concerns concerns_of(const SharingState& form) {
  Concerns concerns;
  about(concerns, "items", form.item);
  about(concerns, "goals", form.draft.goal);
  about(concerns, "people", form.draft.sharer);
  for (const auto& source : form.draft.sources) about(concerns, "statements", source);
  return concerns;
}

// ---- Which forms there are

bool is_begun(const DiscussionState& form) {
  return is_form(form);
}
bool is_begun(const FollowUpState& form) {
  return form.step != FollowUpStep::cards;
}
bool is_begun(const PlanState& form) {
  return form.step != PlanStep::cards;
}
bool is_begun(const SharingState& form) {
  return is_form(form.step);
}
bool is_begun(const AttendanceState& form) {
  const auto* person = std::get_if<OnePersonState>(&form);
  return std::holds_alternative<AddPersonState>(form) ||
         (person != nullptr && person->step == OnePersonStep::reason);
}
bool is_begun(const ClosingState& form) {
  return form.step == ClosingStep::minors || !form.minors.empty() || !form.why_not_held.empty();
}
bool is_begun(const MembersState& form) {
  return form.step == MembersStep::lift_anonymity;
}

constexpr const char* discussion_page = "discussion";
constexpr const char* follow_up_page = "follow-up";
constexpr const char* plan_page = "plan";
constexpr const char* sharing_page = "sharing";
constexpr const char* attendance_page = "attendance";
constexpr const char* closing_page = "closing";
constexpr const char* members_page = "members";
constexpr const char* remark_page = "remark";
constexpr const char* own_statement_page = "own-statement";

// ---- What would be lost

// The typed words, by the name of their field; a choice is made again with one touch.
struct Typed {
  Fields& to;
  void operator()(const char* name, const TextEdit& value) const {
    if (!value.empty()) to[name] = value.text();
  }
  void operator()(const char* /*name*/, const auto& /*chosen*/) const {}
};

Fields typed_into(const auto& form) {
  Fields to;
  Typed typed{to};
  fields(typed, form);
  return to;
}

template <class State>
bool has_new_words(const State& form, const State& opened) {
  return !std::ranges::includes(typed_into(opened), typed_into(form));
}

template <class State>
std::optional<Intent> stop(const char* page, State& form, const State& opened) {
  if (has_new_words(form, opened))
    return Ask{
        {std::string(words::forget_asks), std::string(words::forget), std::string(words::forget_not), true},
        ForgetForm{page}};
  form = {};
  return std::nullopt;
}

}  // namespace

std::vector<Form> open_forms(const UiState& state, bool in_turn) {
  std::vector<Form> open;
  if (in_turn) {
    if (is_begun(state.turn.statement))
      open.push_back({own_statement_page, written(state.turn.statement), concerns_of(state.turn.statement)});
    if (state.turn.tab == TurnState::Tab::remark || !state.turn.remark.empty())
      open.push_back({remark_page, {{"remark", state.turn.remark.text()}}});
    return open;
  }
  if (is_begun(state.discussion))
    open.push_back({discussion_page, written(state.discussion), concerns_of(state.discussion)});
  if (is_begun(state.follow_up))
    open.push_back({follow_up_page, written(state.follow_up), concerns_of(state.follow_up)});
  if (is_begun(state.plan)) open.push_back({plan_page, written(state.plan), concerns_of(state.plan)});
  if (is_begun(state.sharing))
    open.push_back({sharing_page, written(state.sharing), concerns_of(state.sharing)});
  if (is_begun(state.attendance)) open.push_back({attendance_page, written(state.attendance)});
  if (is_begun(state.closing)) open.push_back({closing_page, written(state.closing)});
  if (is_begun(state.members)) open.push_back({members_page, written(state.members)});
  return open;
}

void reopen(UiState& state, const view::DraftView& draft, bool go_there) {
  const auto bring = [&](const char* page, auto& form, Place place) {
    if (draft.page != page) return;
    read(form, draft.fields);
    if (go_there) state.place = place;
  };
  bring(discussion_page, state.discussion, Place::discussion);
  bring(follow_up_page, state.follow_up, Place::follow_up);
  bring(plan_page, state.plan, Place::plan);
  bring(sharing_page, state.sharing, Place::sharing);
  bring(attendance_page, state.attendance, Place::attendance);
  bring(closing_page, state.closing, Place::closing);
  bring(members_page, state.members, Place::members);
  if (draft.page == own_statement_page) {
    read(state.turn.statement, draft.fields);
    state.turn.statement.in_turn = true;
    if (go_there) state.turn.tab = TurnState::Tab::statements;
  }
  if (draft.page != remark_page) return;
  Reader{draft.fields}("remark", state.turn.remark);
  if (go_there) state.turn.tab = TurnState::Tab::remark;
}

void close_form(UiState& state, const std::string& page) {
  if (page == discussion_page) state.discussion = {};
  if (page == follow_up_page) state.follow_up = {};
  if (page == plan_page) state.plan = {};
  if (page == sharing_page) state.sharing = {};
  if (page == attendance_page) state.attendance = {};
  if (page == closing_page) state.closing = {};
  if (page == members_page) state.members = {.from = state.members.from};
  if (page == own_statement_page) state.turn.statement = {};
  if (page != remark_page) return;
  state.turn.remark.clear();
  if (state.turn.tab == TurnState::Tab::remark) state.turn.tab = TurnState::Tab::verslag;
}

std::optional<Intent> stop_form(DiscussionState& form, const DiscussionState& opened) {
  return stop(form.in_turn ? own_statement_page : discussion_page, form, opened);
}
std::optional<Intent> stop_form(FollowUpState& form, const FollowUpState& opened) {
  return stop(follow_up_page, form, opened);
}
std::optional<Intent> stop_form(PlanState& form, const PlanState& opened) {
  return stop(plan_page, form, opened);
}
std::optional<Intent> stop_form(SharingState& form, const SharingState& opened) {
  return stop(sharing_page, form, opened);
}
std::optional<Intent> stop_form(AttendanceState& form) {
  return stop(attendance_page, form, {});
}
std::optional<Intent> stop_form(MembersState& form) {
  return stop(members_page, form, {});
}
bool holds_words(const AttendanceState& form) {
  return has_new_words(form, {});
}

namespace {

struct FormOf {
  const char* operator()(const facts::NewStatement& made) const {
    return made.in_turn ? own_statement_page : discussion_page;
  }
  const char* operator()(const facts::GoalSet&) const { return plan_page; }
  const char* operator()(const facts::NewAction&) const { return plan_page; }
  const char* operator()(const facts::ActionReviewed&) const { return follow_up_page; }
  const char* operator()(const facts::ItemReviewed& said) const {
    return said.course == view::ItemCourse::not_yet ? "" : follow_up_page;  // said with one touch
  }
  const char* operator()(const facts::NewItem&) const { return sharing_page; }
  const char* operator()(const facts::RoundEnded&) const { return sharing_page; }
  const char* operator()(const facts::PersonAdded&) const { return attendance_page; }
  const char* operator()(const facts::CheckInStruck&) const { return attendance_page; }
  const char* operator()(const facts::AnonymityLifted&) const { return members_page; }
  const char* operator()(const facts::RouteDecided&) const { return closing_page; }
  const char* operator()(const facts::RetentionSet&) const { return closing_page; }
  const char* operator()(const facts::VerslagRemarked&) const { return remark_page; }
  const char* operator()(const auto& /*of no form*/) const { return ""; }
};

}  // namespace

std::string form_of_deed(const Request& request) {
  if (const auto* closed = std::get_if<CloseSession>(&request))
    return closed->not_held.empty() ? std::string() : closing_page;
  const auto* propose = std::get_if<Propose>(&request);
  return propose == nullptr ? std::string() : std::visit(FormOf{}, propose->fact);
}

}  // namespace tafel::kiosk
