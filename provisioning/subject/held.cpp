#include "provisioning/subject/held.hpp"

#include "provisioning/subject/held_documents.hpp"
#include "provisioning/subject/held_items.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/domain/following.hpp"
#include "shared/domain/national_number.hpp"
#include "shared/text/categories_nl.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;
namespace verslag = text::paper;
using domain::Member;

constexpr int theme_of_justice = 9;  // art. 15 §1, 9°

Given as_it_is(const std::string& words) {
  return {words, {}};
}

// One record's pieces about the member that it has.
class OfRecord {
 public:
  OfRecord(const OpenedRecord& record, const Member& member, const Passages& passages, Held& held)
      : record_(record), member_(member), passages_(passages), held_(held) {}

  void add() {
    add_identity();
    add_role();
    add_informed();
    add_referral();
    add_consultations();
    add_statements();
    add_supplements();
    add_remarks();
    add_briefings();
  }

 private:
  [[nodiscard]] const domain::Dossier& dossier() const { return record_.state.dossier; }

  Piece& put(Section section, const std::string& label, Given given, const std::string& original,
             const std::string& controller, const std::string& id = "") {
    const Date day = belgian_day(record_.state.opened_at);
    return held_.pieces.emplace_back(Piece{.section = section,
                                           .label = label,
                                           .given = std::move(given),
                                           .original = original,
                                           .controller = controller,
                                           .days = {day},
                                           .where = place_in_words(day, id)});
  }
  // A text about the family: withheld as a whole where no passage of it is about this member alone.
  Piece& put_family(Section section, const std::string& label, const std::string& text,
                    const std::string& controller, const std::string& id = "") {
    Piece& piece = put(section, label, passages_.of_family(text), text, controller, id);
    if (piece.given.is_empty()) piece.withheld = Withheld::family;
    return piece;
  }

  // The agenda is the coordinator's: the house answers for it.
  Piece& put_own(Section section, std::string_view label, const std::string& said) {
    return put(section, std::string(label), as_it_is(said), said, record_.house, member_.id.value);
  }

  void add_identity() {
    put_own(Section::identity, verslag::name, member_.name).beside =
        documents_beside(record_, {documents::Thing::member, member_.id.value}, passages_);
    if (member_.unborn) put_own(Section::identity, verslag::born, std::string(words::born_unborn));
    if (member_.born) put_own(Section::identity, verslag::born, text::dutch_date(*member_.born));
    if (member_.national_number.empty()) return;
    put_own(Section::identity, verslag::national_number, domain::masked(member_.national_number));
    const bool is_shown = std::ranges::any_of(record_.events, [&](const domain::Event& each) {
      const auto* shown =
          std::get_if<domain::NumberRevealed>(&static_cast<const domain::AnyFact&>(each.fact));
      return shown != nullptr && shown->member == member_.id;
    });
    if (is_shown) put_own(Section::identity, verslag::national_number, std::string(words::number_shown));
  }

  void add_role() {
    put_own(Section::role, verslag::relation, member_.relation);
    if (member_.is_protected) put_own(Section::role, words::purpose, std::string(words::protects_you));
  }

  void add_informed() {
    const auto& said = member_.informed ? member_.informed : dossier().informed;
    if (!said) return;
    held_.is_informed = said->told;
    if (said->told) {
      const std::string told(words::you_were_told);
      put(Section::informed, std::string(words::referral_made), as_it_is(told), told, record_.house);
      return;
    }
    const std::string why = std::string(words::was_not_told) + record_.words(said->safety_reason);
    put(Section::informed, std::string(words::referral_made), {}, why, record_.house).withheld =
        Withheld::safety;
  }

  void add_referral() {
    if (const auto& referral = dossier().referral) {
      const std::string said = words::referred(referral->by, text::dutch_date(referral->on));
      Piece& piece =
          put(Section::referral, std::string(words::referral_made), as_it_is(said), said, referral->by);
      if (!member_.is_protected) piece.withheld = Withheld::referrer;
      Piece& why = put_family(Section::referral, std::string(words::reason), record_.words(referral->why),
                              referral->by);
      if (!member_.is_protected && !why.withheld) why.withheld = Withheld::referrer;
    }
    // What somebody is said to have done is for police and justice to tell.
    if (dossier().facts) {
      Piece& piece = put_family(Section::referral, std::string(words::facts), record_.words(dossier().facts),
                                record_.house);
      if (!member_.is_protected && !piece.withheld) piece.withheld = Withheld::justice;
    }
    for (const auto& each : dossier().risk.value_or(std::vector<domain::RiskAssessment>{})) {
      const std::string said = words::assessed(each.level, each.instrument + " (" + each.version + ")",
                                               text::dutch_date(each.judged_on));
      Piece& piece = put(Section::referral, std::string(verslag::risk), as_it_is(said), said, record_.house);
      if (!member_.is_protected) piece.withheld = Withheld::risk;
    }
  }

  // art. 5: a facility is consulted about minors.
  void add_consultations() {
    const bool is_about = domain::is_minor(member_, belgian_day(record_.state.opened_clock));
    for (const auto& each : domain::consultations(dossier())) {
      const auto facility = each.facility == domain::Facility::ondersteuningscentrum
                                ? verslag::facility_support
                                : verslag::facility_trust;
      const std::string said = verslag::consulted(each.name, facility, text::dutch_date(each.on));
      Piece& piece =
          put(Section::consultation, std::string(words::consultation), as_it_is(said), said, each.name);
      if (!is_about) piece.withheld = Withheld::family;
      if (each.involvement)
        put_family(Section::consultation, std::string(verslag::minors), record_.words(each.involvement),
                   each.name);
    }
  }

  void add_statements() {
    for (const domain::Statement& each : record_.state.statements) {
      if (!each.stands()) continue;
      const domain::Subject& about = each.made.about;
      if (about.member.empty() || about.member.front() != member_.id) {
        ++held_.statements_of_others;
        continue;
      }
      const std::string text = record_.words(each.made.text);
      std::string theme(text::name_of(text::data_categories, each.made.category));
      if (each.status != domain::StatementStatus::confirmed)
        theme += " (" + std::string(verslag::not_confirmed) + ")";
      Piece& piece = put(Section::statements, theme, passages_.of_member(text), text,
                         record_.organisation_of(each.made.by), each.made.id.value);
      piece.beside = documents_beside(record_, {documents::Thing::statement, each.made.id.value}, passages_);
      if (each.made.category == theme_of_justice) piece.withheld = Withheld::justice;
    }
  }

  void add_supplements() {
    for (const auto& each : dossier().supplements) {
      const auto* organisation = domain::find(record_.state, each.organisation);
      put_family(Section::statements, std::string(words::supplement), record_.words(each.text),
                 organisation == nullptr ? each.organisation.value : organisation->name);
    }
  }

  void add_remarks() {
    for (const auto& each : record_.state.verslag.readings)
      if (each.remark)
        put_family(Section::statements, std::string(words::remark), record_.words(each.remark),
                   record_.organisation_of(each.by));
  }

  // art. 12: it says who was there, and who else knows.
  void add_briefings() {
    for (const auto& each : record_.state.participants) {
      if (!each.person.represents || !each.will_brief || !*each.will_brief) continue;
      const std::string said =
          verslag::will_brief(record_.participant(each.person.id), each.person.represents->name);
      put(Section::informed, std::string(words::briefing), {}, said, record_.organisation_of(each.person.id))
          .withheld = Withheld::who_came;
    }
  }

  const OpenedRecord& record_;
  const Member& member_;
  const Passages& passages_;
  Held& held_;
};

// ---- The plan: goals and actions keep their ids, so each is there once, as the last table that has it says.
struct Planned {
  Piece piece;
  std::string id;
  domain::SessionId session;  // the first that has it
};

class OfPlan {
 public:
  OfPlan(const std::vector<OpenedRecord>& line, const Person& person, const Passages& passages)
      : line_(line), person_(person), passages_(passages) {}

  std::vector<Piece> pieces() {
    for (std::size_t at = 0; at < line_.size(); ++at)
      if (person_.in[at] != nullptr) add(line_[at]);
    std::vector<Piece> all;
    for (Planned& each : planned_) all.push_back(std::move(each.piece));
    return all;
  }

 private:
  void add(const OpenedRecord& record) {
    for (const domain::Goal& each : record.state.goals)
      if (!each.dropped)
        set(record, {documents::Thing::goal, each.id.value}, std::string(verslag::goal),
            record.words(each.text), record.house);
    for (const domain::Action& each : record.state.actions)
      if (!each.dropped)
        set(record, {documents::Thing::action, each.set.id.value}, std::string(verslag::action),
            record.words(each.set.text), domain::bearer_of(record.state, each).organisation);
  }

  void set(const OpenedRecord& record, const documents::About& about, const std::string& label,
           const std::string& text, const std::string& controller) {
    const Date day = belgian_day(record.state.opened_at);
    const domain::SessionId& session = record.state.dossier.session;
    auto known = std::ranges::find_if(planned_, [&](const Planned& each) {
      return each.id == about.id && documents::is_same_plan(record.documents, each.session, session);
    });
    if (known == planned_.end()) known = planned_.insert(planned_.end(), {{}, about.id, session});
    std::vector<Date> days = known->piece.days;
    days.push_back(day);
    known->piece = {.section = Section::plan,
                    .label = label,
                    .given = passages_.of_family(text),
                    .original = text,
                    .beside = documents_beside(record, about, passages_),
                    .controller = controller,
                    .days = std::move(days),
                    .where = place_in_words(day, about.id)};
    if (known->piece.given.is_empty())
      known->piece.withheld = Withheld::family;
    else if (!person_.last().is_protected)
      known->piece.withheld = Withheld::plan;
  }

  const std::vector<OpenedRecord>& line_;
  const Person& person_;
  const Passages& passages_;
  std::vector<Planned> planned_;
};

// ---- What several tables say in the same words is there once.
bool say_the_same(const Piece& one, const Piece& other) {
  return one.section == other.section && one.label == other.label && one.original == other.original &&
         one.controller == other.controller && one.beside == other.beside && one.withheld == other.withheld;
}

std::vector<Piece> merged(std::vector<Piece> pieces) {
  std::vector<Piece> all;
  for (Piece& each : pieces) {
    const auto known = std::ranges::find_if(all, [&](const Piece& one) { return say_the_same(one, each); });
    if (known == all.end())
      all.push_back(std::move(each));
    else
      known->days.insert(known->days.end(), each.days.begin(), each.days.end());
  }
  std::ranges::stable_sort(all, {}, &Piece::section);
  return all;
}

void append(std::vector<Piece>& all, std::vector<Piece> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::optional<documents::DossierClosed> closed(const std::vector<OpenedRecord>& line) {
  std::vector<documents::ReadRecord> records;
  std::ranges::transform(line, std::back_inserter(records), read_record_of);
  return documents::closing_of(records, line.back().documents);
}

void look_at_person(Held& held, const std::vector<OpenedRecord>& line) {
  held.is_protected = held.person.last().is_protected;
  for (std::size_t at = 0; at < line.size(); ++at) {
    held.tables.push_back(belgian_day(line[at].state.opened_at));
    if (const Member* member = held.person.in[at]; member != nullptr)
      held.is_minor |= !member->born || domain::is_minor(*member, belgian_day(line[at].state.opened_clock));
  }
}

}  // namespace

Held held_about(const std::vector<OpenedRecord>& line, const Person& person, bool informed) {
  Held held{.person = person};
  held.records_missing = line.front().state.dossier.follows.has_value();
  held.closed = closed(line);
  look_at_person(held, line);
  const Passages passages(line, person);
  for (std::size_t at = 0; at < line.size(); ++at)
    if (const Member* member = person.in[at]; member != nullptr)
      OfRecord(line[at], *member, passages, held).add();
  add_items(held, line, passages);
  append(held.pieces, OfPlan(line, person, passages).pieces());
  add_documents_about(held, line, passages);
  held.is_informed |= informed;
  if (!held.is_informed)
    for (Piece& each : held.pieces)
      if (!each.withheld) each.withheld = Withheld::safety;
  held.pieces = merged(std::move(held.pieces));
  return held;
}

Date kept_until(const documents::DossierClosed& closed) {
  return documents::kept_until(closed.on, closed.years);
}

}  // namespace tafel::provisioning::subject
