// A stick is found and named whatever label somebody gave it, or the screen says what to do.
#include "kiosk-ui/readings/stick_label.hpp"

#include "kiosk-ui/app/sticks.hpp"

#include <doctest/doctest.h>

using namespace tafel;
using namespace tafel::kiosk;

TEST_CASE("sticks: every letter that the kernel escapes in a path is read back, and nothing else is") {
  const auto sticks = sticks_in(
      "/dev/sda1 /media/an/MIJN\\040STICK vfat rw 0 0\n"
      "/dev/sdb1 /media/an/NR\\0431 vfat rw 0 0\n"
      "/dev/sdc1 /media/an/A\\134B vfat rw 0 0\n"
      "/dev/sdd1 /media/an/TAB\\011X vfat rw 0 0\n"
      "/dev/sde1 /media/an/A\\9 vfat rw 0 0\n"
      "/dev/sdf1 /mnt/other vfat rw 0 0\n"
      "tmpfs /media/an/GEHEUGEN tmpfs rw,size=4m 0 0\n"
      "none /run/media/an/RAM ramfs rw 0 0\n"
      "overlay /media/an/LAAG overlay rw 0 0\n");
  CHECK(sticks == std::vector<std::string>{"/media/an/MIJN STICK", "/media/an/NR#1", "/media/an/A\\B",
                                           "/media/an/TAB\tX", "/media/an/A\\9"});
}

TEST_CASE("sticks: a label that cannot be asked for or shown is told from one that can") {
  for (const char* label : {"VEILIG-HUIS", "MIJN STICK", "NR#1", "Été", "مفتاح"}) {
    CAPTURE(label);
    CHECK(has_usable_label(std::string("/media/an/") + label));
  }
  for (const char* label : {"TAB\tX", "\xff\xfe", "stick\xf0\x9f\x92\xbe", "A\u202eB", "STI\u00adCK"}) {
    CAPTURE(label);
    CHECK(!has_usable_label(std::string("/media/an/") + label));
  }
}
