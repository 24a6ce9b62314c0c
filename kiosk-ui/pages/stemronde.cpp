#include "kiosk-ui/pages/stemronde.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/state/unsigned_choices.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

// Choices are signed together: one that the rules refuse, about words that are gone, would stop all others.
std::vector<const view::ItemView*> items_to_vote_on(const view::SessionView& session) {
  std::vector<const view::ItemView*> all;
  for (const auto& item : session.items)
    if (item.takes_ballots) all.push_back(&item);
  return all;
}

// The item that is asked now: the one touched in the overview, or the first without a choice.
const view::ItemView* asked_now(const std::vector<const view::ItemView*>& items, const std::string& voter,
                                const TurnState& state) {
  for (const auto* item : items)
    if (item->id == state.asked) return item;
  for (const auto* item : items)
    if (!signed_choice(*item, voter) && !state.choices.contains(item->id)) return item;
  return nullptr;
}

// The one thing on the page: large, to be read in one's own time.
void read_item(Ui& ui, Rect body, const view::ItemView& item) {
  List list(ui, "item", body);
  const float inner = list.width() - 2 * ui.mm(size::margin);
  const float sentence = ui.height(Type::title, item.sentence, inner);
  const Rect row = list.row(sentence + 2 * ui.mm(size::margin));
  card(ui, row);
  ui.note("asked:" + item.id, item.sentence, row);
  Rect inside = row.inset(ui.mm(size::margin));
  ui.text(inside, Type::title, ui.colours().ink, item.sentence);
}

// Small words for whoever has the screen: no colour, sign or size of a choice is read from across the table.
std::string_view own_words(std::optional<view::Choice> choice, bool is_cast) {
  if (choice == view::Choice::akkoord) return is_cast ? words::vote::cast_agree : words::vote::will_agree;
  return is_cast ? words::vote::cast_refuse : words::vote::will_refuse;
}

struct Chosen {
  std::optional<view::Choice> choice;
  bool is_cast = false;
};
Chosen chosen_before(const view::ItemView& item, const std::string& voter, const TurnState& state) {
  const auto unsigned_yet = state.choices.find(item.id);
  if (unsigned_yet != state.choices.end()) return {unsigned_yet->second, false};
  return {signed_choice(item, voter), true};
}

// Which of how many.
std::string lead_of(const std::vector<const view::ItemView*>& items, const view::ItemView& item) {
  std::size_t number = 1;
  while (items[number - 1] != &item) ++number;
  return sentence_of(
      {words::vote::item, " ", std::to_string(number), " ", words::of, " ", std::to_string(items.size())});
}

void say_quietly(Ui& ui, Rect where, std::string_view words, Align align = Align::left) {
  ui.label(where, Type::caption, ui.colours().quiet, words, align);
}

// Alike and near each other: neither the place of the finger nor what is pressed tells the table which it was.
std::optional<view::Choice> choice_buttons(Ui& ui, Rect where) {
  const float gap = ui.mm(size::space);
  const float wide = std::min(ui.mm(size::chip), (where.w - gap) / 2);
  Rect pair = where.middle(2 * wide + gap, where.h);
  std::optional<view::Choice> choice;
  if (button(ui, pair.cut_left(wide, gap),
             {.id = "choice:akkoord", .label = words::vote::agree, .twin = "choice:niet-akkoord"}))
    choice = view::Choice::akkoord;
  if (button(ui, pair, {.id = "choice:niet-akkoord", .label = words::vote::refuse, .twin = "choice:akkoord"}))
    choice = view::Choice::niet_akkoord;
  return choice;
}

void choose(TurnState& state, const view::ItemView& item, const std::string& voter, view::Choice choice) {
  if (signed_choice(item, voter) == choice)
    state.choices.erase(item.id);  // that is signed
  else
    state.choices[item.id] = choice;
  state.asked.clear();
}

void ask_item(Ui& ui, Rect area, const std::vector<const view::ItemView*>& items, const view::ItemView& item,
              const std::string& voter, TurnState& state) {
  ui.scene("turn", "vote", item.id);
  const Page at = page(ui, area,
                       {.title = std::string(words::vote::asks),
                        .lead = lead_of(items, item),
                        .lead_beside = ui.text_scale() > 1});
  Rect body = at.body;
  const Rect buttons = body.cut_bottom(ui.mm(size::choice), ui.mm(size::gap));
  const Chosen before = chosen_before(item, voter, state);
  if (before.choice)
    say_quietly(ui, body.cut_bottom(ui.line_height(Type::caption), ui.mm(size::gap)),
                own_words(before.choice, before.is_cast), Align::centre);
  read_item(ui, body, item);
  if (const auto choice = choice_buttons(ui, buttons)) choose(state, item, voter, *choice);
}

void overview_row(Ui& ui, List& list, const view::ItemView& item, const std::string& voter,
                  TurnState& state) {
  const float inner = list.width() - 2 * ui.mm(size::inset);
  const float sentence = ui.height(Type::body, item.sentence, inner);
  const Rect row = list.row(sentence + ui.line_height(Type::caption) + 2 * ui.mm(size::gap));
  const Chosen own = chosen_before(item, voter, state);
  const std::string_view told = own_words(own.choice, own.is_cast);
  const Tapped touched = ui.target("item:" + item.id, item.sentence, row, true, Kind::button, told);
  if (touched.tapped) state.asked = item.id;
  if (!ui.visible(row)) return;
  card(ui, row, touched.down);
  Rect inside = row.inset(ui.mm(size::inset), ui.mm(size::gap));
  ui.text(inside.cut_top(sentence), Type::body, ui.colours().ink, item.sentence);
  say_quietly(ui, inside, told);
}

std::string_view unsigned_lead(const TurnState& state) {
  return state.left_before ? words::vote::left_before_lead : words::vote::overview_lead;
}

std::optional<Intent> overview(Ui& ui, Rect area, const std::vector<const view::ItemView*>& items,
                               const std::string& voter, TurnState& state) {
  ui.scene("turn", "overview");
  const bool unsigned_left = !state.choices.empty();
  const std::string_view lead = items.empty()   ? words::vote::nothing
                                : unsigned_left ? unsigned_lead(state)
                                                : words::vote::done_lead;
  const std::string_view title = items.empty()   ? words::turn::vote
                                 : unsigned_left ? words::vote::overview
                                                 : words::vote::done;
  const Page at = page(ui, area,
                       {.title = std::string(title),
                        .lead = std::string(lead),
                        .main = unsigned_left ? words::vote::confirm : words::turn::ready,
                        .main_icon = unsigned_left ? icon::check : icon::tablet});
  {
    List list(ui, "overview", at.body);
    for (const auto* item : items) overview_row(ui, list, *item, voter, state);
  }
  if (!at.main) return std::nullopt;
  if (!unsigned_left) return give_back(state);
  Vote vote;
  for (const auto* item : items)
    if (const auto found = state.choices.find(item->id); found != state.choices.end())
      vote.ballots.push_back({item->id, item->version, found->second});
  return Request{vote};
}

// Whoever left may still have the screen, to take something back; a choice could not be signed.
std::optional<Intent> away(Ui& ui, Rect area, const TurnState& state) {
  ui.scene("turn", "away");
  const Page at = page(ui, area,
                       {.title = std::string(words::turn::vote),
                        .lead = std::string(words::vote::away),
                        .main = words::turn::ready,
                        .main_icon = icon::tablet});
  if (at.main) return give_back(state);
  return std::nullopt;
}

}  // namespace

std::optional<Intent> draw_stemronde(Ui& ui, Rect area, const view::SessionView& session,
                                     const std::string& voter, TurnState& state) {
  const auto* person = person_of(session, voter);
  if (person != nullptr && person->presence == view::Presence::away) return away(ui, area, state);
  const auto items = items_to_vote_on(session);
  if (const auto* item = asked_now(items, voter, state)) {
    ask_item(ui, area, items, *item, voter, state);
    return std::nullopt;
  }
  return overview(ui, area, items, voter, state);
}

}  // namespace tafel::kiosk
