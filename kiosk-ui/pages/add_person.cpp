#include "kiosk-ui/pages/add_person.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"
#include "shared/text/categories_nl.hpp"

namespace tafel::kiosk {
namespace {

// art. 10, 23°: the category of which the form asks one thing more.
constexpr int other_organisation = 23;

struct Asked {
  const char* step;
  std::string_view asks;
  std::string_view main{};
  bool main_enabled = true;
  std::string_view back = words::previous;
};

Page ask(Ui& ui, Rect area, const Asked& question) {
  ui.scene("attendance", question.step);
  return page(ui, area,
              {.help = words::help::add_person,
               .title = std::string(question.asks),
               .lead = std::string(words::add::lead),
               .lead_beside = true,
               .main = question.main,
               .main_icon = question.main == words::add::add ? icon::check : icon::right,
               .main_enabled = question.main_enabled,
               .back = question.back});
}

std::optional<Intent> who(Ui& ui, Rect area, AttendanceState& attendance, TypingState& typed) {
  AddPersonState& s = std::get<AddPersonState>(attendance);
  const bool complete = !s.name.empty() && !s.function.empty();
  const Page at = ask(ui, area, {"add-who", words::add::who, words::next, complete, words::stop});
  typing(ui, at, typed,
         {{"name", words::add::name, &s.name, false, Capitals::of_name},
          {"function", words::add::function, &s.function, false, Capitals::none}},
         {});
  if (at.main) s.step = AddPersonStep::organisation;
  return at.back ? stop_form(attendance) : std::nullopt;
}

void organisation(Ui& ui, Rect area, const view::SessionView& session, AddPersonState& s) {
  const Page at = ask(ui, area, {"add-organisation", words::add::which_organisation});
  std::vector<Choice> all;
  for (const auto& each : session.organisations)
    all.push_back({.id = "org:" + each.id,
                   .label = each.name,
                   .detail = each.category_name,
                   .chosen = each.id == s.organisation});
  all.push_back({.id = "org:new", .label = std::string(words::add::other), .icon = icon::plus});
  if (const auto tapped = choices(ui, "organisations", at.body, all, size::tile)) {
    const bool is_new = *tapped == session.organisations.size();
    s.organisation = is_new ? "" : session.organisations[*tapped].id;
    s.step = is_new ? AddPersonStep::new_organisation : AddPersonStep::ground;
  }
  if (at.back) s.step = AddPersonStep::who;
}

void new_organisation(Ui& ui, Rect area, AddPersonState& s, TypingState& typed) {
  const Page at =
      ask(ui, area,
          {"add-new-organisation", words::add::new_organisation, words::next, !s.new_organisation.empty()});
  typing(ui, at, typed,
         {{"organisation", words::add::organisation_name, &s.new_organisation, false, Capitals::of_name}},
         {});
  if (at.main) s.step = AddPersonStep::category;
  if (at.back) s.step = AddPersonStep::organisation;
}

void category(Ui& ui, Rect area, AddPersonState& s) {
  const Page at = ask(ui, area, {"add-category", words::add::category});
  std::vector<Choice> all;
  for (std::size_t i = 0; i < text::participant_categories.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    all.push_back({.id = "category:" + number,
                   .label = sentence_of({number, "° ", text::participant_categories[i]}),
                   .chosen = s.category == static_cast<int>(i + 1)});
  }
  if (const auto tapped = choices(ui, "categories", at.body, all, size::tile)) {
    s.category = static_cast<int>(*tapped + 1);
    s.step = s.category == other_organisation ? AddPersonStep::necessity : AddPersonStep::ground;
  }
  if (at.back) s.step = AddPersonStep::new_organisation;
}

void necessity(Ui& ui, Rect area, AddPersonState& s, TypingState& typed) {
  const Page at = ask(ui, area, {"add-necessity", words::add::necessity, words::next, !s.necessity.empty()});
  typing(ui, at, typed, {{"necessity", words::add::necessity_field, &s.necessity, true}}, {});
  if (at.main) s.step = AddPersonStep::ground;
  if (at.back) s.step = AddPersonStep::category;
}

void ground(Ui& ui, Rect area, AddPersonState& s) {
  const Page at = ask(ui, area, {"add-ground", words::add::ground});
  const std::vector<Choice> all{{.id = "ground:involvement",
                                 .label = std::string(words::add::involvement),
                                 .chosen = s.ground == view::Ground::involvement},
                                {.id = "ground:expertise",
                                 .label = std::string(words::add::expertise),
                                 .chosen = s.ground == view::Ground::expertise}};
  if (const auto tapped = choices(ui, "grounds", at.body, all, size::column)) {
    s.ground = *tapped == 0 ? view::Ground::involvement : view::Ground::expertise;
    s.step = AddPersonStep::extra;
  }
  if (at.back) s.step = s.organisation.empty() ? AddPersonStep::category : AddPersonStep::organisation;
}

std::optional<Intent> extra(Ui& ui, Rect area, const view::SessionView& session, AddPersonState& s,
                            TypingState& typed) {
  const Page at = ask(ui, area, {"add-extra", words::add::extra, words::add::add});
  typing(ui, at, typed,
         {{"represented-name", words::add::represented_name, &s.represented_name, false, Capitals::of_name},
          {"represented-function", words::add::represented_function, &s.represented_function, false,
           Capitals::none},
          {"reports-to", words::add::reports_to, &s.reports_to, false, Capitals::none}},
         names_at_hand(session));
  if (at.back) s.step = AddPersonStep::ground;
  if (!at.main) return std::nullopt;
  return Request{Propose{facts::PersonAdded{{.name = s.name.said(),
                                             .function = s.function.said(),
                                             .organisation = s.organisation,
                                             .new_organisation = s.new_organisation.said(),
                                             .category = s.category,
                                             .necessity = s.necessity.said(),
                                             .ground = s.ground,
                                             .represented_name = s.represented_name.said(),
                                             .represented_function = s.represented_function.said(),
                                             .reports_to = s.reports_to.said()},
                                            session.organisations.size()}}};
}

}  // namespace

std::optional<Intent> draw_add_person(Ui& ui, Rect area, const view::SessionView& session,
                                      AttendanceState& attendance, TypingState& typed) {
  AddPersonState& state = std::get<AddPersonState>(attendance);
  switch (state.step) {
    case AddPersonStep::who:
      return who(ui, area, attendance, typed);
    case AddPersonStep::organisation:
      organisation(ui, area, session, state);
      break;
    case AddPersonStep::new_organisation:
      new_organisation(ui, area, state, typed);
      break;
    case AddPersonStep::category:
      category(ui, area, state);
      break;
    case AddPersonStep::necessity:
      necessity(ui, area, state, typed);
      break;
    case AddPersonStep::ground:
      ground(ui, area, state);
      break;
    case AddPersonStep::extra:
      return extra(ui, area, session, state, typed);
  }
  return std::nullopt;
}

}  // namespace tafel::kiosk
