// What led to the table (art. 11; art. 458ter §2, second paragraph, of the Criminal Code): the referral, the assessment of
// the risk, and the facts for which the table is held.
#include "shared/domain/rules/rules.hpp"
#include "shared/domain/rules_version.hpp"

namespace tafel::domain::rules {
namespace {

Check refuse_referral(std::string_view why) {
  return refuse(Rule::art11_referral, why, Step::opening);
}

bool is_complete(const Referral& referral, Date today) {
  const bool is_of_art_10 = referral.category >= 1 && referral.category <= participant_categories;
  return !referral.by.empty() && is_of_art_10 && referral.on <= today;
}

bool is_complete(const RiskAssessment& risk, Date today) {
  return !risk.instrument.empty() && !risk.version.empty() && !risk.level.empty() &&
         !risk.judged_by.empty() && risk.judged_on <= today;
}

class ReferralFindings {
 public:
  ReferralFindings(const Dossier& dossier, Date today) : dossier_(dossier), today_(today) {}

  // A later session shows what the first one had; that one alone cannot do without.
  void note_missing() {
    if (dossier_.kind != SessionKind::first) return;
    note(!dossier_.referral, sentence::referral_missing, "/referral");
    note(!dossier_.risk || dossier_.risk->empty(), sentence::risk_missing, "/risk");
    note(!dossier_.facts, sentence::facts_missing, "/facts");
  }
  void note_incomplete() {
    if (dossier_.referral)
      note(!is_complete(*dossier_.referral, today_), sentence::referral_incomplete, "/referral");
    const auto risk = dossier_.risk.value_or(std::vector<RiskAssessment>{});
    for (std::size_t i = 0; i < risk.size(); ++i)
      note(!is_complete(risk[i], today_), sentence::risk_incomplete, "/risk/" + std::to_string(i));
  }
  [[nodiscard]] std::vector<OpeningProblem> take() { return std::move(found_); }

 private:
  void note(bool is_wrong, std::string_view why, const std::string& place) {
    if (is_wrong) found_.push_back({*refuse_referral(why), place});
  }

  const Dossier& dossier_;
  Date today_;
  std::vector<OpeningProblem> found_;
};

}  // namespace

std::vector<OpeningProblem> problems_of_referral(const Dossier& dossier, Date today, std::string_view rules) {
  if (!a_first_session_shows_its_referral(rules)) return {};
  ReferralFindings findings(dossier, today);
  findings.note_missing();
  findings.note_incomplete();
  return findings.take();
}

}  // namespace tafel::domain::rules
