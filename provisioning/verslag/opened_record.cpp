#include "provisioning/verslag/opened_record.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/paper/dutch_time.hpp"
#include "shared/record/openings.hpp"
#include "shared/record/replay.hpp"
#include "shared/text/dutch_list.hpp"
#include "shared/text/paper_nl.hpp"

namespace tafel::provisioning {
namespace {

Result<std::vector<domain::Event>> events_of(const record::Record& record) {
  auto links = record::parse_chain(record.events);
  if (!links) return pass(links.error());
  if (auto opened = record::open_facts(*links, record.texts); !opened) return pass(opened.error());
  std::vector<domain::Event> events;
  for (record::Link& link : *links) events.push_back(std::move(link.event));
  return events;
}

Provenance provenance_of(const record::Verified& verified, const envelope::House& house) {
  const auto& manifest = *verified.manifest;
  const auto* device = envelope::find_device(house, manifest.device);
  return {crypto::to_hex(manifest.age_sha256),
          manifest.age_size,
          manifest.session,
          manifest.device,
          device == nullptr ? "" : crypto::minisign::to_word(device->minisign),
          manifest.sealed_at,
          verified.log_index,
          house.log.name,
          verified.transfer.has_value()};
}

}  // namespace

std::string OpenedRecord::words(const domain::Commitment& text) const {
  const auto found = texts.find(text.sha256);
  return found == texts.end() ? std::string(text::paper::removed_words) : found->second.words;
}

std::string OpenedRecord::words(const std::optional<domain::Commitment>& text) const {
  return text ? words(*text) : "";
}

std::string OpenedRecord::member(const domain::MemberId& id) const {
  const std::string name = domain::call_member_in_full(state, id, naming);
  return name.empty() ? id.value : name;
}

std::string OpenedRecord::members(const std::vector<domain::MemberId>& ids) const {
  std::vector<std::string> names;
  for (const auto& id : ids) names.push_back(member(id));
  return text::dutch_list(names);
}

std::string OpenedRecord::participant(const domain::ParticipantId& id) const {
  const std::string name = domain::call_participant(state, id);
  return name.empty() ? id.value : name;
}

std::string OpenedRecord::organisation_of(const domain::ParticipantId& id) const {
  const auto* found = domain::find(state, id);
  const auto* organisation = found == nullptr ? nullptr : domain::find(state, found->person.organisation);
  return organisation == nullptr ? "" : organisation->name;
}

std::string OpenedRecord::time(Instant moment) const {
  return paper::dutch_time(moment, belgian_day(state.opened_at));
}

std::string OpenedRecord::clock(Instant moment) const {
  return paper::dutch_clock(moment, belgian_day(state.opened_at));
}

documents::ReadRecord read_record_of(const OpenedRecord& record) {
  return {{record.provenance.sha256, record.head, &record.state, &record.texts}, &record.events};
}

bool is_followed(const OpenedRecord& record, const std::vector<OpenedRecord>& line) {
  return std::ranges::any_of(line, [&](const OpenedRecord& each) {
    const auto& follows = each.state.dossier.follows;
    return follows && follows->session == record.state.dossier.session;
  });
}

const OpenedRecord& last_to_follow(const std::vector<OpenedRecord>& line) {
  for (auto record = line.rbegin(); record != line.rend(); ++record)
    if (documents::binding_of(record->documents, record->state.dossier.session) == nullptr ||
        is_followed(*record, line))
      return *record;
  return line.back();
}

Result<OpenedRecord> opened_record_of(const record::Verified& verified, const envelope::House& house) {
  auto events = events_of(*verified.record);
  if (!events) return pass(events.error());
  return OpenedRecord{house.name,         verified.state,        verified.record->texts,
                      std::move(*events), verified.record->head, provenance_of(verified, house)};
}

}  // namespace tafel::provisioning
