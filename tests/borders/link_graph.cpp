#include "tests/borders/link_graph.hpp"

#include "tests/borders/sources.hpp"

#include <algorithm>
#include <regex>
#include <sstream>
#include <string_view>

namespace tafel::borders {
namespace {

namespace fs = std::filesystem;

std::string without_prefix(const std::string& library) {
  constexpr std::string_view prefix = "tafel_";
  return library.starts_with(prefix) ? library.substr(prefix.size()) : library;
}

// The words after LINKS, up to the next keyword.
std::vector<std::string> links_among(const std::string& arguments) {
  std::istringstream words(arguments);
  std::vector<std::string> links;
  bool among_links = false;
  for (std::string word; words >> word;) {
    if (word == "LINKS" || word == "SOURCES") {
      among_links = word == "LINKS";
    } else if (among_links) {
      links.push_back(word);
    }
  }
  return links;
}

void read_libraries(const fs::path& file, const std::string& folder, LinkGraph& graph) {
  static const std::regex comment("#[^\n]*");
  static const std::regex library(R"((?:tafel_library|add_library)\(\s*(\w+)([^)]*)\))");
  const std::string text = std::regex_replace(content_of(file), comment, "");
  for (std::sregex_iterator at(text.begin(), text.end(), library), end; at != end; ++at) {
    const std::string name = without_prefix((*at)[1].str());
    graph.rooms[name] = folder;
    for (const std::string& link : links_among((*at)[2].str()))
      graph.arrows.emplace(name, without_prefix(link));
  }
}

// Leaves out what is not of this project.
void keep_own(LinkGraph& graph) {
  std::erase_if(graph.arrows, [&](const Arrow& arrow) { return !graph.rooms.contains(arrow.second); });
}

std::set<std::string> reached_from(const LinkGraph& graph, const std::string& start) {
  std::set<std::string> reached;
  std::vector<std::string> open{start};
  while (!open.empty()) {
    const std::string name = open.back();
    open.pop_back();
    for (const auto& [from, to] : graph.arrows)
      if (from == name && reached.insert(to).second) open.push_back(to);
  }
  return reached;
}

bool follows_from_others(const LinkGraph& graph, const Arrow& arrow) {
  return std::ranges::any_of(graph.arrows, [&](const Arrow& other) {
    return other.first == arrow.first && other.second != arrow.second &&
           reached_from(graph, other.second).contains(arrow.second);
  });
}

std::set<std::string> lines_of(const LinkGraph& graph) {
  std::set<std::string> lines;
  for (const auto& [name, folder] : graph.rooms) lines.insert(name + "[" + folder + "]");
  for (const auto& [from, to] : graph.arrows) lines.insert(from + " --> " + to);
  return lines;
}

}  // namespace

LinkGraph linked_graph(const fs::path& root) {
  LinkGraph graph;
  for (const char* folder : {"shared", "appliance", "kiosk-ui", "provisioning", "central-store"}) {
    if (!fs::exists(root / folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      if (entry.path().filename() != "CMakeLists.txt") continue;
      read_libraries(entry.path(), entry.path().parent_path().lexically_relative(root).generic_string(),
                     graph);
    }
  }
  keep_own(graph);
  return graph;
}

LinkGraph drawn_graph(const std::string& page) {
  static const std::regex block("```mermaid\n([^`]*)```");
  static const std::regex room(R"((\w+)\[([^\]:]+)[^\]]*\])");
  static const std::regex arrow(R"((\w+)(?:\[[^\]]*\])?\s*-->\s*(\w+))");
  LinkGraph graph;
  std::smatch found;
  if (!std::regex_search(page, found, block)) return graph;
  const std::string text = found[1].str();
  for (std::sregex_iterator at(text.begin(), text.end(), room), end; at != end; ++at)
    graph.rooms[(*at)[1].str()] = (*at)[2].str();
  for (std::sregex_iterator at(text.begin(), text.end(), arrow), end; at != end; ++at)
    graph.arrows.emplace((*at)[1].str(), (*at)[2].str());
  return graph;
}

LinkGraph reduced(const LinkGraph& graph) {
  LinkGraph result = graph;
  std::erase_if(result.arrows, [&](const Arrow& arrow) { return follows_from_others(graph, arrow); });
  return result;
}

std::vector<std::string> differences(const LinkGraph& linked, const LinkGraph& drawn) {
  const std::set<std::string> left = lines_of(linked);
  const std::set<std::string> right = lines_of(drawn);
  std::vector<std::string> found;
  for (const std::string& line : left)
    if (!right.contains(line)) found.push_back("not drawn: " + line);
  for (const std::string& line : right)
    if (!left.contains(line)) found.push_back("not linked: " + line);
  return found;
}

}  // namespace tafel::borders
