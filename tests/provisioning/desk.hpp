// A call of each command of `tafel` that would succeed (but for a store), and what each option of it is: for the tests that
// walk all commands with one word changed. The options are asked of the program itself, so that a new one must say in
// option_kinds what it is.
#pragma once

#include "tests/provisioning/command_list.hpp"
#include "tests/provisioning/sealed_year.hpp"

#include <map>
#include <set>
#include <string>

namespace tafel::testing {

// The options and arguments of a command that take a text: "--reason", "RECORD".
[[nodiscard]] std::set<std::string> texts_of(const Words& command);
// Those that take any value, a number too.
[[nodiscard]] std::set<std::string> values_of(const Words& command);

enum class Kind {
  path,    // of a file or folder of this machine that is read: kept nowhere
  target,  // of a file or folder of this machine that is written
  word,    // enters a file, or is compared with what is in one
  letters  // words that people read: enters a file, in every script
};
[[nodiscard]] const std::map<std::string, Kind>& option_kinds();
[[nodiscard]] Kind kind_of(const std::string& command, const std::string& option);

// The call with another value for one option; an argument by its place is the word before all options, or the last.
[[nodiscard]] Words with(Words words, const std::string& option, const std::string& value);

struct Desk {
  Desk();
  [[nodiscard]] std::string dir() const { return year.house.dir(); }
  [[nodiscard]] std::string log() const { return folder / "access.log"; }
  // Empty for a command that is not known here.
  [[nodiscard]] Words call(const std::string& command) const;
  // Everything that a command has written can be read by those that come after it.
  [[nodiscard]] bool reads_back() const;

  SealedYear year;
  TemporaryFolder folder;
  std::string record = year.seal({.number = 1, .family = 'a', .agreed_item = true});

 private:
  // With the record, and perhaps a document beside it.
  [[nodiscard]] Words of_document(const std::string& command, const Words& more,
                                  const std::string& document = {}) const;
  [[nodiscard]] Words of_record(const Words& command, const Words& more) const;
};

// What the command asks for on its input.
[[nodiscard]] std::string typed_for(const std::string& command);

}  // namespace tafel::testing
