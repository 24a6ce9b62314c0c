#include "kiosk-ui/pages/beforehand.hpp"

#include "kiosk-ui/parts/card_deeds.hpp"
#include "kiosk-ui/readings/beforehand.hpp"
#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/list.hpp"
#include "kiosk-ui/widgets/page.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

const Mark brought_in{icon::check_circle, words::beforehand::is_brought_in, Tone::good};

std::string kind_and_day(const view::SupplementView& supplement) {
  if (supplement.on.empty()) return supplement.organisation;
  return sentence_of(
      {supplement.organisation, " · ", supplement.kind_name, " · ", day_in_words(supplement.on)});
}

std::vector<Mark> marks_of(const view::SessionView& session, const view::SupplementView& supplement) {
  return is_brought_in(session, supplement) ? std::vector{brought_in} : std::vector<Mark>{};
}

float words_height(const Ui& ui, const view::SessionView& session, const view::SupplementView& supplement,
                   float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return ui.height(Type::caption, kind_and_day(supplement), inner) +
         ui.height(Type::body, supplement.text, inner) +
         marks_height(ui, marks_of(session, supplement), inner) + 2 * ui.mm(size::inset) +
         2 * ui.mm(size::gap);
}

void draw_words(Ui& ui, Rect where, const view::SessionView& session,
                const view::SupplementView& supplement) {
  const Palette& p = ui.colours();
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  ui.text(inside.cut_top(ui.height(Type::caption, kind_and_day(supplement), inside.w), ui.mm(size::tight)),
          Type::caption, p.quiet, kind_and_day(supplement));
  ui.text(inside.cut_top(ui.height(Type::body, supplement.text, inside.w), ui.mm(size::gap)), Type::body,
          p.ink, supplement.text);
  marks(ui, inside, marks_of(session, supplement));
}

CardDeeds deeds_on(const Ui& ui, const view::SessionView& session, const view::SupplementView& supplement,
                   std::size_t index, bool form_is_open, float width) {
  std::string_view why_not = why_not_brought_in(session, supplement);
  if (why_not.empty() && form_is_open) why_not = words::beforehand::another_begun;
  return {ui,
          width,
          {{.id = sentence_of({"supplement:", std::to_string(index), ":bring-in"}),
            .label = words::beforehand::bring_in,
            .icon = icon::statement,
            .enabled = why_not.empty()}},
          std::string(why_not)};
}

// A card to read: of what comes first, in bigger letters, and what is said besides.
struct Told {
  std::string_view called;
  std::string first;
  std::string besides{};
};

void draw_told(Ui& ui, List& list, const Told& told) {
  heading(ui, list.row(heading_height(ui), 0), told.called);
  const float inner = list.width() - 2 * ui.mm(size::inset);
  const float first = ui.height(Type::body, told.first, inner);
  const float besides =
      told.besides.empty() ? 0 : ui.height(Type::caption, told.besides, inner) + ui.mm(size::tight);
  const Rect row = list.row(first + besides + 2 * ui.mm(size::inset));
  if (!ui.visible(row)) return;
  card(ui, row);
  Rect inside = row.inset(ui.mm(size::inset));
  ui.text(inside.cut_top(first, ui.mm(size::tight)), Type::body, ui.colours().ink, told.first);
  if (!told.besides.empty()) ui.text(inside, Type::caption, ui.colours().quiet, told.besides);
}

// Of the risk the last assessment first, and each earlier one beside it.
std::string earlier_risks(const std::vector<view::RiskView>& risk) {
  std::string all;
  for (std::size_t i = 1; i < risk.size(); ++i) all += (i > 1 ? "\n" : "") + in_words(risk[i]);
  return all;
}

void draw_what_led_here(Ui& ui, List& list, const view::SessionView& session) {
  if (session.referral)
    draw_told(ui, list, {words::beforehand::referral, session.referral->why, in_words(*session.referral)});
  if (!session.risk.empty())
    draw_told(ui, list,
              {words::beforehand::risk, in_words(session.risk.front()), earlier_risks(session.risk)});
  if (!session.facts.empty())
    draw_told(ui, list,
              {words::beforehand::facts, session.facts, std::string(words::beforehand::facts_alone)});
}

void draw_heading_of_supplements(Ui& ui, List& list) {
  heading(ui, list.row(heading_height(ui), 0), words::closing::supplements);
  const std::string_view when_it_counts = words::beforehand::lead_supplements;
  ui.text(list.row(ui.height(Type::caption, when_it_counts, list.width())), Type::caption, ui.colours().quiet,
          when_it_counts);
}

}  // namespace

std::optional<Intent> draw_beforehand(Ui& ui, Rect area, const view::SessionView& session,
                                      DiscussionState& discussion) {
  ui.scene("beforehand", "cards");
  const Page at = page(
      ui, area,
      {.help = words::help::beforehand,
       .title = std::string(words::beforehand::title),
       .lead = std::string(has_beforehand(session) ? words::beforehand::lead : words::beforehand::nothing),
       .main = words::beforehand::go_on,
       .main_icon = icon::right});
  std::optional<Intent> intent;
  List list(ui, "beforehand", at.body);
  draw_what_led_here(ui, list, session);
  if (!session.supplements.empty()) draw_heading_of_supplements(ui, list);
  for (std::size_t i = 0; i < session.supplements.size(); ++i) {
    const view::SupplementView& supplement = session.supplements[i];
    const CardDeeds deeds = deeds_on(ui, session, supplement, i, is_form(discussion), list.width());
    const Rect row = list.row(words_height(ui, session, supplement, list.width()) + deeds.height());
    if (!ui.visible(row)) continue;
    draw_words(ui, row, session, supplement);
    if (deeds.draw(ui, row).empty()) continue;
    discussion = brings_in(supplement, who_brings_in(session, supplement));
    intent = GoTo{Place::discussion};
  }
  return at.main ? GoTo{Place::discussion} : intent;
}

}  // namespace tafel::kiosk
