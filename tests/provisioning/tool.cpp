#include "tests/provisioning/tool.hpp"

#include "provisioning/cli/commands.hpp"
#include "tests/provisioning/second_verifier.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace tafel::testing {
namespace {

fs::path make_temporary_folder() {
  std::string name = (fs::temp_directory_path() / "tafel-test-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  return name;
}

[[noreturn]] void become(const Words& command, const fs::path& folder) {
  const auto redirect = [&](const char* name, int flags, int to) {
    const int fd = ::open((folder / name).c_str(), flags | O_CREAT, 0600);
    if (fd < 0 || ::dup2(fd, to) < 0) ::_exit(126);
  };
  redirect("in", O_RDONLY, 0);
  redirect("out", O_WRONLY, 1);
  redirect("err", O_WRONLY, 2);
  std::vector<char*> words;
  for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  ::_exit(127);
}

}  // namespace

TemporaryFolder::TemporaryFolder() : path_(make_temporary_folder()) {}
TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Finished run(const Words& command, const std::string& input) {
  const TemporaryFolder folder;
  write(folder / "in", input);
  const pid_t child = ::fork();
  if (child == 0) become(command, folder.path());
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child)
    throw std::runtime_error("cannot run " + command.front());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(folder / "out"), read(folder / "err")};
}

std::string program(const std::string& name) {
  const char* folder = std::getenv("TAFEL_BIN");
  if (folder == nullptr)
    throw std::runtime_error("TAFEL_BIN names the folder of the programs; ctest sets it");
  return folder + ("/" + name);
}

Finished tafel_program(const Words& arguments, const std::string& input) {
  Words command{"env", "HOME=/nonexistent", program("tafel")};
  command.insert(command.end(), arguments.begin(), arguments.end());
  return run(command, input);
}

Finished tafel(const Words& arguments, const std::string& input) {
  Finished finished = tafel_here(arguments, input);
  if (!arguments.empty() && arguments.front() == "verify") check_second_verifier_agrees(arguments, finished);
  return finished;
}

namespace {

// What is written to `stream` while this lives.
class Said {
 public:
  explicit Said(std::ostream& stream) : stream_(stream), before_(stream.rdbuf(words_.rdbuf())) {}
  ~Said() { stream_.rdbuf(before_); }
  Said(const Said&) = delete;
  Said& operator=(const Said&) = delete;
  [[nodiscard]] std::string words() const { return words_.str(); }

 private:
  std::ostringstream words_;
  std::ostream& stream_;
  std::streambuf* before_;
};

// A pipe takes the place of standard input while this lives.
class Typed {
 public:
  explicit Typed(const std::string& input) : before_(::dup(STDIN_FILENO)) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) throw std::runtime_error("cannot make a pipe");
    const bool is_written =
        ::write(ends[1], input.data(), input.size()) == static_cast<ssize_t>(input.size());
    ::close(ends[1]);
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    if (!is_written) throw std::runtime_error("cannot type so much");
  }
  ~Typed() {
    ::dup2(before_, STDIN_FILENO);
    ::close(before_);
  }
  Typed(const Typed&) = delete;
  Typed& operator=(const Typed&) = delete;

 private:
  int before_;
};

}  // namespace

Finished tafel_here(const Words& arguments, const std::string& input) {
  static const bool is_homeless = ::setenv("HOME", "/nonexistent", 1) == 0;
  if (!is_homeless) throw std::runtime_error("cannot set HOME");
  const Typed typed(input);
  std::vector<const char*> argv{"tafel"};
  for (const std::string& each : arguments) argv.push_back(each.c_str());
  const Said out(std::cout);
  const Said err(std::cerr);
  const int status = provisioning::run_tafel(static_cast<int>(argv.size()), argv.data());
  return {status, out.words(), err.words()};
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

void write(const fs::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary);
  stream << content;
  if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
}

std::vector<std::pair<std::string, std::string>> everything_in(const fs::path& folder) {
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      files.emplace_back(entry.path().lexically_relative(folder), read(entry.path()));
  std::ranges::sort(files);
  return files;
}

}  // namespace tafel::testing
