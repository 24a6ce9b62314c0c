// Everything that the records and documents of a dossier hold about one member, piece by piece: what that member may read
// of it, and what the coordinator decides on first. Pure. Thread: any.
//
// The conservative side is always taken (docs/tafel.md, "What is held about one member"): a piece is withheld where the law
// or somebody's safety may ask for it, and the coordinator sees what and why.
#pragma once

#include "provisioning/subject/passages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace tafel::provisioning::subject {

enum class Section {
  identity,
  role,
  informed,
  referral,
  consultation,
  statements,
  sharing,
  plan,
  documents,
};

// Why the pages do not have a piece.
enum class Withheld {
  justice,      // art. 15 §1, 9°: data of police and justice
  not_told,     // art. 14 §2, 1°: the one on whom all agreed tells it, and no paper
  not_shared,   // art. 14: closed by default
  reporting,    // art. 14 §2, second paragraph: to another
  plan,         // of a member who is not among those protected
  risk,         // likewise
  family,       // no passage of it names this member and nobody else
  who_came,     // says who sat at the table
  referrer,     // says where somebody looked for help; of a member who is not among those protected
  whole_event,  // a correction of an event as a whole
  safety,       // the member was not told of the referral
};

struct Piece {
  Section section{};
  std::string label;                  // "Naam", or the theme of a statement
  Given given;                        // what the member may read
  std::string original;               // in full, for the coordinator
  std::vector<std::string> beside{};  // what documents say of it, for the member
  std::string controller;             // the organisation that answers for it (art. 15 §2)
  std::vector<Date> days{};           // of the tables
  std::string where;                  // for the coordinator: the table's day and the id there
  std::optional<Withheld> withheld{};
};

struct Held {
  Person person;
  std::vector<Piece> pieces{};
  std::vector<Date> tables{};      // the days of all records
  bool is_minor = false;           // at any table, or of an age that nobody knows
  bool is_protected = false;       // at the last one that has this member
  bool is_informed = true;         // by the last record that says it
  bool records_missing = false;    // before the first
  bool documents_missing = false;  // some speak of a record that was not given
  bool restricted = false;         // a table, or the dossier as a whole
  std::optional<documents::DossierClosed> closed{};
  // Not looked at, for they are about somebody else.
  std::size_t statements_of_others = 0;
  std::size_t items_of_others = 0;
  std::size_t documents_of_others = 0;
};

// `line` has at least one record, from the first session to the last. `informed`: this member knows of the referral by
// now, whatever the records say.
[[nodiscard]] Held held_about(const std::vector<OpenedRecord>& line, const Person& person, bool informed);

// The last day on which a closed dossier is kept.
[[nodiscard]] Date kept_until(const documents::DossierClosed& closed);

}  // namespace tafel::provisioning::subject
