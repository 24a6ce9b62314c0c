// Running programs in tests as a person would: arguments, what is typed, and what comes back. And a folder of one's
// own that is deleted at the end.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tafel::testing {

namespace fs = std::filesystem;

class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] fs::path operator/(const std::string& name) const { return path_ / name; }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

struct Finished {
  int status = -1;  // exit status; -1 when it was ended by a signal
  std::string out;
  std::string err;
};

using Words = std::vector<std::string>;

// Finds the program as a shell does. `input` is its standard input.
[[nodiscard]] Finished run(const Words& command, const std::string& input = {});
// The path of the program of this name: in TAFEL_BIN, which ctest sets.
[[nodiscard]] std::string program(const std::string& name);
// What `tafel` does with these words, in this process: the start of a program is slow under the sanitizers. `input` is what
// is typed. HOME is a folder that is not there, so that nothing of this machine is read or written.
[[nodiscard]] Finished tafel_here(const Words& arguments, const std::string& input = {});
// The same; and whatever it is asked to verify, the second verifier is asked too (second_verifier.hpp).
[[nodiscard]] Finished tafel(const Words& arguments, const std::string& input = {});
// The program itself, out of TAFEL_BIN.
[[nodiscard]] Finished tafel_program(const Words& arguments, const std::string& input = {});

[[nodiscard]] std::string read(const fs::path& file);
void write(const fs::path& file, const std::string& content);
// Every file below `folder` with its content, by relative path.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> everything_in(const fs::path& folder);

}  // namespace tafel::testing
