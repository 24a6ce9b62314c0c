#include "tests/shared/record/forgeries.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace tafel::testing {

using nlohmann::json;
using record::Check;
using record::Record;

// Writes the events anew as a proper chain, and has the device sign its head: what a device gone bad can do.
void rechain_and_sign(Record& forged, const crypto::SigningKey& device_key) {
  record::Head head;
  for (std::string& line : forged.events) {
    json object = json::parse(line);
    object["seq"] = head.count + 1;
    object["prev"] = head.hash;
    line = object.dump();
    head = record::after(head, line);
  }
  forged.head = head.hash;
  const auto signature = crypto::sign(device_key, as_bytes(record::head_signing_text(forged)));
  forged.device_signature = crypto::to_base64(signature);
}

std::size_t index_of(const Record& record, const std::string& part) {
  for (std::size_t i = 0; i < record.events.size(); ++i) {
    if (record.events[i].find(part) != std::string::npos) return i;
  }
  FAIL("no event holds " << part);
  return 0;
}

void edit(std::string& line, const std::string& from, const std::string& to) {
  const auto at = line.find(from);
  REQUIRE(at != std::string::npos);
  line.replace(at, from.size(), to);
}

std::string commitment_in(const std::string& line) {
  return json::parse(line)["fact"]["commitment"]["sha256"].get<std::string>();
}

const std::vector<Forgery>& forgeries() {
  static const std::vector<Forgery> all{
      {"the device's signature is another's", false,
       [](Record& r) { r.device_signature[3] = r.device_signature[3] == 'A' ? 'B' : 'A'; },
       Check::device_signature, "not signed by device tafel-1"},
      {"an event is left out", false, [](Record& r) { r.events.erase(r.events.begin() + 5); },
       Check::device_signature, "not signed by device tafel-1"},
      {"an event is left out, and the device signs again", true,
       [](Record& r) { r.events.erase(r.events.begin() + 5); }, Check::personal_signatures,
       "event 6: not signed by p1"},
      {"a refusal is turned into an agreement", true,
       [](Record& r) { edit(r.events[index_of(r, "niet-akkoord")], "niet-akkoord", "akkoord"); },
       Check::personal_signatures, "event 18: not signed by p2"},
      {"a ballot is moved to another item", true,
       [](Record& r) {
         edit(r.events[index_of(r, "\"choice\":\"akkoord\"")], "\"item\":\"i1\"", "\"item\":\"i2\"");
       },
       Check::personal_signatures, "event 14: not signed by p1"},
      {"a ballot is given to another participant", true,
       [](Record& r) {
         edit(r.events[index_of(r, "\"choice\":\"akkoord\"")], "\"by\":\"p1\"", "\"by\":\"p3\"");
       },
       Check::personal_signatures, "event 14: not signed by p3"},
      {"the item is changed under its ballots", true,
       [](Record& r) { edit(r.events[index_of(r, "item-put")], "\"sharer\":\"p2\"", "\"sharer\":\"p1\""); },
       Check::personal_signatures, "event 14: not signed by p1"},
      {"a participant is taken out of the attendance", true,
       [](Record& r) {
         r.events.erase(r.events.begin() + static_cast<std::ptrdiff_t>(index_of(r, "\"who\":\"p3\"")));
       },
       Check::personal_signatures, "event 6: not signed by p1"},
      {"two ballots change places", true,
       [](Record& r) {
         const auto at = index_of(r, "\"choice\":\"akkoord\"");
         std::swap(r.events[at], r.events[at + 1]);
       },
       Check::personal_signatures, "event 14: not signed by p2"},
      {"a first refusal is left out beneath later signatures", true,
       [](Record& r) {
         r.events.erase(r.events.begin() + static_cast<std::ptrdiff_t>(index_of(r, "niet-akkoord")));
       },
       Check::personal_signatures, "event 19: not signed by p2"},
      {"the words of a text are exchanged", false, [](Record& r) { r.texts.begin()->second.words += "!"; },
       Check::texts, "are not those committed to"},
      {"the words of a text are missing", false, [](Record& r) { r.texts.erase(r.texts.begin()); },
       Check::texts, "are missing"},
      {"two texts change places", false,
       [](Record& r) { std::swap(r.texts.begin()->second, std::next(r.texts.begin())->second); },
       Check::texts, "are not those committed to"},
      {"words that belong to no event are slipped in", false,
       [](Record& r) {
         const record::SaltedWords extra{std::string(64, '7'), "Er was consensus."};
         r.texts.emplace(record::commitment_of(extra).sha256, extra);
       },
       Check::texts, "were taken back or belong to no event"},
      {"the opening of a statement that stands is destroyed", false,
       [](Record& r) { r.texts.erase(commitment_in(r.events[index_of(r, "statement-made")])); }, Check::texts,
       "are missing"},
      {"the opening of a confirmation is destroyed, as if nobody had signed", false,
       [](Record& r) { r.texts.erase(commitment_in(r.events[index_of(r, "statement-confirmed")])); },
       Check::texts, "are missing"},
      {"a statement is given the opening of another", true,
       [](Record& r) { edit(r.events[index_of(r, "statement-made")], "\"id\":\"u1\"", "\"id\":\"u2\""); },
       Check::texts, "the opening is of another statement"},
      {"a withdrawn statement is in the chain in the clear", true,
       [](Record& r) {
         std::string& line = r.events[index_of(r, "statement-taken-back")];
         json object = json::parse(line);
         object["fact"] = {{"id", "u2"}, {"by", "p2"}, {"signature", std::string(86, 'A') + "=="}};
         line = object.dump();
       },
       Check::replay, "a fact in the chain, where its rules want a commitment"},
      {"the outcomes claim a consensus that the ballots do not give", false,
       [](Record& r) { r.outcomes[1].shared = true; }, Check::end_state,
       "the outcomes that the record claims are not those of its events"},
      {"the outcomes deny a consensus", false, [](Record& r) { r.outcomes[0].shared = false; },
       Check::end_state, "the outcomes that the record claims are not those of its events"},
      {"the closing claims a consensus that the ballots do not give", true,
       [](Record& r) {
         edit(r.events.back(), "{\"item\":\"i2\",\"shared\":false", "{\"item\":\"i2\",\"shared\":true");
         r.outcomes[1].shared = true;
       },
       Check::replay, "event 21: not allowed by art14.closed-by-default"},
      {"the closing is left out", true, [](Record& r) { r.events.pop_back(); }, Check::end_state,
       "the session was never closed"},
      {"the record bears another session's name", true,
       [](Record& r) { r.session = "00000000-8a54-4c0e-9a57-3f0f5d1c2b10"; }, Check::end_state,
       "session, house or device differ from those of the events"},
      {"the record bears another house's name", true, [](Record& r) { r.house = "veilig-huis-elders"; },
       Check::end_state, "session, house or device differ from those of the events"},
      {"nobody judged a criterion of the opening", true,
       [](Record& r) { edit(r.events[0], "\"judged_by\":\"An Peeters\"", "\"judged_by\":\"\""); },
       Check::replay, "event 1: not allowed by art5.criteria"},
      {"time runs backwards", true, [](Record& r) { edit(r.events[9], "2026-11-23T08:", "2026-11-23T07:"); },
       Check::replay, "event 10: not allowed by session.order (De klok"},
      {"an event has bytes that say the same in another way", true,
       [](Record& r) { edit(r.events[0], "\"kind\":\"follow-up\"", "\"kind\":\"follow\\u002dup\""); },
       Check::chain, "event 1: not the canonical encoding"},
      {"the session was held under rules that nobody knows", true,
       [](Record& r) { edit(r.events[0], "\"rules\":\"4\"", "\"rules\":\"99\""); }, Check::replay,
       "held under version \"99\" of the rules"},
      {"consensus is claimed of an item on which nobody voted", true,
       [](Record& r) {
         std::erase_if(r.events,
                       [](const std::string& e) { return e.find("ballot-cast") != std::string::npos; });
       },
       Check::personal_signatures, "event 15: not signed by p2"},
  };
  return all;
}

Record forged(const Forgery& forgery, const SampleTable& table) {
  Record record = table.sealed();
  forgery.forge(record);
  // Forgeries of the bytes themselves: encoding these again would mend them.
  if (forgery.device_key_stolen && forgery.caught_by != Check::chain)
    rechain_and_sign(record, table.device_key);
  return record;
}

}  // namespace tafel::testing
