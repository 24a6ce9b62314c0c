#include "kiosk-ui/widgets/focus.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace tafel::kiosk {

bool steers(Key key) {
  switch (key) {
    case Key::left:
    case Key::right:
    case Key::up:
    case Key::down:
    case Key::page_up:
    case Key::page_down:
    case Key::enter:
    case Key::space:
    case Key::tab:
    case Key::escape:
      return true;
    default:
      return false;
  }
}

Focus::Focus(FocusMemory& memory, const Input& input) : memory_(memory) {
  if (input.pressed) memory_.shown = false;
  for (const Typed& typed : input.typed)
    if (const auto* press = std::get_if<KeyPress>(&typed); press != nullptr && steers(press->key))
      press_ = *press;
}

void Focus::scene(const std::string& name) {
  if (memory_.scene == name) return;
  memory_.scene = name;
  memory_.id.clear();
  memory_.beneath.clear();
}

Zone Focus::zone(Zone now) {
  return std::exchange(zone_, now);
}

void Focus::begin_list(const std::string& id, const Rect& seen) {
  open_lists_.push_back(lists_.size());
  lists_.push_back({id, seen});
}

void Focus::end_list() {
  open_lists_.pop_back();
}

std::vector<std::size_t> Focus::leave_lists() {
  return std::exchange(open_lists_, {});
}

void Focus::enter_lists(std::vector<std::size_t> lists) {
  open_lists_ = std::move(lists);
}

void Focus::stop(const std::string& id, const Rect& where, const Rect& seen, const Behaviour& behaviour) {
  stops_.push_back({id, where, seen, zone_, open_lists_, behaviour});
}

void Focus::touched(const std::string& id) {
  memory_.id = id;
}

void Focus::cover() {
  stops_.clear();
  lists_.clear();
  zone_ = Zone::over;
  text_.clear();
  covers_ = true;
  if (memory_.covered) return;
  memory_.covered = true;
  memory_.beneath = std::exchange(memory_.id, {});
}

void Focus::text_is_at(const std::string& id) {
  text_ = id;
}

void Focus::text_moves_to(const std::string& id) {
  const Stop* here = current();
  const bool from_field = here != nullptr && here->behaviour.types;
  text_ = id;
  if (from_field && !memory_.id.empty()) memory_.id = id;
}

bool Focus::in_text() const {
  return !text_.empty() && edits(text_);
}

bool Focus::edits(const std::string& id) const {
  return !memory_.shown || memory_.id.empty() || memory_.id == id;
}

Focus::Tap Focus::tapped(const std::string& id, const Behaviour& behaviour) const {
  if (!press_ || behaviour.types) return Tap::none;
  if (press_->key == Key::escape) return id == memory_.way_back ? Tap::tap : Tap::none;
  const bool enters = press_->key == Key::enter || press_->key == Key::space;
  if (!enters || !memory_.shown || memory_.id != id) return Tap::none;
  return press_->shift ? Tap::hold : Tap::tap;
}

const Stop* Focus::current() const {
  const std::string& id = memory_.id.empty() ? text_ : memory_.id;
  for (const Stop& stop : stops_)
    if (stop.id == id) return &stop;
  return nullptr;
}

// Zone by zone; within one from above, a list at one stretch where it begins, however far it is scrolled.
bool Focus::reads_before(const Stop& a, const Stop& b) const {
  const auto key = [this](const Stop& stop) {
    const int list = stop.lists.empty() ? -1 : static_cast<int>(stop.lists.front());
    const float begins = list < 0 ? stop.where.y : lists_[stop.lists.front()].seen.y;
    return std::tuple(stop.zone, begins, list, stop.where.y);
  };
  return key(a) < key(b);
}

bool Focus::same_row(const Stop& first, const Stop& other) {
  const auto in_one = [](const Stop& a, const Stop& b) {
    return a.lists.empty() == b.lists.empty() && (a.lists.empty() || a.lists.front() == b.lists.front());
  };
  return other.zone == first.zone && in_one(first, other) && other.where.centre().y < first.where.bottom();
}

void Focus::arrange() {
  std::stable_sort(stops_.begin(), stops_.end(),
                   [this](const Stop& a, const Stop& b) { return reads_before(a, b); });
  for (auto first = stops_.begin(); first != stops_.end();) {
    auto last = std::next(first);  // a row has at least one, also where nothing of it has any height
    while (last != stops_.end() && same_row(*first, *last)) ++last;
    std::stable_sort(first, last, [](const Stop& a, const Stop& b) { return a.where.x < b.where.x; });
    first = last;
  }
}

void Focus::move(int by) {
  std::vector<const Stop*> order;  // of a pad just the one it was left at, or its first
  for (const Stop& stop : stops_) {
    const auto pad = stop.behaviour.tab_enters ? std::string_view() : stop.behaviour.pad;
    const auto same = [&](const Stop* other) { return !pad.empty() && other->behaviour.pad == pad; };
    const auto found = std::find_if(order.begin(), order.end(), same);
    if (found == order.end())
      order.push_back(&stop);
    else if (stop.id == memory_.id)
      *found = &stop;
  }
  if (order.empty()) return;
  const auto count = static_cast<int>(order.size());
  const auto here = std::find(order.begin(), order.end(), current());
  int next = 0;
  if (here != order.end()) {
    next = (static_cast<int>(here - order.begin()) + by + count) % count;
  } else {
    const auto begins = [](const Stop* stop) { return stop->zone >= Zone::notice; };
    const auto start = std::find_if(order.begin(), order.end(), begins);
    next = start == order.end() ? 0 : static_cast<int>(start - order.begin());
    if (by < 0) next = (next - 1 + count) % count;
  }
  memory_.id = order[static_cast<std::size_t>(next)]->id;
}

namespace {

// The distance of `to` in the direction; a step aside counts double, and left and right stay in their row. Nothing when
// it is elsewhere.
std::optional<float> distance(const Rect& from, const Rect& to, Key direction) {
  const bool across = direction == Key::left || direction == Key::right;
  const bool back = direction == Key::left || direction == Key::up;
  const float along = across ? to.centre().x - from.centre().x : to.centre().y - from.centre().y;
  const float ahead = back ? -along : along;
  const float apart = across ? std::max({0.F, to.y - from.bottom(), from.y - to.bottom()})
                             : std::max({0.F, to.x - from.right(), from.x - to.right()});
  const float least = across ? from.w / 2 : from.h / 2;
  if (ahead < std::min(least, across ? to.w / 2 : to.h / 2)) return std::nullopt;
  if (across && apart > 0) return std::nullopt;
  const float aside =
      across ? std::abs(to.centre().y - from.centre().y) : std::abs(to.centre().x - from.centre().x);
  return ahead + 2 * apart + aside / 4;
}

}  // namespace

void Focus::move_towards(Key direction) {
  const Stop* from = current();
  if (from == nullptr) return move(direction == Key::left || direction == Key::up ? -1 : 1);
  const Stop* nearest = nullptr;
  float least = std::numeric_limits<float>::max();
  for (const Stop& stop : stops_) {
    if (&stop == from || stop.behaviour.pad != from->behaviour.pad) continue;
    const auto far = distance(from->where, stop.where, direction);
    if (far && *far < least) {
      least = *far;
      nearest = &stop;
    }
  }
  if (nearest != nullptr) memory_.id = nearest->id;
}

// The list of the focus, or else the first on the page, by a screenful.
void Focus::scroll_page(bool down, std::vector<ScrollBy>& scrolls) const {
  const float part = down ? screenful : -screenful;
  const Stop* stop = current();
  if (stop != nullptr && !stop->lists.empty()) {
    const FocusList& list = lists_[stop->lists.back()];
    scrolls.push_back({list.id, part * list.seen.h});
  } else if (!lists_.empty()) {
    scrolls.push_back({lists_.front().id, part * lists_.front().seen.h});
  }
}

void Focus::show_focus(float margin, std::vector<ScrollBy>& scrolls) const {
  const Stop* stop = current();
  if (stop == nullptr || memory_.id.empty()) return;
  for (const std::size_t index : stop->lists) {
    const FocusList& list = lists_[index];
    const float above = stop->where.y - margin - list.seen.y;
    const float below = stop->where.bottom() + margin - list.seen.bottom();
    if (above < 0 || stop->where.h + 2 * margin > list.seen.h)
      scrolls.push_back({list.id, above});
    else if (below > 0)
      scrolls.push_back({list.id, below});
  }
}

std::vector<ScrollBy> Focus::finish(float margin) {
  std::vector<ScrollBy> scrolls;
  if (memory_.covered && !covers_) {
    memory_.covered = false;
    memory_.id = std::exchange(memory_.beneath, {});
  }
  arrange();
  WayBack nearest = WayBack::none;
  memory_.way_back.clear();
  for (const Stop& stop : stops_)
    if (stop.behaviour.way_back > nearest) {
      nearest = stop.behaviour.way_back;
      memory_.way_back = stop.id;
    }
  if (covers_ && memory_.id.empty() && memory_.shown && !stops_.empty()) memory_.id = stops_.front().id;
  if (!press_) return scrolls;
  if (press_->key == Key::tab) {
    memory_.shown = true;
    move(press_->shift ? -1 : 1);
    show_focus(margin, scrolls);
  } else if (!in_text() && (press_->key == Key::page_up || press_->key == Key::page_down)) {
    scroll_page(press_->key == Key::page_down, scrolls);
  } else if (!in_text() && press_->key <= Key::down) {
    memory_.shown = true;
    move_towards(press_->key);
    show_focus(margin, scrolls);
  }
  return scrolls;
}

std::optional<Rect> Focus::ring() const {
  if (!memory_.shown || memory_.id.empty()) return std::nullopt;
  const Stop* stop = current();
  if (stop == nullptr || stop->seen.empty()) return std::nullopt;
  return stop->seen;
}

}  // namespace tafel::kiosk
