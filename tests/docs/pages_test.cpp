// The pages are true: every file and folder that they name exists, every link leads to a file, and docs/ipc.md has
// every kind of fact.
#include "tests/docs/pages.hpp"

#include "shared/domain/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <vector>

using namespace tafel;
using namespace tafel::test;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const char* name :
       {"README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "kiosk-ui/README.md"})
    found.push_back(source() / name);
  for (const auto& entry : fs::directory_iterator(source() / "docs"))
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  return found;
}

std::set<std::string> files_named(const std::string& page) {
  return all(page, R"re(`([a-z][a-z0-9_-]*(?:/[a-z0-9_.-]+)+\.(?:cpp|hpp|md|json|txt))(?::[a-z_]+)?`)re");
}

// Folders of the sources. Pages also name folders of a house or a device, which are not here.
std::set<std::string> folders_named(const std::string& page) {
  return all(page,
             R"re(`((?:shared|appliance|kiosk-ui|provisioning|central-store|image|tests)/[a-z0-9_/-]*/)`)re");
}

template <std::size_t index = 0>
std::vector<std::string> kinds_of_fact() {
  if constexpr (index == std::variant_size_v<domain::AnyFact>) {
    return {};
  } else {
    auto kinds = kinds_of_fact<index + 1>();
    kinds.emplace_back(domain::name_of(domain::Fact(std::in_place_index<index>)));
    return kinds;
  }
}

}  // namespace

TEST_CASE("docs: every file that a page names is there") {
  for (const fs::path& page : pages()) {
    for (const std::string& name : files_named(content_of(page)))
      CHECK_MESSAGE(fs::exists(source() / name), page.string() << " names " << name);
  }
}

TEST_CASE("docs: every folder of the sources that a page names is there") {
  for (const fs::path& page : pages()) {
    for (const std::string& name : folders_named(content_of(page)))
      CHECK_MESSAGE(fs::is_directory(source() / name), page.string() << " names " << name);
  }
  CHECK(folders_named("in `shared/nowhere/` or `store/`") == std::set<std::string>{"shared/nowhere/"});
}

TEST_CASE("docs: every link leads to a file") {
  for (const fs::path& page : pages()) {
    for (const std::string& target : links(content_of(page)))
      CHECK_MESSAGE(fs::exists(page.parent_path() / target), page.string() << " links to " << target);
  }
}

TEST_CASE("docs: the walk of one vote names files at nearly every step, and a wrong name would be seen") {
  CHECK(files_named(content_of(source() / "docs" / "walk-of-one-vote.md")).size() > 30);
  CHECK(files_named("see `shared/domain/nowhere.cpp`") == std::set<std::string>{"shared/domain/nowhere.cpp"});
  CHECK(links("[a](docs/b.md), [c](https://example.org/)") == std::set<std::string>{"docs/b.md"});
}

TEST_CASE("docs: every kind of fact is in ipc.md") {
  const std::string page = content_of(source() / "docs" / "ipc.md");
  const auto kinds = kinds_of_fact();
  CHECK(kinds.size() == 32);
  for (const std::string& kind : kinds) CHECK_MESSAGE(page.find("`" + kind + "`") != std::string::npos, kind);
}
