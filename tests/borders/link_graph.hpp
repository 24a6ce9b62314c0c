// The graph of libraries twice: as the CMake files link it, and as docs/architecture.md draws it.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tafel::borders {

// An arrow goes from a library to one that it links. Names are those of CMake without "tafel_".
using Arrow = std::pair<std::string, std::string>;

struct LinkGraph {
  std::map<std::string, std::string> rooms;  // a library's name, and its folder in the repository
  std::set<Arrow> arrows;
};

// Every `tafel_library` in the CMakeLists.txt files below the folders of programs and `shared/`, and what of this
// project it links. Third-party libraries are left out. `tafel_text`, which is headers only, is a room too.
[[nodiscard]] LinkGraph linked_graph(const std::filesystem::path& root);

// The first mermaid block of a page: `name[folder]` or `name[folder: remark]` is a room, `a --> b` an arrow.
[[nodiscard]] LinkGraph drawn_graph(const std::string& page);

// The graph without the arrows that follow from others: a --> c goes when a reaches c by another way as well.
[[nodiscard]] LinkGraph reduced(const LinkGraph& graph);

// One line for each room or arrow that is in only one of the two: "not drawn: a --> b", "not linked: a --> b".
[[nodiscard]] std::vector<std::string> differences(const LinkGraph& linked, const LinkGraph& drawn);

}  // namespace tafel::borders
