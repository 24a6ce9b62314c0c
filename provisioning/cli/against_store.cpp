#include "provisioning/cli/against_store.hpp"

#include "provisioning/agendas/dossier_tag.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/records/store_client.hpp"

#include <iostream>
#include <map>
#include <set>

namespace tafel::provisioning {
namespace {

// What is said of each, by its SHA-256.
using PapersByHash = std::map<std::string, std::string>;

std::string words_of_listed(const store_api::ListedEntry& entry) {
  if (entry.of)
    return "the record of session " + entry.of->session + ", sealed " + to_string(entry.of->sealed_at);
  return "a document (" + entry.outer_class + ") of " + to_string(entry.day.value_or(Date{}));
}

// A record that another house sealed is in that house's store.
PapersByHash given_in(const Papers& papers) {
  PapersByHash given;
  for (const OpenedRecord& record : papers.line)
    if (!record.provenance.handed_over)
      given[record.provenance.sha256] = "the record of session " + record.provenance.session;
  for (const auto& each : papers.documents)
    given[each.sha256] = "the document (" + std::string(name(documents::kind_of(each.document))) + ") of " +
                         to_string(documents::day_of(each.document));
  return given;
}

// Those that the papers have; and with the house's tag key those that papers of the same number can have.
std::set<std::string> tags_of(const AgainstStore& options, const Papers& papers) {
  std::set<std::string> tags;
  std::set<std::string> numbers;
  for (const OpenedRecord& record : papers.line) {
    tags.insert(record.state.dossier.tag);
    numbers.insert(record.state.dossier.number);
  }
  for (const auto& each : papers.documents) {
    tags.insert(each.tag);
    numbers.insert(each.document.dossier);
  }
  const auto key = read_raw_key(HouseFolder{options.dir}.secret("tag.key"));
  if (!key) return tags;
  for (const std::string& number : numbers)
    for (std::string& tag : dossier_tags(*key, number)) tags.insert(std::move(tag));
  return tags;
}

void warn_of(const std::string& what) {
  std::cerr << "tafel: warning: " << shown(what) << "\n";
}

}  // namespace

void bind_against_store(Command& command, AgainstStore& options) {
  command.add("--against-store", options.dir,
              "Folder of the house: also name what the store has of this dossier and was not given, and the "
              "other way round");
  command.add("--coordinator", options.coordinator, "Coordinator who asks the store, with --against-store");
}

Done check_against_store(const AgainstStore& options) {
  if (options.dir.empty() == options.coordinator.empty()) return {};
  return fail(Fault::refused, "give both or neither", "--against-store and --coordinator");
}

Done compare_with_store(const AgainstStore& options, const ReadingOptions& reading, const Papers& papers) {
  if (options.dir.empty()) return {};
  auto client = StoreClient::open(options.dir, options.coordinator);
  if (!client) return pass(client.error());
  if (auto done = note_reading(reading, "list", "", ""); !done) return done;
  const PapersByHash given = given_in(papers);
  PapersByHash stored;
  for (const std::string& tag : tags_of(options, papers)) {
    const auto entries = client->list(tag, reading.reason);
    if (!entries) return pass(entries.error());
    for (const auto& entry : *entries) stored[crypto::to_hex(entry.age_sha256)] = words_of_listed(entry);
  }
  std::size_t missed = 0;
  for (const auto& [sha256, what] : stored)
    if (!given.contains(sha256)) {
      ++missed;
      warn_of("not given: " + what + "; the store has it: tafel fetch " + sha256);
    }
  for (const auto& [sha256, what] : given)
    if (!stored.contains(sha256)) {
      ++missed;
      warn_of("not in the store: " + what + ", " + sha256 + "; tafel upload or tafel document send sends it");
    }
  std::cerr << "tafel: compared with the store: it has " << stored.size() << " of this dossier, "
            << given.size() << " were given" << (missed == 0 ? ", the same\n" : "\n");
  return {};
}

}  // namespace tafel::provisioning
