#include "kiosk-ui/pages/members.hpp"

#include "kiosk-ui/parts/member_card.hpp"
#include "kiosk-ui/parts/reason_page.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>
#include <cmath>

namespace tafel::kiosk {
namespace {

Button show_button(const view::MemberView& member) {
  return {.id = "member:" + member.id + ":number", .label = words::members::show, .icon = icon::eye};
}

bool shown_now(const view::MemberView& member, const MembersState& state) {
  return !state.member.empty() && state.member == member.id;
}

// "88.04.12-002.59": as it is on the card, easier to copy than eleven digits in a row.
std::string as_on_the_card(const std::string& digits) {
  if (digits.size() != 11) return digits;
  return sentence_of({digits.substr(0, 2), ".", digits.substr(2, 2), ".", digits.substr(4, 2), "-",
                      digits.substr(6, 3), ".", digits.substr(9, 2)});
}

// The words in the number's place: the number while it is shown, else its mask.
struct NumberWords {
  std::string number;
  std::string below;
};
NumberWords number_of(Ui& ui, const view::MemberView& member, const MembersState& state) {
  if (shown_now(member, state)) {
    const int left = static_cast<int>(std::ceil(state.until_s - ui.touch().now()));
    return {as_on_the_card(state.number),
            sentence_of({words::members::hides_in, " ", std::to_string(left), " ", words::members::seconds})};
  }
  if (member.national_number.empty()) return {std::string(words::members::no_number), {}};
  return {member.national_number, std::string(words::members::number)};
}

void draw_number(Ui& ui, Rect where, const view::MemberView& member, const MembersState& state) {
  const NumberWords words = number_of(ui, member, state);
  const Palette& p = ui.colours();
  const bool shown = shown_now(member, state);
  const Type type = words.below.empty() ? Type::caption : Type::strong;
  const float first = ui.height(type, words.number, where.w);
  const float second = words.below.empty() ? 0 : ui.height(Type::caption, words.below, where.w);
  where = where.middle(where.w, first + second);
  ui.text(where.cut_top(first), type, shown ? p.ink : p.quiet, words.number);
  if (second > 0) ui.text(where, Type::caption, p.quiet, words.below);
}

float number_height(const Ui& ui) {
  return std::max(ui.mm(size::button), ui.line_height(Type::strong) + ui.line_height(Type::caption));
}

std::optional<Intent> draw_row(Ui& ui, List& list, const view::MemberView& member, bool hidden,
                               const MembersState& state) {
  const Button show = show_button(member);
  const float side = button_width(ui, show);
  const float number = hidden ? 0 : ui.mm(size::chip);
  const float beside = list.width() - (hidden ? 0 : side + number + 2 * ui.mm(size::gap));
  const bool beneath = beside < ui.mm(size::tile);  // large text: the number is below the name
  const float left = beneath ? list.width() : beside;
  const float words = member_height(ui, member, left);
  const float tall = beneath ? words + number_height(ui) + ui.mm(size::inset)
                             : std::max(words, ui.mm(size::button) + 2 * ui.mm(size::inset));
  const Rect row = list.row(tall);
  if (!ui.visible(row)) return std::nullopt;
  draw_member(ui, row, member, left);
  if (hidden) return std::nullopt;
  Rect right = row.inset(ui.mm(size::inset), 0);
  if (beneath) right = right.inset(0, ui.mm(size::inset)).cut_bottom(number_height(ui));
  right = right.cut_right(beneath ? right.w : side + number + ui.mm(size::gap));
  const Rect at = right.cut_right(side, ui.mm(size::gap)).middle(side, ui.mm(size::button));
  draw_number(ui, right, member, state);
  const bool can_be_shown = !member.national_number.empty() && member.number_can_be_shown;
  if (!can_be_shown || shown_now(member, state)) return std::nullopt;
  if (!button(ui, at, show)) return std::nullopt;
  return Ask{{std::string(words::members::show_asks), std::string(words::members::show),
              std::string(words::members::show_not)},
             Propose{facts::NumberRevealed{member.id}}};
}

// "Voor zover de situatie dat toelaat" (art. 12, memorandum): the chair may let an expert read the names.
std::optional<Intent> lift_anonymity(Ui& ui, Rect area, const view::SessionView& session, MembersState& state,
                                     TypingState& typed) {
  ui.scene("members", "lift-anonymity");
  const bool can = session.anonymity_can_be_lifted;
  const ReasonPage asks{.help = words::help::lift_names,
                        .title = std::string(words::members::lift_title),
                        .lead = std::string(can ? words::members::lift_lead : words::members::nothing_hidden),
                        .field = words::members::lift_why,
                        .main = words::members::lift,
                        .main_icon = icon::eye,
                        .is_possible = can};
  const ReasonAnswer answer = ask_reason(ui, area, asks, state.reason, typed);
  if (answer == ReasonAnswer::given) return Request{Propose{facts::AnonymityLifted{state.reason.said()}}};
  return answer == ReasonAnswer::back ? stop_form(state) : std::nullopt;
}

std::optional<Intent> list_of(Ui& ui, Rect area, const view::SessionView& session, MembersState& state) {
  ui.scene("members", "list");
  const bool hidden = session.names_hidden;
  PageParts parts{.help = words::help::members,
                  .title = std::string(words::members::title),
                  .lead = std::string(hidden ? words::members::lead_hidden : words::members::lead),
                  .back = words::back};
  if (session.anonymity_can_be_lifted)
    parts.more = {{.id = "members:lift", .label = words::members::lift, .icon = icon::eye}};
  const Page at = page(ui, area, parts);
  std::optional<Intent> intent;
  {
    List list(ui, "members", at.body);
    for (const auto& member : session.members)
      if (auto asked = draw_row(ui, list, member, hidden, state)) intent = asked;
  }
  if (!state.member.empty()) ui.touch().again(std::clamp(state.until_s - ui.touch().now(), 0., 1.));
  if (at.more == "members:lift") state.step = MembersStep::lift_anonymity;
  if (at.back) return GoTo{state.from};
  return intent;
}

}  // namespace

std::optional<Intent> draw_members(Ui& ui, Rect area, const view::SessionView& session, MembersState& state,
                                   TypingState& typed) {
  if (state.step == MembersStep::lift_anonymity) return lift_anonymity(ui, area, session, state, typed);
  return list_of(ui, area, session, state);
}

}  // namespace tafel::kiosk
