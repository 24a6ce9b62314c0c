#include "kiosk-ui/pages/discussion.hpp"

#include "kiosk-ui/parts/people_choices.hpp"
#include "kiosk-ui/parts/statement_card.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/categories_nl.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

constexpr std::size_t steps = 5;

std::optional<Intent> cards(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& state) {
  ui.scene("discussion", "cards");
  PageParts parts{.title = std::string(words::discussion::title)};
  const bool none = std::ranges::none_of(session.statements, stands);
  parts.lead = none ? words::discussion::none : words::discussion::lead;
  parts.main = words::discussion::add;
  parts.main_enabled = is_open(session);
  if (!is_open(session)) parts.hint = words::session_closed;
  parts.main_icon = icon::plus;
  parts.more = {{.id = "hand-over", .label = words::discussion::hand_over, .icon = icon::tablet}};
  const Page at = page(ui, area, parts);
  std::optional<Intent> intent;
  List list(ui, "statements", at.body);
  for (const auto& statement : session.statements) {
    if (!stands(statement)) continue;
    const bool draft = statement.status == view::StatementStatus::drafted && is_open(session);
    const float below = draft ? ui.mm(size::button + size::gap) : 0;
    Rect row = list.row(statement_height(ui, statement, list.width()) + below);
    if (!ui.visible(row)) continue;
    draw_statement(ui, row, statement);
    if (!draft) continue;
    Rect bar = row.inset(ui.mm(size::inset), ui.mm(size::gap)).cut_bottom(ui.mm(size::button));
    const Button drop{.id = "statement:" + statement.id + ":drop",
                      .label = words::discussion::drop,
                      .icon = icon::bin,
                      .weight = Weight::danger,
                      .enabled = statement.can_be_dropped};
    const Rect place = bar.cut_right(button_width(ui, drop), ui.mm(size::gap));
    if (!statement.can_be_dropped)
      ui.label(bar, Type::caption, ui.colours().quiet, words::discussion::drop_waits_for_item);
    if (button(ui, place, drop))
      intent = Ask{{std::string(words::discussion::drop_asks), std::string(words::discussion::drop), true},
                   Propose{facts::StatementDropped{statement.id}}};
  }
  if (at.main) state = {.step = DiscussionStep::by};
  if (at.more == "hand-over") return GoTo{Place::pass_screen};
  return intent;
}

struct StatementPage {
  const char* step;
  std::size_t number;
  std::string_view asks;
  std::string_view main{};
  bool main_enabled = true;
};

Page form(Ui& ui, Rect area, const StatementPage& f) {
  ui.scene("discussion", f.step);
  return page(ui, area,
              {.title = std::string(f.asks),
               .lead = step_of(words::discussion::add, f.number, steps),
               .lead_beside = true,
               .main = f.main,
               .main_icon = f.number == steps ? icon::check : icon::right,
               .main_enabled = f.main_enabled,
               .back = f.number == 1 ? words::stop : words::previous});
}

std::optional<Intent> ask_by(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s) {
  const Page at = form(ui, area, {"by", 1, words::discussion::who, next_when(!s.by.empty())});
  const PeopleChoices people = participants(session, "by", s.by);
  if (const auto tapped = choices(ui, "by", at.body, people.choices, size::tile, words::top::nobody_yet)) {
    s.by = people.ids[*tapped];
    s.step = DiscussionStep::about;
  }
  if (at.main) s.step = DiscussionStep::about;
  return at.back ? stop_form(s) : std::nullopt;
}

void ask_about(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s) {
  const bool about_contact = s.member.empty() && !s.contact.empty();
  const Page at =
      form(ui, area, {"about", 2, words::discussion::about, next_when(about_contact || !s.member.empty())});
  PeopleChoices people = members(session, "member", {s.member});
  people.choices.push_back({.id = "member:contact",
                            .label = std::string(words::discussion::contact),
                            .detail = std::string(words::discussion::contact_detail),
                            .icon = icon::people,
                            .chosen = about_contact});
  if (const auto tapped = choices(ui, "about", at.body, people.choices, size::tile)) {
    const bool contact = *tapped == people.ids.size();
    s.member = contact ? "" : people.ids[*tapped];
    s.step = contact ? DiscussionStep::contact : DiscussionStep::category;
  }
  if (at.main) s.step = about_contact ? DiscussionStep::contact : DiscussionStep::category;
  if (at.back) s.step = DiscussionStep::by;
}

void ask_contact(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s,
                 TypingState& typed) {
  const bool complete = !s.contact.empty() && !s.necessity.empty();
  const Page at = form(ui, area, {"contact", 2, words::discussion::which_contact, words::next, complete});
  typing(ui, at, typed,
         {{"contact", words::discussion::contact_field, &s.contact},
          {"necessity", words::discussion::contact_why, &s.necessity, true}},
         names_at_hand(session));
  if (at.main) s.step = DiscussionStep::category;
  if (at.back) s.step = DiscussionStep::about;
}

void ask_category(Ui& ui, Rect area, DiscussionState& s) {
  const Page at = form(ui, area, {"category", 3, words::discussion::category, next_when(s.category > 0)});
  std::vector<Choice> all;
  for (std::size_t i = 0; i < text::data_categories.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    all.push_back({.id = "category:" + number,
                   .label = sentence_of({number, "° ", text::data_categories[i]}),
                   .chosen = s.category == static_cast<int>(i + 1)});
  }
  if (const auto tapped = choices(ui, "categories", at.body, all, size::tile)) {
    s.category = static_cast<int>(*tapped + 1);
    s.step = DiscussionStep::text;
  }
  if (at.main) s.step = DiscussionStep::text;
  if (at.back) s.step = s.member.empty() ? DiscussionStep::contact : DiscussionStep::about;
}

void ask_text(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s, TypingState& typed) {
  const Page at = form(ui, area, {"text", 4, words::discussion::text, words::next, !s.text.empty()});
  typing(ui, at, typed, {{"text", words::discussion::text_field, &s.text, true}}, names_at_hand(session));
  if (at.main) s.step = DiscussionStep::relevance;
  if (at.back) s.step = DiscussionStep::category;
}

std::optional<Intent> ask_relevance(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s,
                                    TypingState& typed) {
  const Page at =
      form(ui, area, {"relevance", 5, words::discussion::relevance, words::save, !s.relevance.empty()});
  typing(ui, at, typed, {{"relevance", words::discussion::relevance_field, &s.relevance, true}},
         names_at_hand(session));
  if (at.back) s.step = DiscussionStep::text;
  if (!at.main) return std::nullopt;
  const bool about_contact = s.member.empty();  // else those words wait for whoever comes back to them
  return Request{Propose{facts::NewStatement{.by = s.by,
                                             .member = s.member,
                                             .contact = about_contact ? s.contact.said() : "",
                                             .necessity = about_contact ? s.necessity.said() : "",
                                             .category = s.category,
                                             .words = s.text.said(),
                                             .relevance = s.relevance.said()}}};
}

}  // namespace

std::optional<Intent> draw_discussion(Ui& ui, Rect area, const view::SessionView& session,
                                      DiscussionState& state, TypingState& typed) {
  switch (state.step) {
    case DiscussionStep::cards:
      return cards(ui, area, session, state);
    case DiscussionStep::by:
      return ask_by(ui, area, session, state);
    case DiscussionStep::about:
      ask_about(ui, area, session, state);
      return std::nullopt;
    case DiscussionStep::contact:
      ask_contact(ui, area, session, state, typed);
      return std::nullopt;
    case DiscussionStep::category:
      ask_category(ui, area, state);
      return std::nullopt;
    case DiscussionStep::text:
      ask_text(ui, area, session, state, typed);
      return std::nullopt;
    case DiscussionStep::relevance:
      return ask_relevance(ui, area, session, state, typed);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
