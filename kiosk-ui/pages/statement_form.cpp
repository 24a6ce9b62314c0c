#include "kiosk-ui/pages/statement_form.hpp"

#include "kiosk-ui/parts/people_choices.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/categories_nl.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

using Step = DiscussionStep;

constexpr std::size_t statement_steps = 4;
constexpr const char* next_id = "statement:next";

struct StatementPage {
  const char* step;
  std::size_t number;
  std::string_view asks;
  bool answered = true;
  bool leads_on = false;  // a choice goes on by itself
};

// Of a draft that is changed every page keeps it, and beside that goes on; of a new one only the last does.
bool keeps_here(const DiscussionState& s, const StatementPage& p) {
  return p.number == statement_steps || (!s.changes.empty() && is_complete(s));
}

PageParts parts_of(const DiscussionState& s, const StatementPage& p) {
  const bool keeps = keeps_here(s, p);
  const auto what = s.changes.empty() ? words::discussion::add : words::discussion::change;
  PageParts parts{.help = words::help::statement,
                  .title = std::string(p.asks),
                  .lead = step_of(what, p.number, statement_steps),
                  .lead_beside = true,
                  .main = keeps        ? std::string_view(words::save)
                          : p.leads_on ? next_when(p.answered)
                                       : std::string_view(words::next),
                  .main_icon = keeps ? icon::check : icon::right,
                  .main_enabled = keeps ? is_complete(s) : p.answered,
                  .back = p.number == 1 ? words::stop : words::previous};
  if (keeps && p.number < statement_steps)
    parts.more = {{.id = next_id, .label = words::next, .icon = icon::right}};
  return parts;
}

struct Asked {
  Page page;
  bool on = false;    // to the next question
  bool keep = false;  // the statement as it is now
};
Asked ask(Ui& ui, Rect area, const DiscussionState& s, const StatementPage& p) {
  ui.scene(s.in_turn ? "turn" : "discussion", p.step);
  Asked asked{.page = page(ui, area, parts_of(s, p))};
  const bool keeps = keeps_here(s, p);
  asked.keep = asked.page.main && keeps;
  asked.on = (asked.page.main && !keeps) || asked.page.more == next_id;
  return asked;
}

std::optional<Intent> keep(const DiscussionState& s) {
  const bool about_contact = s.member.empty();  // else those words wait for whoever comes back to them
  return Request{Propose{facts::NewStatement{.by = s.by,
                                             .member = s.member,
                                             .contact = about_contact ? s.contact.said() : "",
                                             .necessity = about_contact ? s.necessity.said() : "",
                                             .category = s.category,
                                             .words = s.text.said(),
                                             .relevance = s.relevance.said(),
                                             .replaces = s.changes,
                                             .in_turn = s.in_turn}}};
}

std::optional<Intent> ask_text(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s,
                               TypingState& typed) {
  const Asked at = ask(ui, area, s, {"text", 1, words::discussion::text, !s.text.empty()});
  typing(ui, at.page, typed, {{"text", words::discussion::text_field, &s.text, true}},
         names_at_hand(session));
  if (at.on) s.step = Step::people;
  if (at.page.back) return stop_form(s, as_opened(session, s));
  return at.keep ? keep(s) : std::nullopt;
}

// ---- Who says it, and about whom ---------------------------------------------------------------------------------

bool about_contact(const DiscussionState& s) {
  return s.member.empty() && !s.contact.empty();
}
bool people_known(const DiscussionState& s) {
  return !s.by.empty() && (!s.member.empty() || about_contact(s));
}
void after_people(DiscussionState& s) {
  s.step = s.member.empty() ? Step::contact : Step::category;
}

// Whoever spoke last is first: who goes on speaking is the one whom the table looks at.
void last_speaker_first(PeopleChoices& people, const view::SessionView& session) {
  const auto last = std::ranges::find_if(session.statements.rbegin(), session.statements.rend(),
                                         [](const auto& said) { return !said.by.empty(); });
  if (last == session.statements.rend()) return;
  const auto found = std::ranges::find(people.ids, last->by);
  if (found == people.ids.end()) return;
  const auto place = found - people.ids.begin();
  std::rotate(people.ids.begin(), found, found + 1);
  std::rotate(people.choices.begin(), people.choices.begin() + place, people.choices.begin() + place + 1);
}

// The one that was touched.
std::optional<std::string> who_says_it(Ui& ui, Rect where, const view::SessionView& session,
                                       const DiscussionState& s) {
  PeopleChoices people = at_table(session, "by", s.by);
  last_speaker_first(people, session);
  heading(ui, where.cut_top(heading_height(ui)), words::discussion::who);
  const auto tapped = choices(ui, "by", where, people.choices, size::tile, words::top::nobody_yet);
  return tapped ? std::optional(people.ids[*tapped]) : std::nullopt;
}

// The member that was touched, or "" for a contact.
std::optional<std::string> about_whom(Ui& ui, Rect where, const view::SessionView& session,
                                      const DiscussionState& s) {
  PeopleChoices people = members(session, "member", {s.member});
  people.choices.push_back({.id = "member:contact",
                            .label = std::string(words::discussion::contact),
                            .detail = std::string(words::discussion::contact_detail),
                            .icon = icon::people,
                            .chosen = about_contact(s)});
  people.ids.emplace_back();
  const auto tapped = choices(ui, "about", where, people.choices, size::tile);
  return tapped ? std::optional(people.ids[*tapped]) : std::nullopt;
}

// Side by side, or in large text one above the other.
struct TwoQuestions {
  Rect first;
  Rect second;
};
TwoQuestions two_questions(const Ui& ui, Rect body) {
  const float half = (body.w - ui.mm(size::space)) / 2;
  const bool beside = half >= ui.mm(size::tile) + ui.mm(size::gap);
  const Rect first = beside ? body.cut_left(half, ui.mm(size::space))
                            : body.cut_top((body.h - ui.mm(size::space)) / 2, ui.mm(size::space));
  return {first, body};
}

std::optional<Intent> ask_people(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s) {
  const std::string_view asks = s.in_turn ? words::discussion::about : words::discussion::who_and_whom;
  const Asked at = ask(ui, area, s, {"people", 2, asks, people_known(s), true});
  Rect where = at.page.body;
  if (!s.in_turn) {
    const TwoQuestions both = two_questions(ui, where);
    if (const auto by = who_says_it(ui, both.first, session, s)) {
      s.by = *by;
      if (s.changes.empty() && people_known(s)) after_people(s);
    }
    where = both.second;
    heading(ui, where.cut_top(heading_height(ui)), words::discussion::about);
  }
  if (const auto member = about_whom(ui, where, session, s)) {
    s.member = *member;
    if (member->empty())
      s.step = Step::contact;
    else if (!s.by.empty())
      s.step = Step::category;
  }
  if (at.on) after_people(s);
  if (at.page.back) s.step = Step::text;
  return at.keep ? keep(s) : std::nullopt;
}

std::optional<Intent> ask_contact(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s,
                                  TypingState& typed) {
  const bool complete = !s.contact.empty() && !s.necessity.empty();
  const Asked at = ask(ui, area, s, {"contact", 2, words::discussion::which_contact, complete});
  typing(ui, at.page, typed,
         {{"contact", words::discussion::contact_field, &s.contact, false, Capitals::none},
          {"necessity", words::discussion::contact_why, &s.necessity, true}},
         names_at_hand(session));
  if (at.on) s.step = s.by.empty() ? Step::people : Step::category;
  if (at.page.back) s.step = Step::people;
  return at.keep ? keep(s) : std::nullopt;
}

// ---- What kind, and why ------------------------------------------------------------------------------------------

std::optional<Intent> ask_category(Ui& ui, Rect area, DiscussionState& s) {
  const Asked at = ask(ui, area, s, {"category", 3, words::discussion::category, s.category > 0, true});
  std::vector<Choice> all;
  for (std::size_t i = 0; i < text::data_categories.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    all.push_back({.id = "category:" + number,
                   .label = sentence_of({number, "° ", text::data_categories[i]}),
                   .detail = std::string(text::data_category_examples[i]),
                   .chosen = s.category == static_cast<int>(i + 1)});
  }
  if (const auto tapped = choices(ui, "categories", at.page.body, all, size::tile)) {
    s.category = static_cast<int>(*tapped + 1);
    s.step = Step::relevance;
  }
  if (at.on) s.step = Step::relevance;
  if (at.page.back) s.step = s.member.empty() ? Step::contact : Step::people;
  return at.keep ? keep(s) : std::nullopt;
}

std::optional<Intent> ask_relevance(Ui& ui, Rect area, const view::SessionView& session, DiscussionState& s,
                                    TypingState& typed) {
  const Asked at = ask(ui, area, s, {"relevance", 4, words::discussion::relevance, !s.relevance.empty()});
  typing(
      ui, at.page, typed,
      {{"relevance", words::discussion::relevance_field, &s.relevance, true, Capitals::of_later_sentences}},
      names_at_hand(session));
  if (at.page.back) s.step = Step::category;
  return at.keep ? keep(s) : std::nullopt;
}

}  // namespace

std::optional<Intent> draw_statement_form(Ui& ui, Rect area, const view::SessionView& session,
                                          DiscussionState& statement, TypingState& typed) {
  switch (statement.step) {
    case Step::people:
      return ask_people(ui, area, session, statement);
    case Step::contact:
      return ask_contact(ui, area, session, statement, typed);
    case Step::category:
      return ask_category(ui, area, statement);
    case Step::relevance:
      return ask_relevance(ui, area, session, statement, typed);
    case Step::cards:
    case Step::text:
      return ask_text(ui, area, session, statement, typed);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
