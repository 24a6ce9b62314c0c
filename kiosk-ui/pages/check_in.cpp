#include "kiosk-ui/pages/check_in.hpp"

#include "kiosk-ui/parts/chair_pin.hpp"
#include "kiosk-ui/parts/signed_list.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/base/guessable_pin.hpp"
#include "shared/text/device_nl.hpp"

namespace tafel::kiosk {
namespace {

constexpr auto notice_list = "notice";

// Accepting waits for the end of the notice. It is drawn by draw_notice.
Page notice_page(Ui& ui, Rect area, PageParts parts, const std::string& text, Readings& readings) {
  SignedList notice(ui, notice_list, text, readings);
  parts.main_enabled = notice.is_read();
  notice.offer_more(parts);
  notice.say_why_not_yet(parts);
  Page at = page(ui, area, parts);
  notice.follow(at);
  return at;
}

// A page of reading, with the words as large as fits them.
void draw_notice(Ui& ui, Rect area, std::initializer_list<std::string_view> paragraphs) {
  List list(ui, notice_list, area);
  for (const auto paragraph : paragraphs) {
    const Rect row = list.row(ui.height(Type::body, paragraph, list.width()), ui.mm(size::space));
    ui.text(row, Type::body, ui.colours().ink, paragraph);
  }
}

void secrecy(Ui& ui, Rect area, const view::PersonView& person, AttendanceState& attendance) {
  ui.scene("attendance", "secrecy");
  const Page at = notice_page(ui, area,
                              {.help = words::help::secrecy,
                               .title = person.name,
                               .lead = std::string(words::secrecy::lead),
                               .main = words::secrecy::accept,
                               .main_icon = icon::check,
                               .back = words::stop},
                              "secrecy", std::get<CheckInState>(attendance).readings);
  draw_notice(
      ui, at.body,
      {words::secrecy::duty, words::secrecy::punished, words::secrecy::prosecution, words::secrecy::free});
  if (at.main)
    std::get<CheckInState>(attendance).step =
        person.represents.empty() ? CheckInStep::pin : CheckInStep::delegate;
  if (at.back) attendance = {};
}

void delegate(Ui& ui, Rect area, const view::PersonView& person, CheckInState& state) {
  ui.scene("attendance", "delegate");
  const std::string lead = sentence_of({words::delegate::lead, " ", person.represents});
  const Page at = notice_page(ui, area,
                              {.help = words::help::delegate,
                               .title = person.name,
                               .lead = lead,
                               .main = words::delegate::accept,
                               .main_icon = icon::check,
                               .back = words::previous},
                              "delegate", state.readings);
  draw_notice(ui, at.body, {words::delegate::duty, words::delegate::feedback});
  if (at.back) state.step = CheckInStep::secrecy;
  if (at.main) state.step = CheckInStep::pin;
}

RefusePin begin_again(CheckInState& state, std::string_view why) {
  state.pin.clear();
  state.pin_again.clear();
  state.step = CheckInStep::pin;
  return {std::string(why)};
}

std::optional<Intent> choose_pin(Ui& ui, Rect area, const view::DeviceView& view,
                                 const view::PersonView& person, AttendanceState& attendance,
                                 const Surroundings& around) {
  CheckInState& state = std::get<CheckInState>(attendance);
  const bool again = state.step == CheckInStep::pin_again;
  ui.scene("attendance", again ? "pin-again" : "pin");
  const std::string_view lead = again ? words::attendance::pin_again : words::attendance::choose_pin;
  const Page at = page(ui, area,
                       {.help = words::help::choose_pin,
                        .title = person.name,
                        .lead = std::string(lead),
                        .back = words::stop,
                        .beside_pad = 0.F});
  if (at.back) {
    attendance = {};
    return std::nullopt;
  }
  if (!draw_pin_of(ui, at.pad, view, person.id, again ? state.pin_again : state.pin, around))
    return std::nullopt;
  if (again && state.pin == state.pin_again)
    return Request{CheckIn{person.id, state.pin, !person.represents.empty()}};
  if (again) return begin_again(state, words::attendance::pins_differed);
  if (is_guessable(as_bytes(state.pin.view()))) return begin_again(state, text::device::pin_weak);
  state.step = CheckInStep::pin_again;
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_check_in(Ui& ui, Rect area, const view::DeviceView& view,
                                    const view::PersonView& person, AttendanceState& attendance,
                                    const Surroundings& around) {
  CheckInState& state = std::get<CheckInState>(attendance);
  switch (state.step) {
    case CheckInStep::secrecy:
      secrecy(ui, area, person, attendance);
      return std::nullopt;
    case CheckInStep::delegate:
      delegate(ui, area, person, state);
      return std::nullopt;
    case CheckInStep::pin:
    case CheckInStep::pin_again:
      return choose_pin(ui, area, view, person, attendance, around);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
