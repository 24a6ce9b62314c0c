// A valid record, ready to be read: its end state, its words, its events with their times, and its proofs.
#pragma once

#include "shared/base/result.hpp"
#include "shared/documents/standing.hpp"
#include "shared/domain/naming.hpp"
#include "shared/domain/state.hpp"
#include "shared/record/texts.hpp"
#include "shared/record/verify.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tafel::provisioning {

struct Provenance {
  std::string sha256;  // of the .age, hex
  std::uint64_t size = 0;
  std::string session;
  std::string device;
  std::string device_key;  // minisign word
  Instant sealed_at;
  std::optional<std::uint64_t> log_index;
  std::string log;
  bool handed_over = false;  // by the house that sealed it, to another
};

struct OpenedRecord {
  std::string house;  // as people know it
  domain::State state;
  record::Texts texts;
  std::vector<domain::Event> events;
  std::string head;  // of the chain, hex
  Provenance provenance;
  domain::Naming naming = domain::Naming::by_name;  // by_role: members without their names
  documents::Documents documents = {};              // of the dossier, as they were given, in order

  // The words behind a commitment; "(teruggenomen)" when they are gone.
  [[nodiscard]] std::string words(const domain::Commitment& text) const;
  [[nodiscard]] std::string words(const std::optional<domain::Commitment>& text) const;
  // "Naam (relatie)" or, by role, "relatie"; and how a participant is called; the bare id for who is not there.
  [[nodiscard]] std::string member(const domain::MemberId& id) const;
  // "Sara (moeder), Noor (dochter) en Jan (zoon)"
  [[nodiscard]] std::string members(const std::vector<domain::MemberId>& ids) const;
  [[nodiscard]] std::string participant(const domain::ParticipantId& id) const;
  [[nodiscard]] std::string organisation_of(const domain::ParticipantId& id) const;
  // A moment of the session: its hour, with its day when that is not the day on which the session began.
  [[nodiscard]] std::string time(Instant moment) const;   // "10.05 uur"
  [[nodiscard]] std::string clock(Instant moment) const;  // "10.05"
};

// For the rules about documents. It points into the record.
[[nodiscard]] documents::ReadRecord read_record_of(const OpenedRecord& record);

// The record that a next session follows: the last of the line, but for one that was bound to the dossier and that no
// session follows. Requires at least one.
[[nodiscard]] const OpenedRecord& last_to_follow(const std::vector<OpenedRecord>& line);
[[nodiscard]] bool is_followed(const OpenedRecord& record, const std::vector<OpenedRecord>& line);

// Requires `verified.holds()`. Errors: malformed (an event line).
[[nodiscard]] Result<OpenedRecord> opened_record_of(const record::Verified& verified,
                                                    const envelope::House& house);

}  // namespace tafel::provisioning
