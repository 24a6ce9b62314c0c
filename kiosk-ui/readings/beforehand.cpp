#include "kiosk-ui/readings/beforehand.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/readings/why_not_now.hpp"
#include "kiosk-ui/words.hpp"

#include <algorithm>

namespace tafel::kiosk {
namespace {

std::vector<const view::PersonView*> at_table_for(const view::SessionView& session,
                                                  const std::string& organisation) {
  std::vector<const view::PersonView*> all;
  for (const auto& person : session.people)
    if (is_at_table(person) && person.organisation == organisation) all.push_back(&person);
  return all;
}

}  // namespace

bool has_beforehand(const view::SessionView& session) {
  return session.referral || !session.risk.empty() || !session.facts.empty() || !session.supplements.empty();
}

std::string in_words(const view::ReferralView& referral) {
  return sentence_of({referral.by, " (", referral.category_name, ") ", words::beforehand::on, " ",
                      day_in_words(referral.on)});
}

std::string in_words(const view::RiskView& risk) {
  return sentence_of({risk.level, ", ", words::beforehand::with, " ", risk.instrument, ", ",
                      words::beforehand::according_to, " ", risk.judged_by, " ", words::beforehand::on, " ",
                      day_in_words(risk.judged_on)});
}

bool is_brought_in(const view::SessionView& session, const view::SupplementView& supplement) {
  return std::ranges::any_of(standing(session), [&](const view::StatementView* statement) {
    return statement->organisation == supplement.organisation && statement->text == supplement.text;
  });
}

std::string_view why_not_brought_in(const view::SessionView& session,
                                    const view::SupplementView& supplement) {
  if (!is_open(session)) return words::session_closed;
  if (is_brought_in(session, supplement)) return words::beforehand::brought_in_already;
  if (!supplement.is_whole) return words::beforehand::names_hidden;
  if (at_table_for(session, supplement.organisation).empty()) return words::beforehand::nobody_here;
  return why_no_more_statements(session);
}

std::string who_brings_in(const view::SessionView& session, const view::SupplementView& supplement) {
  const auto here = at_table_for(session, supplement.organisation);
  return here.size() == 1 ? here.front()->id : std::string();
}

}  // namespace tafel::kiosk
