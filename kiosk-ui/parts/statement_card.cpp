#include "kiosk-ui/parts/statement_card.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/widgets/basics.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {
namespace {

Mark mark_of(const view::StatementView& s) {
  if (s.status == view::StatementStatus::confirmed)
    return {icon::check_circle, words::discussion::confirmed, Tone::good};
  return {icon::sand, words::discussion::drafted, Tone::waiting};
}

std::vector<Mark> marks_of(const view::StatementView& s) {
  std::vector<Mark> all{mark_of(s)};
  if (!s.about.empty()) all.push_back({icon::person, s.about, Tone::accent});
  all.push_back({{}, s.category_name, Tone::neutral});
  return all;
}

std::string who_brought(const view::StatementView& s, std::string_view today) {
  return sentence_of({s.by_name, " · ", s.organisation, " · ", clock_time(s.at, today)});
}

std::string why_of(const view::StatementView& s) {
  return sentence_of({words::discussion::because, " ", s.relevance});
}

}  // namespace

bool is_draft(const view::SessionView& session, const view::StatementView& statement) {
  return statement.status == view::StatementStatus::drafted && is_open(session);
}

std::string why_unchanged(const view::SessionView& session, const view::StatementView& statement) {
  if (!is_draft(session, statement) || statement.can_be_changed) return {};
  if (!statement.can_be_dropped) return std::string(words::discussion::drop_waits_for_item);
  const auto* owner = person_of(session, statement.by);
  const bool away = owner == nullptr || !is_at_table(*owner);
  return std::string(away ? words::discussion::owner_away : words::discussion::no_more);
}

float statement_height(const Ui& ui, const view::StatementView& s, float width) {
  const float inner = width - 2 * ui.mm(size::inset);
  return marks_height(ui, marks_of(s), inner) + 2 * ui.mm(size::inset) + ui.mm(size::gap) +
         ui.height(Type::caption, who_brought(s, ui.today()), inner) + ui.height(Type::body, s.text, inner) +
         ui.height(Type::caption, why_of(s), inner) + 2 * ui.mm(size::tight);
}

void draw_statement(Ui& ui, Rect where, const view::StatementView& s) {
  if (!ui.visible(where)) return;
  const Palette& p = ui.colours();
  card(ui, where);
  Rect inside = where.inset(ui.mm(size::inset));
  ui.text(inside.cut_top(ui.height(Type::caption, who_brought(s, ui.today()), inside.w), ui.mm(size::tight)),
          Type::caption, p.quiet, who_brought(s, ui.today()));
  ui.text(inside.cut_top(ui.height(Type::body, s.text, inside.w), ui.mm(size::tight)), Type::body, p.ink,
          s.text);
  ui.text(inside.cut_top(ui.height(Type::caption, why_of(s), inside.w), ui.mm(size::gap)), Type::caption,
          p.quiet, why_of(s));
  marks(ui, inside, marks_of(s));
}

}  // namespace tafel::kiosk
