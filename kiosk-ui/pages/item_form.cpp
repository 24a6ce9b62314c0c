#include "kiosk-ui/pages/item_form.hpp"

#include "kiosk-ui/parts/people_choices.hpp"
#include "kiosk-ui/parts/years_choice.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/item_choices.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/sentences_nl.hpp"

#include <algorithm>
#include <array>

namespace tafel::kiosk {
namespace {

namespace sentence = text::sentence;

// The questions of each kind of item, in order.
const std::vector<SharingStep>& steps_of(std::optional<view::ItemKind> kind) {
  static const std::vector<SharingStep> disclosure{
      SharingStep::kind,      SharingStep::recipient, SharingStep::information, SharingStep::sharer,
      SharingStep::necessity, SharingStep::why,       SharingStep::sources,     SharingStep::review};
  static const std::vector<SharingStep> reporting{
      SharingStep::kind, SharingStep::sharer,  SharingStep::information, SharingStep::necessity,
      SharingStep::why,  SharingStep::sources, SharingStep::review};
  static const std::vector<SharingStep> extension{SharingStep::kind, SharingStep::extension,
                                                  SharingStep::information, SharingStep::review};
  if (kind == view::ItemKind::reporting) return reporting;
  return kind == view::ItemKind::extension ? extension : disclosure;
}

std::size_t number_of(const SharingState& s) {
  const auto& steps = steps_of(s.draft.kind);
  return static_cast<std::size_t>(std::find(steps.begin(), steps.end(), s.step) - steps.begin());
}

void go_on(SharingState& s) {
  const auto& steps = steps_of(s.draft.kind);
  s.step = steps[std::min(number_of(s) + 1, steps.size() - 1)];
}

void go_back(SharingState& s) {
  s.step = steps_of(s.draft.kind)[std::max<std::size_t>(number_of(s), 1) - 1];
}

std::optional<Intent> stop(const view::SessionView& session, SharingState& s) {
  SharingState opened;
  begin_item(opened, item_of(session, s.item));
  return stop_form(s, opened);
}

struct ItemPage {
  const char* step;
  std::string_view asks;
  std::string_view main{};
  bool main_enabled = true;
  std::string_view hint{};
};

Page form(Ui& ui, Rect area, const SharingState& s, const ItemPage& f) {
  ui.scene("sharing", f.step);
  const std::string_view what = s.item.empty() ? words::sharing::add : words::sharing::change;
  const std::string lead = s.step == SharingStep::kind
                               ? std::string(what)
                               : step_of(what, number_of(s) + 1, steps_of(s.draft.kind).size());
  return page(ui, area,
              {.help = words::help::new_item,
               .title = std::string(f.asks),
               .lead = lead,
               .lead_beside = true,
               .main = f.main,
               .main_icon = s.step == SharingStep::review ? icon::check : icon::right,
               .main_enabled = f.main_enabled,
               .hint = f.main_enabled ? std::string() : std::string(f.hint),
               .back = s.step == SharingStep::kind ? words::stop : words::previous});
}

void turn_on_or_off(std::vector<std::string>& all, const std::string& id) {
  const auto found = std::find(all.begin(), all.end(), id);
  if (found == all.end())
    all.push_back(id);
  else
    all.erase(found);
}

// Of each kind why it cannot be, or what it is.
std::vector<Choice> kinds_of_item(const view::SessionView& session, const SharingState& s) {
  std::vector<Choice> all;
  const auto offer = [&](view::ItemKind kind, std::string_view label, std::string_view detail) {
    const std::string_view why_not = why_not_kind(session, s.item, kind);
    all.push_back({.id = sentence_of({"kind:", name(kind)}),
                   .label = std::string(label),
                   .detail = std::string(why_not.empty() ? detail : why_not),
                   .chosen = s.draft.kind == kind,
                   .enabled = why_not.empty()});
  };
  offer(view::ItemKind::disclosure, words::sharing::disclosure, words::item::disclosure_detail);
  offer(view::ItemKind::reporting, words::sharing::reporting, words::item::reporting_detail);
  if (session.extension_years)
    offer(view::ItemKind::extension, words::sharing::extension, words::item::extension_detail);
  return all;
}

std::optional<Intent> ask_kind(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const Page at = form(ui, area, s, {"kind", words::item::kind, next_when(s.draft.kind.has_value())});
  if (const auto tapped = choices(ui, "kinds", at.body, kinds_of_item(session, s), size::column)) {
    constexpr view::ItemKind kinds[] = {view::ItemKind::disclosure, view::ItemKind::reporting,
                                        view::ItemKind::extension};
    s.draft.kind = kinds[*tapped];
    go_on(s);
  } else if (at.main) {
    go_on(s);
  } else if (at.back) {
    return stop(session, s);
  }
  return std::nullopt;
}

void ask_recipient(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const Page at =
      form(ui, area, s, {"recipient", words::item::recipient, next_when(!s.draft.recipient.empty())});
  const PeopleChoices people = members(session, "member", {s.draft.recipient});
  if (const auto tapped = choices(ui, "members", at.body, people.choices, size::tile)) {
    s.draft.recipient = people.ids[*tapped];
    go_on(s);
  } else if (at.main) {
    go_on(s);
  } else if (at.back) {
    go_back(s);
  }
}

struct TextPage {
  ItemPage page;
  Field field;
};
void ask_words(Ui& ui, Rect area, const view::SessionView& session, SharingState& s, TypingState& typed,
               const TextPage& asked) {
  const Page at = form(ui, area, s, asked.page);
  typing(ui, at, typed, {asked.field}, names_at_hand(session));
  if (at.main) go_on(s);
  if (at.back) go_back(s);
}

void ask_extension(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const view::YearsView range = session.extension_years.value_or(view::YearsView{});
  // Nobody keeps a file longer than was asked for because of an old answer.
  if (s.draft.extension_years == 0) s.draft.extension_years = range.least;
  const bool complete = s.draft.extension_ground.has_value();
  const Page at = form(
      ui, area, s, {"extension", words::item::extension, words::next, complete, words::item::extension_hint});
  Rect body = at.body;
  choose_years(ui, body, range, s.draft.extension_years);
  constexpr std::array grounds{view::ExtensionGround::form_of_violence, view::ExtensionGround::grave_facts};
  std::vector<Choice> all;
  for (const auto ground : grounds)
    all.push_back({.id = sentence_of({"ground:", name(ground)}),
                   .label = sentence::with_capital(sentence::extension_ground(name(ground))),
                   .chosen = s.draft.extension_ground == ground});
  if (const auto tapped = choices(ui, "grounds", body, all, size::column))
    s.draft.extension_ground = grounds.at(*tapped);
  if (at.main) go_on(s);
  if (at.back) go_back(s);
}

// Of a duty to report, those who have it come first; the others are grey.
PeopleChoices sharers(const view::SessionView& session, const SharingState& s) {
  const view::ItemKind kind = s.draft.kind.value_or(view::ItemKind::disclosure);
  PeopleChoices people = participants(session, "sharer", s.draft.sharer);
  PeopleChoices in_order;
  for (const bool may : {true, false})
    for (std::size_t i = 0; i < people.ids.size(); ++i) {
      const auto& person = *person_of(session, people.ids[i]);
      const std::string_view why_not = why_not_sharer(person, kind);
      if (why_not.empty() != may) continue;
      Choice choice = people.choices[i];
      choice.enabled = may;
      if (!may) choice.detail = why_not;
      if (may && kind == view::ItemKind::reporting)
        choice.detail = sentence_of({words::item::reports, " ", person.reports_to});
      in_order.choices.push_back(std::move(choice));
      in_order.ids.push_back(people.ids[i]);
    }
  return in_order;
}

void ask_sharer(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const Page at = form(ui, area, s, {"sharer", words::item::sharer, next_when(!s.draft.sharer.empty())});
  const PeopleChoices people = sharers(session, s);
  if (const auto tapped =
          choices(ui, "sharers", at.body, people.choices, size::tile, words::top::nobody_yet)) {
    s.draft.sharer = people.ids[*tapped];
    go_on(s);
  } else if (at.main) {
    go_on(s);
  } else if (at.back) {
    go_back(s);
  }
}

void ask_necessity(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const bool complete = !s.draft.safety_of.empty() || !s.draft.goal.empty();
  const Page at = form(
      ui, area, s, {"necessity", words::item::necessity, words::next, complete, words::item::necessity_hint});
  PeopleChoices people = members(session, "safety", s.draft.safety_of);
  for (auto& choice : people.choices) choice.detail = std::string(words::item::safety_of);
  const std::size_t count = people.ids.size();
  for (const auto& goal : session.goals) {
    people.choices.push_back({.id = "goal:" + goal.id,
                              .label = goal.text,
                              .detail = std::string(words::item::goal_of),
                              .icon = icon::goal,
                              .chosen = goal.id == s.draft.goal});
    people.ids.push_back(goal.id);
  }
  if (const auto tapped = choices(ui, "necessity", at.body, people.choices, size::column)) {
    const std::string& id = people.ids[*tapped];
    if (*tapped < count)
      turn_on_or_off(s.draft.safety_of, id);
    else
      s.draft.goal = s.draft.goal == id ? "" : id;
  }
  if (at.main) go_on(s);
  if (at.back) go_back(s);
}

// Statements about the one who will be told come first: an item draws on no others, and they say so.
void ask_sources(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const Page at = form(ui, area, s, {"sources", words::item::sources, words::next});
  const std::string told = s.draft.kind == view::ItemKind::disclosure ? s.draft.recipient : "";
  auto statements = standing(session);
  std::stable_partition(statements.begin(), statements.end(), [&](const auto* statement) {
    return why_not_source(session, *statement, told).empty();
  });
  std::vector<Choice> all;
  for (const auto* statement : statements) {
    const auto& chosen = s.draft.sources;
    const std::string why_not = why_not_source(session, *statement, told);
    const std::string about = sentence_of({statement->about, " · ", statement->by_name});
    all.push_back({.id = "source:" + statement->id,
                   .label = statement->text,
                   .detail = why_not.empty() ? about : sentence_of({about, " · ", why_not}),
                   .icon = icon::statement,
                   .chosen = std::find(chosen.begin(), chosen.end(), statement->id) != chosen.end(),
                   .enabled = why_not.empty()});
  }
  if (const auto tapped = choices(ui, "sources", at.body, all, size::column, words::item::no_sources))
    turn_on_or_off(s.draft.sources, statements[*tapped]->id);
  if (at.main) go_on(s);
  if (at.back) go_back(s);
}

std::string name_of_recipient(const view::SessionView& session, const facts::NewItem& item) {
  if (item.kind == view::ItemKind::reporting) return item.addressee;
  for (const auto& member : session.members)
    if (member.id == item.recipient) return member.name;
  return {};
}

// What a question of its kind still lacks: something that was chosen may be gone since.
std::string_view still_missing(const facts::NewItem& item) {
  if (item.kind == view::ItemKind::extension) return {};
  if (item.kind == view::ItemKind::disclosure && item.recipient.empty()) return words::item::recipient_hint;
  if (item.sharer.empty()) return words::item::sharer_hint;
  return item.safety_of.empty() && item.goal.empty() ? words::item::necessity_hint : std::string_view();
}

// "de veiligheid van An en Bo · het doel „…”"
std::string necessary_for(const view::SessionView& session, const facts::NewItem& draft) {
  std::vector<std::string_view> members;
  for (const auto& member : session.members)
    if (std::find(draft.safety_of.begin(), draft.safety_of.end(), member.id) != draft.safety_of.end())
      members.push_back(member.name);
  std::string all;
  if (!members.empty()) all = sentence_of({words::item::safety_words, " ", names_in_words(members)});
  for (const auto& goal : session.goals)
    if (goal.id == draft.goal)
      all += sentence_of({all.empty() ? "" : " · ", words::item::goal_words, " „", goal.text, "”"});
  return all;
}

std::optional<Intent> review(Ui& ui, Rect area, const view::SessionView& session, SharingState& s) {
  const facts::NewItem item = item_to_put(session, s);
  const std::string_view missing = still_missing(item);
  const Page at =
      form(ui, area, s, {"review", words::item::review, words::item::put, missing.empty(), missing});
  List list(ui, "review", at.body);
  const auto line = [&](std::string_view what, const std::string& words) {
    if (words.empty()) return;
    heading(ui, list.row(heading_height(ui), 0), what);
    ui.text(list.row(ui.height(Type::body, words, list.width()), ui.mm(size::space)), Type::body,
            ui.colours().ink, words);
  };
  const auto* sharer = person_of(session, item.sharer);
  line(words::item::who_says, sharer == nullptr ? "" : sharer->name);
  line(item.kind == view::ItemKind::reporting ? words::item::reports_to : words::item::to_whom,
       name_of_recipient(session, item));
  if (item.kind == view::ItemKind::extension)
    line(words::item::extended_to,
         sentence::extended_to(std::to_string(item.extension_years),
                               item.extension_ground ? name(*item.extension_ground) : ""));
  line(words::sharing::exactly, item.information);
  line(words::item::necessary_for, necessary_for(session, item));
  line(words::sharing::why_heading, item.why);
  for (const auto& id : item.sources)
    if (const auto* source = statement_of(session, id)) line(words::sharing::source_heading, source->text);
  if (at.back) go_back(s);
  if (!at.main) return std::nullopt;
  return Request{Propose{item}};
}

}  // namespace

std::optional<Intent> draw_item_form(Ui& ui, Rect area, const view::SessionView& session, SharingState& s,
                                     TypingState& typed) {
  forget_what_is_not_allowed(session, s.draft);
  switch (s.step) {
    case SharingStep::recipient:
      ask_recipient(ui, area, session, s);
      break;
    case SharingStep::extension:
      ask_extension(ui, area, session, s);
      break;
    case SharingStep::information:
      ask_words(ui, area, session, s, typed,
                {{"information", words::item::information, words::next, !s.information.empty()},
                 {"information", words::item::information_field, &s.information, true,
                  Capitals::of_later_sentences}});
      break;
    case SharingStep::sharer:
      ask_sharer(ui, area, session, s);
      break;
    case SharingStep::necessity:
      ask_necessity(ui, area, session, s);
      break;
    case SharingStep::why:
      ask_words(ui, area, session, s, typed,
                {{"why", words::item::why, words::next, !s.why.empty()},
                 {"why", words::item::why_field, &s.why, true, Capitals::of_later_sentences}});
      break;
    case SharingStep::sources:
      ask_sources(ui, area, session, s);
      break;
    case SharingStep::review:
      return review(ui, area, session, s);
    default:
      return ask_kind(ui, area, session, s);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
