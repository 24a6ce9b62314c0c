// One family: two tables as records, and a sound document of each kind about them.
#pragma once

#include "shared/documents/rules.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <string>
#include <vector>

namespace tafel::testing {

// A record, and what its reader knows of it.
struct ReadTable {
  record::Record record;
  domain::State state;
  std::string sha256;
  std::vector<domain::Event> events;
  [[nodiscard]] documents::ReadRecord read() const {
    return {{sha256, record.head, &state, &record.texts}, &events};
  }
  [[nodiscard]] documents::RecordPlace place() const { return {state.dossier.session, sha256}; }
};

// On 23 November 2026: statement u1 (u2 was taken back), goal d1, action a1, items i1 (agreed on) and i2 (not).
[[nodiscard]] ReadTable first_table();
// The day after: the same family, whose table closed the dossier for `years`, and carried i1 as not yet told.
[[nodiscard]] ReadTable closing_table(const ReadTable& before, int years = 15);
// Another table of the day after, that follows the same one.
[[nodiscard]] ReadTable other_table(const ReadTable& before);
// On 25 November 2026: a first table of the same family under a number and tag of its own.
[[nodiscard]] ReadTable crisis_table();

// A document of `says`, made on 26 November 2026 by coordinator "an-coordinator" of the table's house.
[[nodiscard]] documents::Document document_of(const ReadTable& table, documents::Says says);
// The same, as it was opened, with the table's tag; `number` gives each another SHA-256 and a later minute.
[[nodiscard]] documents::OpenedDocument opened(const ReadTable& table, documents::Says says, int number = 1);

[[nodiscard]] documents::Correction sound_correction(const ReadTable& table);
[[nodiscard]] documents::Told sound_told(const ReadTable& table);
[[nodiscard]] documents::Closing sound_closing();
[[nodiscard]] documents::Reopening sound_reopening();
[[nodiscard]] documents::Request sound_request();
[[nodiscard]] documents::Restriction sound_restriction(const ReadTable& table);
[[nodiscard]] documents::Route sound_route();
[[nodiscard]] documents::Order sound_order(const ReadTable& first, const ReadTable& then);
[[nodiscard]] documents::Binding sound_binding(const ReadTable& bound, const ReadTable& after);
// Of the first table alone, by the closing of sound_closing_long_ago.
[[nodiscard]] documents::Closing sound_closing_long_ago();
[[nodiscard]] documents::Destruction sound_destruction(const ReadTable& table);
[[nodiscard]] documents::Consent sound_consent(const std::string& order);
[[nodiscard]] std::vector<documents::Says> sound_documents(const ReadTable& table);  // of each kind

}  // namespace tafel::testing
