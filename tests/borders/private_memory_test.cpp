// Every program keeps its memory private before it does anything else, so that no core file has words or keys.
#include "shared/base/private_memory.hpp"

#include "tests/borders/sources.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <fstream>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tafel::borders {
namespace {

bool begins_with_privacy(const std::string& source) {
  const auto begin = source.find("int main(");
  const auto brace = source.find("{\n", begin);
  return source.find("keep_memory_private();", brace) == source.find_first_not_of(" \n", brace + 2) ||
         source.find("tafel::keep_memory_private();", brace) == source.find_first_not_of(" \n", brace + 2);
}

// How a child ends that `prepares` and then fails as by a wild pointer.
template <class Prepare>
int status_of_a_crash(const Prepare& prepare) {
  const pid_t child = ::fork();
  if (child == 0) {
    prepare();
    std::signal(SIGABRT, SIG_DFL);
    std::raise(SIGABRT);
    ::_exit(1);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

// VmLck of proc(5): the pages that never leave memory.
bool is_locked() {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("VmLck:")) return line.find_first_of("123456789") != std::string::npos;
  return false;
}

}  // namespace

TEST_CASE("private memory: it is the first thing that every program does") {
  int programs = 0;
  for (const auto& source : program_sources(source_root())) {
    const std::string content = content_of(source);
    if (content.find("\nint main(") == std::string::npos) continue;
    CHECK_MESSAGE(begins_with_privacy(content), source.string());
    ++programs;
  }
  CHECK(programs == 6);
  CHECK_FALSE(begins_with_privacy("int main() {\n  start();\n  keep_memory_private();\n}"));
}

TEST_CASE("private memory: a program that crashes leaves no core file") {
  const int status = status_of_a_crash([] {
    const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
    ::setrlimit(RLIMIT_CORE, &all);
    keep_memory_private();
  });
  CHECK(WIFSIGNALED(status));
  CHECK_FALSE(WCOREDUMP(status));
}

TEST_CASE("private memory: the limit cannot be raised again, and nobody else may look") {
  const int status = status_of_a_crash([] {
    keep_memory_private();
    rlimit limit{1, 1};
    ::getrlimit(RLIMIT_CORE, &limit);
    if (limit.rlim_cur != 0 || limit.rlim_max != 0) ::_exit(2);
#ifndef __SANITIZE_ADDRESS__
    if (::prctl(PR_GET_DUMPABLE) != 0) ::_exit(3);
#endif
    ::_exit(0);
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
}

TEST_CASE(
    "private memory: it stays out of a swap device where that is allowed, and else the program runs on") {
  const auto status_of = [](uid_t user, bool expected) {
    return status_of_a_crash([&] {
      const rlimit little{1UL << 16, 1UL << 16};
      if (::setrlimit(RLIMIT_MEMLOCK, &little) != 0 || ::setuid(user) != 0) ::_exit(3);
      keep_memory_private();
      ::_exit(is_locked() == expected ? 0 : 2);
    });
  };
  if (::geteuid() != 0) {
    MESSAGE("skipped: only root can show both");
    return;
  }
#ifndef __SANITIZE_ADDRESS__  // it makes nothing of mlockall
  CHECK(WEXITSTATUS(status_of(0, true)) == 0);
#endif
  CHECK(WEXITSTATUS(status_of(65534, false)) == 0);
}

}  // namespace tafel::borders
