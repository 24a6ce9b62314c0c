// Families whose every word is looked for in a state folder: as it is there, and behind whatever the device's own keys
// open without a PIN.
#pragma once

#include "appliance/state_folder.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

namespace tafel::test {

// Words that are in no other file of the project's tests, and in no other family.
struct Family {
  std::string member;
  std::string born;    // "1979-03-15"
  std::string number;  // eleven digits, valid
  std::string purpose;
  std::string dossier;
};
extern const Family family_a;
extern const Family family_b;

// session_document, about that family.
[[nodiscard]] nlohmann::json session_of(const Family& family, const std::string& session,
                                        const std::string& title);

// Every word of the family as somebody may have written it: the number with its dots too, each in hex too.
[[nodiscard]] std::vector<std::string> canaries_of(const Family& family);

// The files under `root` in whose name or content a canary of that family is.
[[nodiscard]] std::set<std::string> files_with(const Family& family, const std::filesystem::path& root);

// Everything that the keys in that folder open without a PIN: what age opens with the device's identity, and what waits
// under the key of its day. Leaves the folder as it is.
[[nodiscard]] std::string opened_with_device_keys(const appliance::StateFolder& folder);
[[nodiscard]] bool opens(const Family& family, const appliance::StateFolder& folder);

}  // namespace tafel::test
