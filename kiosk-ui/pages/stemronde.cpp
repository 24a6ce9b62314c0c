#include "kiosk-ui/pages/stemronde.hpp"

#include "kiosk-ui/parts/item_card.hpp"
#include "kiosk-ui/parts/signed_list.hpp"
#include "kiosk-ui/parts/way_on.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/voting_round.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

using Items = std::vector<const view::ItemView*>;

// Choices are signed together: one that the rules refuse, about words that are gone, would stop all others.
Items items_to_vote_on(const view::SessionView& session) {
  Items all;
  for (const auto& item : session.items)
    if (item.takes_ballots) all.push_back(&item);
  return all;
}

const view::ItemView* first_without_choice(const Items& items, const std::string& voter,
                                           const TurnState& state) {
  for (const auto* item : items)
    if (!signed_choice(*item, voter) && !state.choices.contains(item->id)) return item;
  return nullptr;
}

// The item that is asked now: the one gone back to or touched in the overview, or the first without a choice.
const view::ItemView* asked_now(const Items& items, const std::string& voter, const TurnState& state) {
  for (const auto* item : items)
    if (item->id == state.asked) return item;
  return first_without_choice(items, voter, state);
}

constexpr auto item_list = "item";

// The one thing on the page: large, to be read in one's own time.
void read_item(Ui& ui, Rect body, const view::ItemView& item) {
  List list(ui, item_list, body);
  const float inner = list.width() - 2 * ui.mm(size::margin);
  const float sentence = ui.height(Type::title, item.sentence, inner);
  const Rect row = list.row(sentence + 2 * ui.mm(size::margin));
  card(ui, row);
  ui.note("asked:" + item.id, item.sentence, row);
  Rect inside = row.inset(ui.mm(size::margin));
  ui.text(inside, Type::title, ui.colours().ink, item.sentence);
}

// Small words for whoever has the screen, the strongest near them: no colour, sign or size of a choice is read from
// across the table.
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
std::string lead_of(const Items& items, const view::ItemView& item) {
  std::size_t number = 1;
  while (items[number - 1] != &item) ++number;
  return sentence_of(
      {words::vote::item, " ", std::to_string(number), " ", words::of, " ", std::to_string(items.size())});
}

void say_quietly(Ui& ui, Rect where, std::string_view words, Align align = Align::left) {
  ui.label(where, Type::quiet_strong, ui.colours().ink, words, align);
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

// In the middle of the whole row, over the choices, where the buttons beside it leave that.
void say_in_middle(Ui& ui, Rect whole, Rect left, std::string_view words) {
  const Rect middle = whole.middle(ui.width(Type::quiet_strong, words) + 1, whole.h);
  const bool fits = middle.x >= left.x && middle.right() <= left.right();
  say_quietly(ui, fits ? middle : left, words, Align::centre);
}

// The words of the ways to what is before and after this item; "" for no way.
struct WayWords {
  std::string_view back;
  std::string_view on;
};
enum class Way { none, back, on };

// Above the choices: the ways to the items beside this one, what was chosen before, and the way to the rest of a long
// item.
Way draw_above_choices(Ui& ui, Rect& body, SignedList& reading, const Chosen& before, const WayWords& ways) {
  const bool has_buttons = reading.is_long() || !ways.back.empty() || !ways.on.empty();
  if (!before.choice && !has_buttons) return Way::none;
  const float tall = has_buttons ? ui.mm(size::button) : ui.line_height(Type::quiet_strong);
  const Rect whole = body.cut_bottom(tall, ui.mm(size::gap));
  Rect row = whole;
  if (reading.is_long()) {
    const Button more = reading.more_button();
    if (button(ui, row.cut_right(button_width(ui, more), ui.mm(size::gap)), more)) reading.scroll_on();
  }
  Way taken = Way::none;
  if (!ways.back.empty()) {
    const Button back{.id = "back",
                      .label = ways.back,
                      .icon = icon::left,
                      .weight = Weight::quiet,
                      .behaviour = {.way_back = WayBack::page}};
    if (button(ui, row.cut_left(button_width(ui, back), ui.mm(size::gap)), back)) taken = Way::back;
  }
  if (!ways.on.empty()) {
    const Button on{.id = "vote:next", .label = ways.on, .icon = icon::right, .weight = Weight::quiet};
    if (button(ui, row.cut_right(button_width(ui, on), ui.mm(size::gap)), on)) taken = Way::on;
  }
  if (before.choice) say_in_middle(ui, whole, row, own_words(before.choice, before.is_cast));
  return taken;
}

void choose(TurnState& state, const view::ItemView& item, const std::string& voter, view::Choice choice) {
  if (signed_choice(item, voter) == choice)
    state.choices.erase(item.id);  // that is signed
  else
    state.choices[item.id] = choice;
  state.asked.clear();
}

// The way back from an item. The choices that were made stay.
struct WayBackTo {
  std::string_view words;  // "" for no way
  std::string asked;       // the item that is asked then, "" for the overview
};

// On the way through the items to the last one chosen before this, and from a look again to the overview.
WayBackTo way_back(const Items& items, const view::ItemView& item, const std::string& voter,
                   const TurnState& state) {
  if (first_without_choice(items, voter, state) == nullptr) return {words::back, ""};
  const view::ItemView* before = nullptr;
  for (const auto* each : items) {
    if (each == &item) break;
    if (state.choices.contains(each->id)) before = each;
  }
  return before == nullptr ? WayBackTo{} : WayBackTo{words::vote::previous, before->id};
}

// A choice that was made need not be made again to reach the items after it.
std::string_view way_past(const Items& items, const view::ItemView& item, const std::string& voter,
                          const TurnState& state) {
  const bool was_gone_back_to = state.choices.contains(item.id);
  return was_gone_back_to && first_without_choice(items, voter, state) != nullptr ? words::vote::next
                                                                                  : std::string_view();
}

void ask_item(Ui& ui, Rect area, const Items& items, const view::ItemView& item, const std::string& voter,
              TurnState& state) {
  ui.scene("turn", "vote", item.id);
  const WayBackTo back = way_back(items, item, voter, state);
  const Page at = page(ui, area,
                       {.help = words::help::vote,
                        .title = std::string(words::vote::asks),
                        .lead = lead_of(items, item),
                        .lead_beside = ui.text_scale() > 1,
                        .fills_bar = true});
  Rect body = at.body;
  const Rect buttons = body.cut_bottom(ui.mm(size::choice), ui.mm(size::gap));
  SignedList reading(ui, item_list, item.id + "=" + std::to_string(item.version), state.readings);
  const Way way = draw_above_choices(ui, body, reading, chosen_before(item, voter, state),
                                     {back.words, way_past(items, item, voter, state)});
  read_item(ui, body, item);
  if (way == Way::back) state.asked = back.asked;
  if (way == Way::on) state.asked.clear();
  if (const auto choice = choice_buttons(ui, buttons)) choose(state, item, voter, *choice);
}

// The room for whichever choice it is.
float own_words_width(const Ui& ui, bool is_cast) {
  using enum view::Choice;
  return std::max(ui.width(Type::quiet_strong, own_words(akkoord, is_cast)),
                  ui.width(Type::quiet_strong, own_words(niet_akkoord, is_cast))) +
         1;
}

// The choice is beside the sentence, or in large text beneath it.
void overview_row(Ui& ui, List& list, const view::ItemView& item, const std::string& voter,
                  TurnState& state) {
  const float whole = list.width() - 2 * ui.mm(size::inset);
  const float side = own_words_width(ui, chosen_before(item, voter, state).is_cast);
  const bool beside = side <= whole / 4;
  const float inner = beside ? whole - side - ui.mm(size::space) : whole;
  const float sentence = ui.height(Type::body, item.sentence, inner);
  const float below = beside ? 0 : ui.line_height(Type::quiet_strong);
  const Rect row = list.row(sentence + below + 2 * ui.mm(size::gap));
  const Chosen own = chosen_before(item, voter, state);
  const std::string_view told = own_words(own.choice, own.is_cast);
  const Tapped touched = ui.target("item:" + item.id, item.sentence, row, true, Kind::button, told);
  if (touched.tapped) state.asked = item.id;
  if (!ui.visible(row)) return;
  card(ui, row, touched.down);
  Rect inside = row.inset(ui.mm(size::inset), ui.mm(size::gap));
  if (beside) say_quietly(ui, inside.cut_right(side, ui.mm(size::space)), told, Align::right);
  ui.text(inside.cut_top(sentence), Type::body, ui.colours().ink, item.sentence);
  if (!beside) say_quietly(ui, inside, told);
}

void overview_rows(Ui& ui, const char* name, Rect body, const Items& items, const std::string& voter,
                   TurnState& state) {
  List list(ui, name, body);
  for (const auto* item : items) overview_row(ui, list, *item, voter, state);
}

// To be signed now, or not.
Items items_of(const Items& all, const TurnState& state, bool unsigned_yet) {
  Items some;
  for (const auto* item : all)
    if (state.choices.contains(item->id) == unsigned_yet) some.push_back(item);
  return some;
}

// Another choice makes another text to sign.
std::string text_of(const Items& items, const TurnState& state) {
  std::string text;
  for (const auto* item : items) {
    const bool agrees = state.choices.at(item->id) == view::Choice::akkoord;
    text += item->id + "=" + std::to_string(item->version) + (agrees ? "+" : "-") + " ";
  }
  return text;
}

Request sign(const Items& items, const TurnState& state) {
  Vote vote;
  for (const auto* item : items)
    vote.ballots.push_back({item->id, item->version, state.choices.at(item->id)});
  return Request{vote};
}

// What was signed before, beside what is not signed yet.
void earlier_page(Ui& ui, Rect area, const Items& items, const std::string& voter, TurnState& state) {
  ui.scene("turn", "earlier");
  const Page at = page(ui, area,
                       {.help = words::help::earlier,
                        .title = std::string(words::vote::earlier),
                        .lead = std::string(words::vote::earlier_lead),
                        .back = words::back});
  overview_rows(ui, "earlier", at.body, items, voter, state);
  if (at.back || !state.asked.empty()) state.earlier = false;
}

// The choices that are signed now, and nothing else: they were seen to their end before they can be.
std::optional<Intent> overview(Ui& ui, Rect area, const Items& all, const std::string& voter,
                               TurnState& state) {
  const Items items = items_of(all, state, true);
  const Items earlier = items_of(all, state, false);
  if (state.earlier && !earlier.empty()) {
    earlier_page(ui, area, earlier, voter, state);
    return std::nullopt;
  }
  ui.scene("turn", "overview");
  SignedList reading(ui, "overview", text_of(items, state), state.readings);
  const std::string open_earlier =
      sentence_of({words::vote::earlier, " (", std::to_string(earlier.size()), ")"});
  PageParts parts{
      .help = words::help::overview,
      .title = std::string(words::vote::overview),
      .lead = std::string(state.left_before ? words::vote::left_before_lead : words::vote::overview_lead),
      .lead_beside = true,  // the choices need the height
      .main = words::vote::confirm,
      .main_icon = icon::check,
      .main_enabled = reading.is_read()};
  reading.offer_more(parts);
  reading.say_why_not_yet(parts);
  if (!earlier.empty())
    parts.more.push_back({.id = "earlier", .label = open_earlier, .weight = Weight::quiet});
  const Page at = page(ui, area, parts);
  reading.follow(at);
  overview_rows(ui, "overview", at.body, items, voter, state);
  if (at.more == "earlier") state.earlier = true;
  if (at.main) return sign(items, state);
  return std::nullopt;
}

// Nothing is left to sign here.
void all_signed(Ui& ui, Rect area, const view::SessionView& session, const Items& items,
                const view::PersonView& voter, TurnState& state) {
  ui.scene("turn", "overview", "signed");
  PageParts parts{.help = words::help::signed_choices,
                  .title = std::string(items.empty() ? words::turn::vote : words::vote::done),
                  .lead = std::string(items.empty() ? words::vote::nothing : words::vote::done_lead)};
  const auto elsewhere = waits_elsewhere(state, session, voter);
  if (elsewhere) offer_way_on(parts, *elsewhere);
  const Page at = page(ui, area, parts);
  overview_rows(ui, "signed", at.body, items, voter.id, state);
  if (at.main) state.tab = *elsewhere;
}

// Whoever left may still have the screen, to take something back; a choice could not be signed.
void away(Ui& ui, Rect area) {
  ui.scene("turn", "away");
  page(ui, area,
       {.help = words::help::away,
        .title = std::string(words::turn::vote),
        .lead = std::string(words::vote::away)});
}

}  // namespace

std::optional<Intent> draw_stemronde(Ui& ui, Rect area, const view::SessionView& session,
                                     const view::PersonView& voter, TurnState& state) {
  const auto items = items_to_vote_on(session);
  if (voter.presence == view::Presence::away)
    away(ui, area);
  else if (const auto* item = asked_now(items, voter.id, state))
    ask_item(ui, area, items, *item, voter.id, state);
  else if (items_of(items, state, true).empty())
    all_signed(ui, area, session, items, voter, state);
  else
    return overview(ui, area, items, voter.id, state);
  return std::nullopt;
}

}  // namespace tafel::kiosk
