// One byte changed anywhere in the three files of a record, and `tafel verify` says no.
#include "tests/e2e/played_meeting.hpp"

#include <array>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <sstream>

using namespace tafel::e2e;
namespace fs = std::filesystem;

namespace {

constexpr std::array suffixes = {"", ".minisig", ".tlog-proof"};

std::string content_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

// A copy of the three files that a test may spoil.
fs::path copy_of_record(const PlayedMeeting& meeting) {
  const fs::path folder = meeting.lab.root() / "altered";
  fs::create_directories(folder);
  for (const char* suffix : suffixes)
    fs::copy_file(meeting.lab.sealed().string() + suffix, folder / ("record.age" + std::string(suffix)),
                  fs::copy_options::overwrite_existing);
  return folder / "record.age";
}

void write(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

// Every byte with TAFEL_LONG; else the first, the last, and some twenty spread between, at odd distances so that
// they fall in every part of a line.
std::size_t step_over(std::size_t size) {
  if (std::getenv("TAFEL_LONG") != nullptr) return 1;
  return size / 20 | 1;
}

void each_altered_byte_is_refused(const std::string& suffix) {
  PlayedMeeting& meeting = played_meeting();
  const fs::path record = copy_of_record(meeting);
  const fs::path file = record.string() + suffix;
  const std::string good = content_of(file);
  REQUIRE(good.size() > 100);
  REQUIRE(verify(meeting.lab, record).status == 0);
  const std::size_t step = step_over(good.size());
  for (std::size_t at = 0; at < good.size();
       at = at + step < good.size() || at == good.size() - 1 ? at + step : good.size() - 1) {
    std::string bad = good;
    bad[at] = static_cast<char>(static_cast<unsigned char>(bad[at]) ^ 1U);
    write(file, bad);
    const Finished verified = verify(meeting.lab, record);
    CHECK_MESSAGE(verified.status != 0, file.string() << ", byte " << at << ": " << verified.output);
  }
}

}  // namespace

TEST_CASE("altered: a record with one changed byte does not verify") {
  each_altered_byte_is_refused("");
}

TEST_CASE("altered: a signature with one changed byte does not verify") {
  each_altered_byte_is_refused(".minisig");
}

TEST_CASE("altered: a receipt with one changed byte does not verify") {
  each_altered_byte_is_refused(".tlog-proof");
}

TEST_CASE("altered: a file that is cut short, longer or gone does not verify") {
  PlayedMeeting& meeting = played_meeting();
  for (const char* suffix : suffixes) {
    CAPTURE(suffix);
    const fs::path record = copy_of_record(meeting);
    const fs::path file = record.string() + suffix;
    const std::string good = content_of(file);
    // A last newline more or less does not change a signature file, as for the stock tool, nor a receipt, which an
    // editor may have saved.
    const bool last_newline_counts = std::string_view(suffix).empty();
    for (const std::string& other : {good.substr(0, good.size() - 1), good + "\n"}) {
      write(file, other);
      CHECK((verify(meeting.lab, record).status != 0) == last_newline_counts);
    }
    for (const std::string& other : {good.substr(0, good.size() - 2), good + "x"}) {
      write(file, other);
      CHECK(verify(meeting.lab, record).status != 0);
    }
    fs::remove(file);
    CHECK(verify(meeting.lab, record).status != 0);
  }
}
