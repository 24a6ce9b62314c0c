// Notes that the screens have something new to show. Every owner of state notes it here when what it owns changes.
// Owned by the engine; outlives every owner that notes in it. Thread: one.
#pragma once

#include <utility>

namespace tafel::appliance {

class ViewChanges {
 public:
  void note() { changed_ = true; }
  // True once after any number of changes.
  [[nodiscard]] bool take() { return std::exchange(changed_, false); }

 private:
  bool changed_ = true;  // the first view is new to everybody
};

}  // namespace tafel::appliance
