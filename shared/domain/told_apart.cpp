#include "shared/domain/told_apart.hpp"

#include "shared/spelling/look_alike.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace tafel::domain {
namespace {

using Group = std::vector<std::size_t>;  // places in the list, of those with one name

// The names of the group in one of the longer ways; nothing where that way misses one, or does not tell all apart.
std::optional<std::vector<std::string>> in_way(const std::vector<Called>& all, const Group& group,
                                               std::size_t way, const std::set<std::string>& taken) {
  std::vector<std::string> names;
  std::set<std::string> used = taken;
  for (const std::size_t at : group) {
    if (way >= all[at].longer.size() || all[at].longer[way].empty()) return std::nullopt;
    if (!used.insert(as_seen(all[at].longer[way])).second) return std::nullopt;
    names.push_back(all[at].longer[way]);
  }
  return names;
}

std::vector<std::string> numbered(const std::vector<Called>& all, const Group& group,
                                  const std::set<std::string>& taken) {
  std::vector<std::string> names;
  for (int number = 1; names.size() < group.size(); ++number) {
    const std::string name = all[group[names.size()]].name + " " + std::to_string(number);
    if (!taken.contains(as_seen(name))) names.push_back(name);
  }
  return names;
}

std::vector<std::string> names_of(const std::vector<Called>& all, const Group& group,
                                  const std::set<std::string>& taken) {
  if (group.size() == 1) return {all[group.front()].name};
  for (std::size_t way = 0; way < all[group.front()].longer.size(); ++way)
    if (auto names = in_way(all, group, way, taken)) return *names;
  return numbered(all, group, taken);
}

}  // namespace

std::vector<std::string> told_apart(const std::vector<Called>& all) {
  std::map<std::string, Group> groups;
  for (std::size_t i = 0; i < all.size(); ++i) groups[as_seen(all[i].name)].push_back(i);
  std::set<std::string> taken;
  for (const auto& [name, group] : groups) taken.insert(name);
  std::vector<std::string> names(all.size());
  for (const auto& [name, group] : groups) {
    const auto told = names_of(all, group, taken);
    for (std::size_t i = 0; i < group.size(); ++i) {
      names[group[i]] = told[i];
      taken.insert(as_seen(told[i]));
    }
  }
  return names;
}

}  // namespace tafel::domain
