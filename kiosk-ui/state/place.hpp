// The pages that the rail, a button or a refusal leads to.
#pragma once

namespace tafel::kiosk {

enum class Place {
  day,
  opening,
  attendance,
  beforehand,
  follow_up,
  discussion,
  plan,
  sharing,
  closing,
  pass_screen,
  members,
  deliveries
};

}  // namespace tafel::kiosk
