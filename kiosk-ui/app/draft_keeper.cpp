#include "kiosk-ui/app/draft_keeper.hpp"

#include "kiosk-ui/app/request_line.hpp"
#include "shared/base/log.hpp"

#include <algorithm>
#include <utility>

namespace tafel::kiosk {
namespace {

// The drafts that turn `held` into `forms`: changed forms, and empty ones for those that were closed.
std::vector<Form> differences(const std::vector<Form>& forms,
                              const std::map<std::string, std::map<std::string, std::string>>& held) {
  std::vector<Form> changed;
  for (const auto& [page, fields] : held)
    if (std::ranges::find(forms, page, &Form::page) == forms.end()) changed.push_back({page, {}});
  for (const Form& form : forms) {
    const auto there = held.find(form.page);
    if (there == held.end() || there->second != form.fields) changed.push_back(form);
  }
  return changed;
}

DraftIs trouble_of(const ipc::Answer& answer) {
  const auto* refused = std::get_if<ipc::Refused>(&answer.what);
  if (refused == nullptr) return DraftIs::refused;
  return refused->rule == "device.full" ? DraftIs::disk_full : DraftIs::refused;
}

// The words and the page of another session must not be found under this one.
void forget_session(UiState& state) {
  state.place = Place::attendance;
  state.follow_up = {};
  state.discussion = {};
  state.plan = {};
  state.sharing = {};
  state.attendance = {};
  state.closing = {};
  state.turn = {};
  state.left_unsigned.clear();
}

// Sealed: its drafts went with its journal.
bool is_over(const view::DeviceView& view, const std::string& hands) {
  return std::ranges::none_of(view.sessions, [&](const view::PlannedSession& each) {
    return hands.starts_with(each.session + "/") &&
           (each.state == view::PlannedState::active || each.state == view::PlannedState::interrupted);
  });
}

}  // namespace

// ---- What tafeld says ------------------------------------------------------------------------------------------

void DraftKeeper::see(const view::DeviceView& view, UiState& state) {
  open_ = view.session.has_value() && !view.locked;
  if (!open_ && is_over(view, hands_)) {
    kept_.clear();
    expected_.clear();
  }
  if (!open_) return;
  const std::string& session = view.session->session;
  if (!state.session.empty() && state.session != session) forget_session(state);
  state.session = session;
  Held held;
  for (const auto& draft : view.drafts) held[draft.page] = draft.fields;
  if (session + "/" + view.turn != hands_) return begin(view, state, std::move(held));
  if (!on_its_way_.empty()) return;  // the view is older than what was sent since
  for (const auto& [page, fields] : kept_)
    if (!held.contains(page)) close_form(state, page);
  kept_ = expected_ = std::move(held);
}

void DraftKeeper::begin(const view::DeviceView& view, UiState& state, Held held) {
  hands_ = view.session->session + "/" + view.turn;
  by_ = view.turn;
  kept_ = expected_ = std::move(held);
  on_its_way_.clear();
  seen_.clear();
  unsaved_since_.reset();
  trouble_ = DraftIs::kept;
  const bool go_there = std::exchange(fresh_, false);
  // The table's forms come back once: after that this screen knows better than the disk what is open.
  if (!by_.empty() || restored_.insert(view.session->session).second)
    for (const auto& draft : view.drafts) reopen(state, draft, go_there);
}

void DraftKeeper::disconnected() {
  open_ = false;
  on_its_way_.clear();
  expected_ = kept_;
}

DraftKeeper::Taken DraftKeeper::take(const ipc::Answer& answer, UiState& state, double now_s) {
  const auto found = std::ranges::find(on_its_way_, answer.id, &OnItsWay::id);
  if (found == on_its_way_.end()) return {};
  const OnItsWay sent = std::move(*found);
  on_its_way_.erase(found);
  if (std::holds_alternative<ipc::Accepted>(answer.what)) {
    trouble_ = DraftIs::kept;
    if (sent.fields.empty())
      kept_.erase(sent.page);
    else
      kept_[sent.page] = sent.fields;
    return {.ours = true, .refused = {}};
  }
  if (on_its_way_.empty()) expected_ = kept_;
  trouble_ = trouble_of(answer);
  retry_at_ = now_s + draft_retry_s;
  const auto* refused = std::get_if<ipc::Refused>(&answer.what);
  if (refused == nullptr) log::error("the daemon did not understand a draft");
  if (refused == nullptr || refused->rule != "device.draft") return {.ours = true, .refused = {}};
  close_form(state, sent.page);
  return {.ours = true, .refused = *refused};
}

void DraftKeeper::entered(const std::string& page) {
  kept_.erase(page);
  expected_.erase(page);
}

// ---- What is typed ---------------------------------------------------------------------------------------------

std::vector<Form> DraftKeeper::forms(const UiState& state) const {
  return open_forms(state, !by_.empty());
}

std::optional<double> DraftKeeper::look(const UiState& state, double now_s) {
  if (!open_) return std::nullopt;
  std::vector<Form> all = forms(state);
  const auto changed = differences(all, expected_);
  if (all != seen_) {
    changed_at_ = now_s;
    seen_ = std::move(all);
  }
  if (changed.empty()) {
    unsaved_since_.reset();
    return std::nullopt;
  }
  if (!unsaved_since_) unsaved_since_ = now_s;
  if (!on_its_way_.empty()) return std::nullopt;  // its answer wakes the screen
  const bool closed = std::ranges::any_of(changed, [](const Form& form) { return form.fields.empty(); });
  const double pause = std::min(changed_at_ + draft_pause_s, *unsaved_since_ + draft_wait_s);
  const double due = std::max(closed ? now_s : pause, retry_at_);
  if (now_s < due) return due - now_s;
  for (const Form& form : changed) send(form);
  unsaved_since_.reset();
  return std::nullopt;
}

void DraftKeeper::flush(const UiState& state) {
  if (!open_) return;
  for (const Form& form : differences(forms(state), expected_)) send(form);
}

void DraftKeeper::send(const Form& form) {
  on_its_way_.push_back({next_id_++, form.page, form.fields});
  if (form.fields.empty())
    expected_.erase(form.page);
  else
    expected_[form.page] = form.fields;
  out_.send(draft_line(on_its_way_.back().id, by_, form));
}

DraftIs DraftKeeper::now(const UiState& state) const {
  if (differences(forms(state), kept_).empty()) return DraftIs::kept;
  return trouble_ == DraftIs::kept ? DraftIs::not_yet : trouble_;
}

}  // namespace tafel::kiosk
