#include "tests/provisioning/second_verifier.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <regex>

namespace tafel::testing {
namespace {

// The access log is of `tafel` alone.
Words for_script(const Words& arguments) {
  Words command{"/usr/bin/python3", "-B", second_verifier()};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i] == "--access-log")
      ++i;
    else
      command.push_back(arguments[i]);
  }
  return command;
}

// "manifest, end-state": the checks that failed, in order.
std::string failed_checks(const std::string& report) {
  static const std::regex failure("(?:^|\n)FAIL +([a-z-]+)");
  std::string names;
  for (std::sregex_iterator at(report.begin(), report.end(), failure), end; at != end; ++at)
    names += (names.empty() ? "" : ", ") + (*at)[1].str();
  return names;
}

// "event 14" of the first failure; "" where it is about no event.
std::string place_of_first_failure(const std::string& report) {
  static const std::regex place("(?:^|\n)FAIL +[a-z-]+ +(event [0-9]+)");
  std::smatch found;
  return std::regex_search(report, found, place) ? found[1].str() : "";
}

}  // namespace

std::string second_verifier() {
  const char* source = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(source != nullptr, "ctest sets TAFEL_SOURCE");
  return source + std::string("/docs/verify.py");
}

void check_second_verifier_agrees(const Words& arguments, const Finished& tafel) {
  if (tafel.status != 0 && tafel.status != 1) return;
  const Finished second = run(for_script(arguments));
  INFO("tafel verify:\n", tafel.out, tafel.err, "verify.py:\n", second.out, second.err);
  CHECK(second.status == tafel.status);
  if (tafel.out.empty()) return;  // `tafel` refused the house file, and reports no check
  CHECK(failed_checks(second.out) == failed_checks(tafel.out));
  CHECK(place_of_first_failure(second.out) == place_of_first_failure(tafel.out));
}

}  // namespace tafel::testing
