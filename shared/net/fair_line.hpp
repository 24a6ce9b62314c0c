// Requests that wait for the one worker: each holder of a certificate has a line of their own, and the lines are served
// in turn, so that whoever asks a lot waits behind themselves. Within a line the first come is the first served. Pure.
// Thread: one.
#pragma once

#include <cstddef>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace tafel::net {

template <class Item>
class FairLine {
 public:
  explicit FairLine(std::size_t each) : each_(each) {}

  // False when `each` items of this holder wait already.
  [[nodiscard]] bool add(const std::string& holder, Item item) {
    const auto line = lines_.find(holder);
    if (line != lines_.end() && line->second.size() >= each_) return false;
    lines_[holder].push_back(std::move(item));
    return true;
  }

  // The first item of the next holder in turn who `may_be_served(holder)`.
  template <class MayBeServed>
  std::optional<Item> next(MayBeServed may_be_served) {
    auto line = lines_.upper_bound(served_last_);
    for (std::size_t looked_at = 0; looked_at < lines_.size(); ++looked_at, ++line) {
      if (line == lines_.end()) line = lines_.begin();
      if (may_be_served(line->first)) return take_first(line);
    }
    return std::nullopt;
  }

  // Nobody waits for these any more.
  template <class IsGone>
  void remove_if(IsGone is_gone) {
    for (auto line = lines_.begin(); line != lines_.end();) {
      std::erase_if(line->second, is_gone);
      line = line->second.empty() ? lines_.erase(line) : std::next(line);
    }
  }

  [[nodiscard]] bool empty() const { return lines_.empty(); }

 private:
  using Lines = std::map<std::string, std::deque<Item>>;

  Item take_first(typename Lines::iterator line) {
    Item item = std::move(line->second.front());
    line->second.pop_front();
    served_last_ = line->first;
    if (line->second.empty()) lines_.erase(line);
    return item;
  }

  std::size_t each_;
  Lines lines_;  // none of them empty
  std::string served_last_;
};

}  // namespace tafel::net
