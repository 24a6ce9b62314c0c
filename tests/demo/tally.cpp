#include "tests/demo/tally.hpp"

namespace tafel::demo {

void Tally::touched(const std::string& id) {
  if (id.starts_with("pin:"))
    ++digits;
  else if (id.starts_with("key:") || id.starts_with("accent:"))
    ++letters;
  else
    ++choices;
}

Tally operator-(Tally later, const Tally& earlier) {
  later.choices -= earlier.choices;
  later.digits -= earlier.digits;
  later.letters -= earlier.letters;
  later.scrolls -= earlier.scrolls;
  later.keys -= earlier.keys;
  later.fingers -= earlier.fingers;
  return later;
}

double person_seconds(const Tally& tally) {
  return tally.choices * person::choice_s + (tally.digits + tally.letters) * person::on_glass_s +
         tally.scrolls * person::scroll_s + tally.keys * person::key_s;
}

}  // namespace tafel::demo
