#include "tests/provisioning/paper_tables.hpp"

namespace tafel::testing {
namespace {

using nlohmann::json;

json invited(const std::string& id, const std::string& name, const std::string& function,
             const std::string& organisation, const std::string& ground = "involvement") {
  return {
      {"id", id}, {"name", name}, {"function", function}, {"organisation", organisation}, {"ground", ground}};
}

json organisation(const std::string& id, const std::string& name, int category) {
  return {{"id", id}, {"name", name}, {"category", category}};
}

json full_dossier() {
  json dossier = sample_dossier();
  dossier["kind"] = "closing";
  dossier["title"] = "Overleg 4, 9.30 uur";
  dossier["purpose"] = words(
      "De fysieke en psychische integriteit van Sara Goossens en haar dochter Noor beschermen nu de vader na "
      "zijn "
      "vrijlating opnieuw in de buurt woont.");
  dossier["organisations"] = json::array(
      {organisation("pol", "Politiezone Rupel-Nete", 6), organisation("caw", "CAW De Terp", 3),
       organisation("jh", "Justitiehuis Mechelen", 7),
       organisation("om", "Parket Antwerpen, afdeling Mechelen", 5),
       organisation("school", "Basisschool De Vlinder", 11),
       organisation("ocj", "Ondersteuningscentrum Jeugdzorg", 12), organisation("ggz", "CGG De Pont", 20)});
  dossier["organisations"].push_back(
      {{"id", "woon"},
       {"name", "Woonmaatschappij Rivierenland"},
       {"category", 23},
       {"necessity", words("Zij verhuurt de woning en beslist over het slot.")}});
  json delegate = invited("p2", "Katrien Maes", "teamverantwoordelijke", "caw");
  delegate["represents"] = {{"name", "Lotte Wouters"}, {"function", "begeleider"}};
  json head = invited("p5", "Griet Van Looy", "directeur", "school");
  head["represents"] = {{"name", "Pieter Dockx"}, {"function", "leerkracht van het derde leerjaar"}};
  json reporter = invited("p3", "Bram Claes", "justitieassistent", "jh");
  reporter["reports_to"] = "de strafuitvoeringsrechtbank Antwerpen";
  dossier["invited"] =
      json::array({invited("p1", "Tom De Smet", "hoofdinspecteur", "pol"), delegate, reporter,
                   invited("p4", "Ilse Van den Broeck", "substituut-procureur des Konings", "om"), head,
                   invited("p6", "Fatima El Amrani", "consulent", "ocj"),
                   invited("e1", "Prof. dr. Els Verbruggen", "psychiater", "ggz", "expertise"),
                   invited("p8", "Wim Aerts", "huurdersbegeleider", "woon"),
                   invited("p9", "Jo Peeters", "inspecteur", "pol")});
  return dossier;
}

void open(SampleTable& table, const json& dossier) {
  table.propose("session-opened",
                {{"dossier", dossier},
                 {"chair", {{"id", "c1"}, {"name", "Hilde Verbeeck"}, {"role", "coordinator"}}},
                 {"device", sample_device},
                 {"rules", domain::rules_version},
                 {"citations", "citations-2"},
                 {"verslag_template", "verslag-1"},
                 {"seat", {{"person", "p1"}}}});
}

void minutes(SampleTable& table, int count) {
  table.now.unix_ms += count * 60'000LL;
}

json about(const std::string& member) {
  return {{"member", json::array({member})}};
}

std::string say(SampleTable& table, const std::string& by, const json& whom, int category,
                const std::string& text, const std::string& why) {
  minutes(table, 3);
  const std::string id = table.propose("statement-made", {{"by", by},
                                                          {"about", whom},
                                                          {"category", category},
                                                          {"text", words(text)},
                                                          {"relevance", words(why)}})["id"];
  table.propose("statement-confirmed", {{"id", id}, {"by", by}});
  return id;
}

json disclosure(const std::string& text, const std::string& to, const std::string& sharer,
                const json& sources, const json& necessity) {
  return {{"kind", "disclosure"}, {"information", words(text)}, {"recipient", json::array({to})},
          {"sharer", sharer},     {"sources", sources},         {"necessity", necessity}};
}

json safety(const json& members, const std::string& why) {
  return {{"safety_of", members}, {"why", words(why)}};
}

const std::vector<std::string> at_first{"p1", "p2", "p3", "p4", "p5", "p6", "p8"};
const std::vector<std::string> everybody{"p1", "p2", "p3", "p4", "p5", "p6", "p8", "e1"};

void all_vote(SampleTable& table, const std::vector<std::string>& who, const std::string& item) {
  for (const auto& each : who) table.vote(each, item, "akkoord");
}

void discuss(SampleTable& table) {
  say(table, "p1", about("m2"), 9,
      "Op 14 november is de politie om 22.40 uur ter plaatse geweest na een oproep van de buren. Meneer "
      "stond voor de "
      "deur en weigerde te vertrekken. Er is een proces-verbaal opgesteld.",
      "Toont dat het contactverbod niet gevolgd wordt.");
  say(table, "p5", about("m3"), 11,
      "Noor is de laatste drie weken vijf keer te laat gekomen en zegt dat ze ’s nachts wakker ligt van het "
      "geroep.",
      "Nodig om in te schatten wat het kind meemaakt.");
  say(table, "p2", about("m1"), 8,
      "Mevrouw zoekt een andere woning; het huidige slot kan niet vervangen worden zonder "
      "toestemming van de verhuurder.",
      "De woning is nu niet veilig.");
  minutes(table, 4);
  const std::string regretted = table.propose("statement-made", {{"by", "p6"},
                                                                 {"about", about("m1")},
                                                                 {"category", 10},
                                                                 {"text", words("Dit wordt teruggenomen.")},
                                                                 {"relevance", words("Niet nodig.")}})["id"];
  table.propose("statement-taken-back", {{"id", regretted}, {"by", "p6"}});
  say(table, "p3",
      {{"member", json::array()},
       {"contact", "broer van meneer"},
       {"necessity", words("Meneer verblijft bij hem.")}},
      6, "Meneer staat ingeschreven bij zijn broer, twee straten verder.",
      "Verklaart waarom hij zo vaak in de buurt is.");
}

// A draft in other words: both events have one moment.
void correct(SampleTable& table) {
  const auto draft = [&](const std::string& text) -> std::string {
    return table.propose("statement-made", {{"by", "p6"},
                                            {"about", about("m1")},
                                            {"category", 10},
                                            {"text", words(text)},
                                            {"relevance", words("Zij draagt de zorg alleen.")}})["id"];
  };
  const std::string misspelt = draft("Mevrouw bleft thuis.");
  const std::string corrected = draft("Mevrouw bleef thuis.");
  table.now.unix_ms -= 1000;
  table.propose("statement-dropped", {{"id", misspelt}});
  table.propose("statement-confirmed", {{"id", corrected}, {"by", "p6"}});
}

void plan(SampleTable& table) {
  table.propose("goal-set", {{"text", words("Sara en Noor wonen tegen het einde van het jaar veilig.")}});
  table.propose("goal-set", {{"text", words("Noor kan op school vertellen wat haar bezighoudt.")}});
  const auto act = [&](const std::string& goal, const std::string& text, const std::string& owner,
                       const std::string& due) {
    table.propose("action-set", {{"goal", goal}, {"text", words(text)}, {"owner", owner}, {"due", due}});
  };
  act("d1", "Het slot van de voordeur vervangen", "p8", "2026-11-30");
  act("d1", "Een veiligheidsplan opstellen met mevrouw en het elke maand nalezen", "p2", "2026-12-07");
  act("d2", "Wekelijks gesprek met de zorgleerkracht", "p5", "2026-12-04");
}

void first_items(SampleTable& table) {
  table.propose(
      "item-put",
      {{"content",
        disclosure("Dat er een plaats vrijgehouden wordt in het vluchthuis.", "m1", "p2", json::array({"u3"}),
                   safety(json::array({"m1", "m3"}), "zij moet weten dat zij er terecht kan"))}});
  table.propose(
      "item-put",
      {{"content", disclosure("Dat zijn begeleider van de schending op 14 november weet.", "m2", "p3",
                              json::array({"u1"}),
                              safety(json::array({"m1"}), "hij moet beseffen dat het gevolgd wordt"))}});
  table.propose("item-put", {{"content", disclosure("Dat zij op school bij juf Ann terechtkan.", "m3", "p5",
                                                    json::array({"u2"}),
                                                    {{"safety_of", json::array()},
                                                     {"goal", json::array({"d2"})},
                                                     {"why", words("zij kent de weg nog niet")}})}});
  const json report{
      {"kind", "reporting"},
      {"information", words("Dat de voorwaarde over het contact niet nageleefd is.")},
      {"addressee", "de strafuitvoeringsrechtbank Antwerpen"},
      {"sharer", "p3"},
      {"sources", json::array({"u1"})},
      {"necessity", safety(json::array({"m1", "m3"}), "de rechtbank kan de voorwaarden verstrengen")}};
  table.propose("item-put", {{"content", report}});
  table.propose("item-put", {{"content",
                              {{"kind", "extension"},
                               {"information", words("De feiten kwamen drie keer terug in acht jaar.")},
                               {"sources", json::array()},
                               {"extension", {{"years", 25}, {"ground", "grave-facts"}}}}}});
}

}  // namespace

SampleTable full_table() {
  SampleTable table;
  open(table, full_dossier());
  for (const auto& who : at_first) table.check_in(who);
  table.check_in("p9");
  table.propose("check-in-struck", {{"who", "p9"}, {"reason", words("Verkeerde tegel aangeraakt.")}});
  discuss(table);
  correct(table);
  plan(table);
  first_items(table);
  minutes(table, 5);
  all_vote(table, at_first, "i1");
  table.vote("p4", "i2", "niet-akkoord");
  table.propose("round-ended", {{"reason", words("De wijkagent is weggeroepen.")}});
  all_vote(table, {"p1", "p2"}, "i3");
  table.propose("item-put", {{"id", "i3"},
                             {"content", disclosure("Dat zij op school elke dag bij juf Ann terechtkan.",
                                                    "m3", "p5", json::array({"u2"}),
                                                    {{"safety_of", json::array()},
                                                     {"goal", json::array({"d2"})},
                                                     {"why", words("zij kent de weg nog niet")}})}});
  minutes(table, 6);
  table.check_in("e1");
  table.vote("e1", "i1", "akkoord");
  all_vote(table, everybody, "i3");
  for (const auto* who : {"p1", "p3", "p5", "p8"}) table.vote(who, "i2", "akkoord");
  table.vote("p1", "i2", "niet-akkoord");
  all_vote(table, everybody, "i5");
  table.propose("left-table", {{"who", "p6"}});
  all_vote(table, {"p1", "p2", "p3", "p4", "p5", "p8", "e1"}, "i4");
  table.propose("left-table", {{"who", "p8"}});
  minutes(table, 4);
  table.propose("returned-to-table", {{"who", "p8"}});
  table.propose("verslag-drawn-up", json::object());
  table.propose("verslag-approved", {{"by", "p1"}});
  table.propose(
      "verslag-remarked",
      {{"by", "p4"}, {"remark", words("Het parket bevestigt enkel wat in het proces-verbaal staat.")}});
  table.propose("feedback-stated", {{"by", "p2"}, {"will_brief", true}});
  table.propose("feedback-stated", {{"by", "p5"}, {"will_brief", false}});
  minutes(table, 2);
  table.close();
  return table;
}

namespace {

std::string long_text(int sentences) {
  std::string text;
  for (int i = 1; i <= sentences; ++i)
    text += "Zin " + std::to_string(i) +
            " van een lange inbreng met é, à, ç, €, „aanhalingstekens”, Ελληνικά en кириллица, die over "
            "bladzijden loopt. ";
  return text + std::string(300, 'x');
}

std::string person_id(int i) {
  return "p" + std::to_string(i);
}

json monstrous_dossier(int people) {
  json dossier = sample_dossier();
  dossier["purpose"] = words(long_text(12));
  dossier["invited"] = json::array();
  for (int i = 1; i <= people; ++i)
    dossier["invited"].push_back(
        invited(person_id(i), "Marie-Antoinette Vandenbroucke-Van de Wauwer-" + std::to_string(i),
                "hoofdmaatschappelijk-assistentverantwoordelijke voor de regio", i % 2 == 0 ? "pol" : "caw"));
  for (int i = 4; i <= 24; ++i)
    dossier["members"].push_back({{"id", "m" + std::to_string(i)},
                                  {"name", "Kind " + std::to_string(i)},
                                  {"relation", "neef of nicht aan vaders kant"},
                                  {"born", "2012-03-04"},
                                  {"is_protected", true},
                                  {"informed", {{"told", true}}}});
  return dossier;
}

}  // namespace

SampleTable first_table() {
  SampleTable table;
  json dossier = sample_dossier();
  dossier["kind"] = "first";
  dossier["contacts"] = json::array({{{"name", "Daan Aerts"}, {"relation", "neef"}, {"born", "2012-01-02"}}});
  dossier["members"][1]["informed"] = {{"told", false}, {"safety_reason", words("Hij leest haar post.")}};
  dossier["organisations"][0]["accepts_modalities"] = false;
  dossier["organisations"][1]["core_partner"] = true;
  dossier["supplements"] =
      json::array({{{"organisation", "caw"},
                    {"kind", "running-trajectory"},
                    {"on", "2026-11-12"},
                    {"text", words("De begeleiding loopt sinds maart, tweewekelijks, aan huis.")}}});
  open(table, dossier);
  for (const auto* who : {"p1", "p3"}) table.check_in(who);
  table.propose("route-decided", {{"route", "refer-to-care"}, {"minors_involvement", words("Besproken.")}});
  table.close();
  return table;
}

SampleTable monstrous_table() {
  constexpr int people = 30;
  constexpr int items = 60;
  SampleTable table;
  open(table, monstrous_dossier(people));
  for (int i = 1; i <= people; ++i) table.check_in(person_id(i));
  for (int i = 1; i <= 40; ++i)
    say(table, person_id(1 + i % people), about("m1"), 1 + i % 14, long_text(i % 3 == 0 ? 3 : 60),
        long_text(1));
  for (int i = 1; i <= 12; ++i) {
    table.propose("goal-set", {{"text", words(long_text(2))}});
    table.propose("action-set", {{"goal", "d" + std::to_string(i)},
                                 {"text", words(long_text(3))},
                                 {"owner", person_id(i)},
                                 {"due", "2027-01-31"}});
  }
  for (int i = 1; i <= items; ++i) {
    table.propose("item-put",
                  {{"content", disclosure(long_text(1 + i % 5), "m1", person_id(1), json::array({"u1"}),
                                          safety(json::array({"m1", "m3"}), "het moet"))}});
    for (int p = 1; p <= people; ++p)
      table.vote(person_id(p), "i" + std::to_string(i), (i * p) % 17 == 0 ? "niet-akkoord" : "akkoord");
  }
  table.close();
  return table;
}

}  // namespace tafel::testing
