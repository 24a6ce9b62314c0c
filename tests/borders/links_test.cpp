// The borders between programs, read from the linked programs: the libraries that each needs, and its symbols.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>

namespace fs = std::filesystem;

namespace {

std::string output_of(const std::string& command) {
  FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string output;
  std::array<char, 65536> buffer{};
  for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
    output.append(buffer.data(), got);
  REQUIRE(pclose(pipe) == 0);
  return output;
}

fs::path program(const std::string& name) {
  const char* bin = std::getenv("TAFEL_BIN");
  REQUIRE_MESSAGE(bin != nullptr, "TAFEL_BIN names the folder of the programs; ctest sets it");
  const fs::path path = fs::path(bin) / name;
  REQUIRE_MESSAGE(fs::exists(path), path.string());
  return path;
}

// The directly needed libraries, as the loader reads them.
std::string needed_by(const std::string& name) {
  const std::string needed = output_of("readelf -d '" + program(name).string() + "' | grep NEEDED");
  REQUIRE(needed.find("libc.so") != std::string::npos);
  return needed;
}

std::string symbols_of(const std::string& name) {
  return output_of("nm -C '" + program(name).string() + "'");
}

void needs_none_of(const std::string& name, std::initializer_list<const char*> libraries) {
  const std::string needed = needed_by(name);
  for (const char* library : libraries) {
    CAPTURE(name);
    CAPTURE(library);
    CHECK(needed.find(library) == std::string::npos);
  }
}

void holds_none_of(const std::string& name, std::initializer_list<const char*> namespaces) {
  const std::string symbols = symbols_of(name);
  REQUIRE(symbols.find("tafel::") != std::string::npos);
  for (const char* each : namespaces) {
    CAPTURE(name);
    CAPTURE(each);
    CHECK(symbols.find(each) == std::string::npos);
  }
}

}  // namespace

TEST_CASE("borders: the screen has no cryptography, no database and no network") {
  needs_none_of("tafel-kiosk", {"libsodium", "libsqlite3", "libssl", "libcrypto", "libnghttp2"});
  holds_none_of("tafel-kiosk", {"tafel::crypto::", "tafel::envelope::", "tafel::record::", "tafel::net::",
                                "tafel::domain::decide", "tafel::domain::evolve"});
}

TEST_CASE("borders: the daemon that decides has no network") {
  needs_none_of("tafeld", {"libssl", "libnghttp2", "libcrypto"});
  holds_none_of("tafeld", {"tafel::net::"});
}

TEST_CASE("borders: the uplink has no database and cannot read a record") {
  needs_none_of("tafel-uplink", {"libsqlite3", "libglfw"});
  holds_none_of("tafel-uplink", {"tafel::domain::", "tafel::record::"});
}

TEST_CASE("borders: the guard, which runs as root, opens no connection and knows no session") {
  needs_none_of("tafel-guard", {"libsqlite3", "libssl", "libcrypto", "libnghttp2", "libglfw"});
  holds_none_of("tafel-guard", {"tafel::domain::", "tafel::record::", "tafel::net::"});
}

TEST_CASE("borders: the store knows nothing of what a record holds") {
  needs_none_of("tafel-store", {"libglfw"});
  holds_none_of("tafel-store", {"tafel::domain::", "tafel::record::"});
}

TEST_CASE("borders: the search for libraries and symbols finds what is there") {
  CHECK(needed_by("tafel-store").find("libsqlite3") != std::string::npos);
  CHECK(needed_by("tafel-uplink").find("libssl") != std::string::npos);
  CHECK(symbols_of("tafeld").find("tafel::domain::decide") != std::string::npos);
}
