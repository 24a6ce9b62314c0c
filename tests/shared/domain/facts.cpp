#include "tests/shared/domain/facts.hpp"

#include "shared/domain/decide.hpp"
#include "shared/text/notices.hpp"

#include <cstdint>
#include <cstdio>

namespace tafel::testing {
namespace {

Criterion met_criterion() {
  return {true, "coördinator", {2026, 11, 2}};
}

std::vector<Member> sample_members() {
  return {{.id = {"m1"},
           .name = "Ans Peeters",
           .relation = "moeder",
           .born = Date{1988, 2, 3},
           .national_number = "88020300224",
           .is_protected = true,
           .informed = Informed{.told = true}},
          {.id = {"m2"},
           .name = "Bert Claes",
           .relation = "vader",
           .born = Date{1985, 6, 7},
           .informed = Informed{.told = true}},
          {.id = {"m3"},
           .name = "Cas Claes",
           .relation = "zoon",
           .born = Date{2017, 8, 9},
           .informed = Informed{.told = true}}};
}

std::vector<Organisation> sample_organisations() {
  return {
      {.id = {"o1"}, .name = "Lokale politie", .category = 6, .core_partner = true},
      {.id = {"o2"}, .name = "CAW", .category = 3},
      {.id = {"o3"}, .name = "Justitiehuis", .category = 7},
      {.id = {"o4"}, .name = "Universiteit", .category = 23, .necessity = committed("kennis van stalking")}};
}

std::vector<Supplement> sample_supplements(SessionKind kind) {
  if (kind != SessionKind::first) return {};
  return {
      {{"o1"}, SupplementKind::running_trajectory, Date{2026, 11, 20}, committed("drie meldingen in 2026")}};
}

std::vector<Person> sample_invited() {
  Person reporter = sample_person("p3", "o3");
  reporter.reports_to = "justitieassistent-generaal";
  Person delegate = sample_person("d1", "o2");
  delegate.represents = Represented{"Dirk Wouters", "begeleider"};
  Person expert = sample_person("e1", "o4");
  expert.ground = Ground::expertise;
  return {sample_person("p1", "o1"), sample_person("p2", "o2"), reporter, delegate, expert};
}

}  // namespace

// FNV-1a, four times from other beginnings: enough to tell test words apart.
Commitment committed(const std::string& words) {
  std::string hex;
  for (std::uint64_t part = 0; part < 4; ++part) {
    std::uint64_t hash = 14695981039346656037ULL + part;
    for (const char letter : words) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211ULL;
    char digits[17];
    std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(hash));
    hex += digits;
  }
  return {hex};
}
PersonalSignature signature() {
  return {std::string(86, 'A') + "=="};
}

Person sample_person(const std::string& id, const std::string& organisation) {
  return {
      .id = {id}, .name = "Naam van " + id, .function = "functie van " + id, .organisation = {organisation}};
}
Chair sample_chair() {
  return {{"c1"}, "Voorzitter", ChairRole::coordinator};
}

Dossier sample_dossier(SessionKind kind) {
  return {
      .session = {"5d7e3c1a-8a54-4c0e-9a57-3f0f5d1c2b10"},
      .kind = kind,
      .house = "vh-leuven",
      .number = "2026-17",
      .tag = std::string(64, 'a'),
      .title = "Overleg 2, 10.30 uur",
      .purpose = committed("bescherming van de moeder"),
      .criteria = {met_criterion(), met_criterion(), met_criterion()},
      .referral = Referral{"Politiezone Proef", 6, {2026, 11, 2}, committed("derde tussenkomst")},
      .risk = std::vector{RiskAssessment{"Risicotaxatie", "2", "hoog", "Nora Wouters", {2026, 11, 3}}},
      .facts = committed("slagen in september"),
      .consulted = std::vector{MinorsConsultation{
          Facility::vertrouwenscentrum, "VK Leuven", {2026, 11, 3}, committed("schatte het risico mee in")}},
      .members = sample_members(),
      .organisations = sample_organisations(),
      .invited = sample_invited(),
      .supplements = sample_supplements(kind)};
}

Dossier as_of_version_3(Dossier dossier) {
  for (Member& each : dossier.members) each.informed.reset();
  dossier.informed = Informed{.told = true};
  if (dossier.consulted) dossier.minors = dossier.consulted->front();
  if (dossier.minors) dossier.minors->involvement.reset();
  dossier.consulted.reset();
  dossier.referral.reset();
  dossier.risk.reset();
  dossier.facts.reset();
  return dossier;
}

Dossier following_dossier(SessionKind kind) {
  Dossier dossier = sample_dossier(kind);
  const Bearer here{"Naam van p1", "functie van p1", "Lokale politie", {"p1"}};
  const Bearer elsewhere{"Lies Mertens", "leerkracht", "Basisschool", {}};
  dossier.follows =
      Follows{.session = {"0c1d2e3f-8a54-4c0e-9a57-3f0f5d1c2b10"},
              .record = std::string(64, 'b'),
              .head = std::string(64, 'c'),
              .given_out = {3, 3, 2},
              .goals = {{{"d1"}, committed("veiligheid thuis")}, {{"d3"}, committed("rust op school")}},
              .actions = {{{"a1"}, {"d1"}, committed("noodknop plaatsen"), here, {2026, 11, 20}},
                          {{"a3"}, {"d1"}, committed("opvang regelen"), elsewhere, {2026, 12, 1}}},
              .items = {{.id = {"i2"},
                         .version = 1,
                         .kind = ItemKind::disclosure,
                         .information = committed("dat hij vrijkomt"),
                         .recipient = {{"m1"}},
                         .sharer = here,
                         .safety_of = {{"m1"}},
                         .goal = {},
                         .why = committed("kan zich voorbereiden"),
                         .agreed_on = {2026, 10, 5}}},
              .route = CarriedRoute{Route::start_trajectory, {2026, 10, 5}}};
  return dossier;
}

SessionOpened opened(Dossier dossier) {
  return {std::move(dossier), sample_chair(), "tafel-1",        std::string(rules_version),
          "citations-2",      "verslag-1",    ChairSeat{{"p1"}}};
}
SessionOpened opened_under_3(Dossier dossier) {
  SessionOpened fact = opened(std::move(dossier));
  fact.rules = "3";
  fact.seat.reset();
  return fact;
}
ChairChanged chair_changed(const std::string& seat) {
  return {{{"c2"}, "Een ander", ChairRole::representative}, {seat}};
}
CheckedIn checked_in(const std::string& who) {
  return {{who}, "key-of-" + who, true, true, std::string(text::notices.back().sha256), signature()};
}
LeftTable left(const std::string& who) {
  return {{who}};
}
ReturnedToTable returned(const std::string& who) {
  return {{who}};
}
AnonymityLifted anonymity_lifted() {
  return {committed("de deskundige kent het gezin al")};
}
SessionClosed closed_as_not_held() {
  return {.not_held = committed("niemand kon komen")};
}
RoundEnded round_ended() {
  return {committed("wie nog moet stemmen, is weggeroepen")};
}
CheckInStruck struck(const std::string& who) {
  return {{who}, committed("verkeerde persoon aangetikt")};
}
PersonAdded added(const std::string& name, const std::string& organisation) {
  Person person = sample_person("", organisation);
  person.name = name;
  return {person, {}};
}

StatementMade statement(const std::string& by, const std::string& about_member) {
  return {.by = {by},
          .about = {.member = {{about_member}}},
          .category = 11,
          .text = committed("inbreng van " + by),
          .relevance = committed("toont het risico")};
}
StatementMade about_contact(StatementMade made, const std::string& contact) {
  made.about = {.contact = contact, .necessity = committed("vangt de kinderen op")};
  return made;
}
StatementConfirmed confirmed(const std::string& id, const std::string& by) {
  return {{id}, {by}, signature()};
}
StatementTakenBack taken_back(const std::string& id, const std::string& by) {
  return {{id}, {by}, signature()};
}

GoalSet goal(const std::string& words) {
  return {{}, committed(words)};
}
ActionSet action(const std::string& owner, const std::string& goal) {
  return {{}, {goal}, committed("sloten vervangen"), {owner}, today};
}

ActionReviewed reviewed(const std::string& action, ActionCourse course) {
  return {{action}, course, committed("zo ging het")};
}
ItemReviewed told(Date on, const std::string& item) {
  return {{item}, ItemCourse::told, on, std::nullopt};
}
ItemReviewed not_yet_told(const std::string& item) {
  return {{item}, ItemCourse::not_yet, std::nullopt, std::nullopt};
}
ItemReviewed stopped(const std::string& item) {
  return {{item}, ItemCourse::stopped, std::nullopt, committed("ze weet het al")};
}

ItemContent disclosure(const std::string& sharer, std::vector<StatementId> sources) {
  return {.kind = ItemKind::disclosure,
          .information = committed("dat hij vrijkomt"),
          .recipient = {{"m1"}},
          .sharer = {sharer},
          .sources = std::move(sources),
          .necessity = Necessity{{{"m1"}}, {}, committed("kan zich voorbereiden")}};
}
ItemContent for_goal(ItemContent content, const std::string& goal) {
  content.necessity = Necessity{{}, {{goal}}, committed("plan")};
  return content;
}
ItemContent reporting(const std::string& sharer) {
  return {.kind = ItemKind::reporting,
          .information = committed("dat hij de voorwaarde brak"),
          .addressee = "justitieassistent-generaal",
          .sharer = {sharer},
          .necessity = Necessity{{{"m1"}}, {}, committed("voorwaarden bijsturen")}};
}
ItemContent extension(int years) {
  return {.kind = ItemKind::extension,
          .information = committed("herhaalde wurging"),
          .extension = Extension{years, ExtensionGround::grave_facts}};
}
ItemPut put(ItemContent content) {
  return {.content = std::move(content)};
}
ItemPut changed(const std::string& id, ItemContent content) {
  return {.id = {id}, .content = std::move(content)};
}
BallotCast ballot(const std::string& by, const std::string& item, Choice choice, int version) {
  return {{item}, version, {by}, choice, signature()};
}
BallotCast refusal_by(const std::string& by, const std::string& item, int version) {
  return ballot(by, item, Choice::niet_akkoord, version);
}

VerslagApproved approved(const std::string& by) {
  return {0, {by}, signature()};
}
VerslagRemarked remarked(const std::string& by, const std::string& words) {
  return {0, {by}, committed(words), signature()};
}
ClockCorrected clock_corrected(Instant clock) {
  return {sample_chair(), clock};
}
RouteDecided route() {
  return {Route::start_trajectory, committed("het VK was bij de beslissing betrokken")};
}
RetentionSet kept_for(int years) {
  return {years};
}
FeedbackStated feedback(const std::string& by) {
  return {{by}, true, signature()};
}

}  // namespace tafel::testing
