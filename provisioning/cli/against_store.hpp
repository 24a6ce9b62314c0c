// "One that was not given is missed": the records and documents that a reading was given, beside the store's list for the
// tags of their dossier. What differs is said on standard error, and the reading goes on with what it has. Thread: one.
#pragma once

#include "provisioning/cli/command.hpp"
#include "provisioning/cli/papers_reading.hpp"

#include <string>

namespace tafel::provisioning {

struct AgainstStore {
  std::string dir;  // of the house; empty: nothing is compared
  std::string coordinator;
};

void bind_against_store(Command& command, AgainstStore& options);
// Both options or none. Errors: refused.
[[nodiscard]] Done check_against_store(const AgainstStore& options);

// Names each record or document of the dossier that the store has and that was not given, and each that was given and that
// the store does not have. Does nothing unless it was asked for. Errors: those of StoreClient; the access log's.
[[nodiscard]] Done compare_with_store(const AgainstStore& options, const ReadingOptions& reading,
                                      const Papers& papers);

}  // namespace tafel::provisioning
