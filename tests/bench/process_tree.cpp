#include "tests/bench/process_tree.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace tafel::bench {
namespace {

namespace fs = std::filesystem;

struct Stat {
  pid_t parent = 0;
  double cpu_seconds = 0;
};

// Fields of /proc/PID/stat behind the name, which may contain blanks and is in brackets: state is the first of them.
Stat stat_of(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/stat");
  std::string line;
  std::getline(file, line);
  const auto name_ends = line.rfind(')');
  if (name_ends == std::string::npos) return {};
  std::istringstream fields(line.substr(name_ends + 1));
  std::vector<std::string> all;
  for (std::string each; fields >> each;) all.push_back(each);
  constexpr std::size_t parent = 1;
  constexpr std::size_t user_time = 11;
  constexpr std::size_t system_time = 12;
  if (all.size() <= system_time) return {};
  const double ticks = std::stod(all[user_time]) + std::stod(all[system_time]);
  return {static_cast<pid_t>(std::stol(all[parent])), ticks / static_cast<double>(sysconf(_SC_CLK_TCK))};
}

double pss_mib_of(pid_t pid) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/smaps_rollup");
  for (std::string line; std::getline(file, line);) {
    constexpr std::string_view name = "Pss:";
    if (line.starts_with(name)) return std::stod(line.substr(name.size())) / 1024;  // in kB
  }
  return 0;
}

std::map<pid_t, Stat> all_processes() {
  std::map<pid_t, Stat> all;
  for (const auto& entry : fs::directory_iterator("/proc")) {
    const std::string name = entry.path().filename();
    if (name.find_first_not_of("0123456789") == std::string::npos) {
      const auto pid = static_cast<pid_t>(std::stol(name));
      all[pid] = stat_of(pid);
    }
  }
  return all;
}

bool descends_from(const std::map<pid_t, Stat>& all, pid_t pid, pid_t root) {
  while (pid > 1 && pid != root) {
    const auto found = all.find(pid);
    if (found == all.end()) return false;
    pid = found->second.parent;
  }
  return pid == root;
}

}  // namespace

Taken taken_by(pid_t root) {
  Taken taken;
  const auto all = all_processes();
  for (const auto& [pid, stat] : all) {
    if (!descends_from(all, pid, root)) continue;
    ++taken.processes;
    taken.pss_mib += pss_mib_of(pid);
    taken.cpu_seconds += stat.cpu_seconds;
  }
  return taken;
}

}  // namespace tafel::bench
