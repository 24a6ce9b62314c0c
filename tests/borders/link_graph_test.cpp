// The graph drawn in docs/architecture.md is the graph of the links in CMake, without the arrows that others imply.
#include "tests/borders/link_graph.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

using namespace tafel::borders;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

fs::path source_root() {
  const char* root = std::getenv("TAFEL_SOURCE");
  REQUIRE_MESSAGE(root != nullptr, "TAFEL_SOURCE names the sources; ctest sets it");
  return root;
}

LinkGraph drawn() {
  std::ifstream page(source_root() / "docs" / "architecture.md");
  return drawn_graph({std::istreambuf_iterator<char>(page), {}});
}

LinkGraph linked() {
  return reduced(linked_graph(source_root()));
}

}  // namespace

TEST_CASE("borders: docs/architecture.md draws every library and every link that others do not imply") {
  CHECK(linked().rooms.size() > 20);
  for (const std::string& difference : differences(linked(), drawn())) FAIL_CHECK(difference);
}

// Twins: the drawing itself stands in for the links, with one thing wrong.
TEST_CASE("borders: an arrow missing from the drawing is found") {
  LinkGraph planted = drawn();
  REQUIRE(planted.arrows.erase({"domain", "text"}) == 1);
  CHECK(differences(drawn(), planted) == Lines{"not drawn: domain --> text"});
}

TEST_CASE("borders: an arrow that nothing links is found") {
  LinkGraph planted = drawn();
  planted.arrows.emplace("domain", "crypto");
  CHECK(differences(drawn(), planted) == Lines{"not linked: domain --> crypto"});
}

TEST_CASE("borders: an arrow that is drawn although it follows from others is found") {
  LinkGraph planted = drawn();
  planted.arrows.emplace("record", "base");
  CHECK(differences(reduced(planted), planted) == Lines{"not linked: record --> base"});
}

TEST_CASE("borders: a library that is not drawn, or is drawn in another folder, is found") {
  LinkGraph planted = drawn();
  planted.rooms["news"] = "shared/news";
  planted.rooms["json"] = "shared/elsewhere";
  CHECK(differences(planted, drawn()) == Lines{"not drawn: json[shared/elsewhere]",
                                               "not drawn: news[shared/news]",
                                               "not linked: json[shared/json]"});
}

TEST_CASE("borders: an arrow that follows from two others is left out, one that does not is kept") {
  const LinkGraph graph{{}, {{"a", "b"}, {"b", "c"}, {"a", "c"}, {"a", "d"}}};
  CHECK(reduced(graph).arrows == std::set<Arrow>{{"a", "b"}, {"b", "c"}, {"a", "d"}});
}

TEST_CASE("borders: rooms and arrows are read from a page, remarks aside") {
  const LinkGraph graph =
      drawn_graph("```mermaid\ngraph BT\n  a[shared/a: half of it] --> b\n  b[shared/b]\n```\n");
  CHECK(graph.rooms == std::map<std::string, std::string>{{"a", "shared/a"}, {"b", "shared/b"}});
  CHECK(graph.arrows == std::set<Arrow>{{"a", "b"}});
  CHECK(drawn_graph("no block").rooms.empty());
}

TEST_CASE("borders: links are written where the graph is read from, in tafel_library") {
  for (const char* folder : {"shared", "appliance", "kiosk-ui", "provisioning", "central-store"}) {
    for (const auto& entry : fs::recursive_directory_iterator(source_root() / folder)) {
      if (entry.path().filename() != "CMakeLists.txt") continue;
      std::ifstream file(entry.path());
      const std::string text{std::istreambuf_iterator<char>(file), {}};
      CHECK_MESSAGE(text.find("target_link_libraries") == std::string::npos, entry.path().string());
    }
  }
}
