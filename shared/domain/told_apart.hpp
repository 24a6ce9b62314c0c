// Names that nobody can take for somebody else's: a name that is not unique in a list gets what tells it apart, the rest
// stay as they are. Two members are called "dochter", two participants have one name: without this a table votes on one
// sentence twice and signs blind. Pure. Thread: any.
#pragma once

#include <string>
#include <vector>

namespace tafel::domain {

struct Called {
  std::string name;
  // Longer names to be tried in turn where `name` is not enough; "" where there is none. Everybody of one name is
  // called in the same way: the first way that tells all of them apart.
  std::vector<std::string> longer{};
};

// One name for each, in the order of `all`, no two of which look alike (shared/spelling/look_alike.hpp). Those that no
// longer name tells apart are numbered in their order ("dochter 1", "dochter 2").
[[nodiscard]] std::vector<std::string> told_apart(const std::vector<Called>& all);

}  // namespace tafel::domain
