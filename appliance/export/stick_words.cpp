#include "appliance/export/stick_words.hpp"

#include "shared/base/memory_file_system.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::appliance {

namespace words = text::device;

tl::expected<Stick, std::string_view> open_stick(const Path& folder, const StickPlaces& places) {
  const auto no = [](std::string_view why) { return tl::unexpected<std::string_view>(why); };
  if (!is_on_a_stick(folder, places.mount_points)) return no(words::export_no_stick);
  if (is_in_memory(folder) && !places.in_memory) return no(words::export_no_stick);
  auto stick = Stick::open(folder, places.mount_points, places.own);
  if (!stick) return no(words::export_gone);
  return std::move(*stick);
}

tl::expected<Stick, std::string_view> folder_on_stick(const Path& top, const std::string& name,
                                                      const StickPlaces& places) {
  constexpr unsigned entered_by_all = 0755;
  const auto stick = open_stick(top, places);
  if (!stick) return tl::unexpected<std::string_view>(stick.error());
  if (const auto made = stick->folder().made_inside(name, entered_by_all); !made) {
    if (!stick->is_still_there()) return tl::unexpected<std::string_view>(words::export_gone);
    if (made.error().fault == Fault::full) return tl::unexpected<std::string_view>(words::export_full);
    return tl::unexpected<std::string_view>(stick->folder().is_writable() ? words::export_failed
                                                                          : words::export_read_only);
  }
  return open_stick(top / name, places);
}

std::string_view in_words(CopyTrouble trouble) {
  switch (trouble) {
    case CopyTrouble::none:
      return "";
    case CopyTrouble::gone:
      return words::export_gone;
    case CopyTrouble::read_only:
      return words::export_read_only;
    case CopyTrouble::full:
      return words::export_full;
    case CopyTrouble::differs:
      return words::export_differs;
    case CopyTrouble::failed:
      return words::export_failed;
  }
  return words::export_failed;
}

}  // namespace tafel::appliance
