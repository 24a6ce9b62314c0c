// Records that could not have happened, or that somebody changed, each with the check that must refuse it and why. For
// the verifier itself and for the command line.
#pragma once

#include "shared/record/verify.hpp"
#include "tests/shared/record/sample_table.hpp"

#include <functional>
#include <string>
#include <vector>

namespace tafel::testing {

struct Forgery {
  std::string what;
  bool device_key_stolen;  // the forger chains the events anew and has the device sign the head
  std::function<void(record::Record&)> forge;
  record::Check caught_by;
  std::string because;  // part of what the check says
};

[[nodiscard]] const std::vector<Forgery>& forgeries();
// The record of `table` after that forgery.
[[nodiscard]] record::Record forged(const Forgery& forgery, const SampleTable& table);

// ---- What forgers do
// Writes the events anew as a proper chain, and has the device sign its head: what a device gone bad can do.
void rechain_and_sign(record::Record& forged, const crypto::SigningKey& device_key);
// The first event that contains `part`.
[[nodiscard]] std::size_t index_of(const record::Record& record, const std::string& part);
void edit(std::string& line, const std::string& from, const std::string& to);

}  // namespace tafel::testing
