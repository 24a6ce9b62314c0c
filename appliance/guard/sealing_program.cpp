#include "appliance/guard/sealing_program.hpp"

#include "shared/base/file_descriptor.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace tafel::guard {
namespace {

constexpr const char* program = "/usr/bin/systemd-creds";
constexpr std::size_t output_limit_bytes = 64UL * 1024;

struct Pipe {
  FileDescriptor read;
  FileDescriptor write;
};

Result<Pipe> new_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(Fault::io, "cannot make a pipe", program);
  return Pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

// What it gets and what it gives are less than a pipe holds, so that neither side waits for the other.
bool write_all(const FileDescriptor& to, ByteView bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to.get(), bytes.data(), bytes.size());
    if (count < 0 && errno != EINTR) return false;
    if (count > 0) bytes = bytes.subspan(static_cast<std::size_t>(count));
  }
  return true;
}

Bytes read_to_end(const FileDescriptor& from) {
  Bytes all;
  std::array<std::uint8_t, 4096> buffer{};
  for (ssize_t count = 0; all.size() < output_limit_bytes;) {
    count = ::read(from.get(), buffer.data(), buffer.size());
    if (count == 0 || (count < 0 && errno != EINTR)) break;
    if (count > 0) all.insert(all.end(), buffer.begin(), buffer.begin() + count);
  }
  explicit_bzero(buffer.data(), buffer.size());
  return all;
}

Result<pid_t> start(const std::vector<std::string>& arguments, const Pipe& in, const Pipe& out) {
  std::vector<char*> words;  // posix_spawn(3) takes them so, and changes none
  for (const auto& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawn_file_actions_adddup2(&files, in.read.get(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&files, out.write.get(), STDOUT_FILENO);
  pid_t process = -1;
  const int failed = ::posix_spawn(&process, program, &files, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&files);
  if (failed != 0) return fail(Fault::io, "cannot be started", program);
  return process;
}

bool ended_well(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0)
    if (errno != EINTR) return false;
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

Result<Bytes> run(const std::vector<std::string>& arguments, ByteView input) {
  auto in = new_pipe();
  if (!in) return pass(in.error());
  auto out = new_pipe();
  if (!out) return pass(out.error());
  const auto process = start(arguments, *in, *out);
  if (!process) return pass(process.error());
  out->write = FileDescriptor(-1);
  const bool given = write_all(in->write, input);
  in->write = FileDescriptor(-1);
  Bytes output = read_to_end(out->read);
  if (ended_well(*process) && given) return output;
  return fail(Fault::io, "did not seal or open with the TPM; its own words are above", program);
}

std::vector<std::string> arguments_of(const char* verb, const SealedAs& as) {
  std::vector<std::string> arguments{program, verb, "--name=" + as.name};
  if (!as.tpm.empty()) arguments.push_back("--tpm2-device=" + as.tpm);
  return arguments;
}

}  // namespace

Result<Bytes> seal_with_tpm(const SealedAs& as, ByteView value) {
  auto arguments = arguments_of("encrypt", as);
  arguments.insert(arguments.end(), {"--with-key=tpm2", "--tpm2-pcrs=" + as.pcrs, "-", "-"});
  return run(arguments, value);
}

Result<Bytes> open_with_tpm(const SealedAs& as, ByteView sealed) {
  auto arguments = arguments_of("decrypt", as);
  arguments.insert(arguments.end(), {"-", "-"});
  return run(arguments, sealed);
}

}  // namespace tafel::guard
