// Every error about a file says which one: its name or the option that it was given with. And what to do where the file is
// somewhere else for a good reason.
#include "tests/provisioning/desk.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <utility>

namespace tafel::testing {
namespace {

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

void write_request(const Desk& desk, const std::string& device) {
  const DeviceFiles files = device_files(make_device_keys(SampleTable()), device);
  write(desk.folder / "r.json", files.request);
  write(desk.folder / "r.csr", files.csr);
}

// What may be in the place of any file: nothing, another text, an empty file, a folder, the file of another option.
std::vector<std::string> wrong_files(const Desk& desk) {
  write(desk.folder / "wrong-text", "hallo\nhallo\n");
  write(desk.folder / "wrong-empty", "");
  fs::create_directory(desk.folder / "wrong-folder");
  fs::copy(desk.folder / "agenda.json", desk.folder / "wrong-json");
  fs::copy(desk.dir() + "/devices/tafel-1/tls.pem", desk.folder / "wrong-pem");
  return {"wrong-missing", "wrong-text", "wrong-empty", "wrong-folder", "wrong-json", "wrong-pem"};
}

// Those that the option takes after all.
bool is_right_for(const std::string& command, const std::string& option, const std::string& file) {
  if (command == "house create") return file == "wrong-missing" || file == "wrong-folder";
  if (option == "--access-log") return file == "wrong-missing" || file == "wrong-empty";
  if (option == "--certificate") return file == "wrong-pem" && command == "device renew";
  return (option == "--agenda" || command == "agenda check") && file == "wrong-json";
}

// Nobody is kept from these for want of a log; and `verify` says of which check a record fails.
bool goes_on(const std::string& command, const std::string& option) {
  return (command == "verify" || command == "unseal") && option == "--access-log";
}

}  // namespace

TEST_CASE("named files: a wrong file in the place of any other is named, or the option that it came with") {
  const Desk desk;
  write_request(desk, "tafel-9");
  const auto files = wrong_files(desk);
  for (const Words& command : every_command()) {
    const std::string name = joined(command);
    if (!typed_for(name).empty()) continue;  // its only file is --dir, which is read as by the others
    for (const std::string& option : texts_of(command)) {
      if (kind_of(name, option) != Kind::path) continue;
      for (const std::string& file : files) {
        if (is_right_for(name, option, file)) continue;
        CAPTURE(name);
        CAPTURE(option);
        CAPTURE(file);
        const Finished done = tafel_here(with(desk.call(name), option, desk.folder / file));
        if (!goes_on(name, option)) CHECK(done.status != 0);
        const bool is_named = has(done.err + done.out, file) || has(done.err, option);
        CHECK_MESSAGE((is_named || (name == "verify" && option == "RECORD")), done.err);
      }
    }
  }
}

TEST_CASE("named files: request and certificate request in each other's place are both named") {
  const Desk desk;
  write_request(desk, "tafel-9");
  const Finished swapped = tafel_here({"device", "enrol", "--dir", desk.dir(), "--request",
                                       desk.folder / "r.csr", "--csr", desk.folder / "r.json"});
  CHECK(swapped.status == 3);
  CHECK_MESSAGE(has(swapped.err, "--request, which takes the device-request.json"), swapped.err);
  const Finished wrong = tafel_here({"device", "enrol", "--dir", desk.dir(), "--request",
                                     desk.folder / "r.json", "--csr", desk.folder / "r.json"});
  CHECK(wrong.status == 3);
  CHECK_MESSAGE(has(wrong.err, "--csr, which takes the tls.csr"), wrong.err);
  CHECK(tafel_here(desk.call("device enrol")).status == 0);
}

TEST_CASE(
    "named files: a coordinator whose folder was handed over, and one that is not there, are told apart") {
  const Desk desk;
  for (const char* command : {"device renew", "chair pack", "agenda pack", "list", "fetch", "transfer"}) {
    CAPTURE(command);
    const Finished unknown = tafel_here(with(desk.call(command), "--coordinator", "bo"));
    CHECK(unknown.status == 3);
    CHECK_MESSAGE(has(unknown.err, "--coordinator bo: this house has no such coordinator; it has an"),
                  unknown.err);
  }
  fs::rename(desk.dir() + "/coordinators/an", desk.folder / "an");
  const auto before = everything_in(desk.dir());
  for (const char* command : {"device renew", "chair pack", "agenda pack", "list", "fetch", "transfer"}) {
    CAPTURE(command);
    const Finished away = tafel_here(desk.call(command));
    CHECK(away.status == 3);
    CHECK_MESSAGE(has(away.err, "--coordinator an: "), away.err);
    CHECK_MESSAGE(has(away.err, "copy that folder back"), away.err);
  }
  const Finished renewal = tafel_here(desk.call("coordinator renew"));
  CHECK_MESSAGE(has(renewal.err, "give a copy of it with --certificate"), renewal.err);
  CHECK(everything_in(desk.dir()) == before);
  fs::remove_all(desk.dir() + "/coordinators/an");
  fs::rename(desk.folder / "an", desk.dir() + "/coordinators/an");
  CHECK(tafel_here(desk.call("chair pack")).status == 0);
}

// ---- Text files that an editor saved

namespace {

std::string in_utf16(const std::string& text) {
  std::string all = "\xff\xfe";
  for (const char c : text) all += {c, '\0'};
  return all;
}

bool is_text(const std::string& content) {
  return !content.empty() && content.find('\0') == std::string::npos &&
         !content.starts_with("age-encryption.org/");
}

// The value of an option in a call; an argument by its place is the last word.
std::string value_of(const Words& call, const std::string& option) {
  const auto found = std::ranges::find(call, option);
  return option.starts_with("--") ? (found == call.end() ? "" : *(found + 1)) : call.back();
}

// Each text file that `desk.call(name)` reads under `option`, in the house or beside it.
std::vector<fs::path> texts_read(const Desk& desk, const std::string& name, const std::string& option) {
  std::vector<fs::path> files;
  const std::string value = value_of(desk.call(name), option);
  if (value.empty()) return files;
  for (const char* ending : {"", ".minisig", ".tlog-proof"})
    if (const fs::path file = value + ending; fs::is_regular_file(file) && is_text(read(file)))
      files.push_back(file);
  return files;
}

// The outcome of a call, whose changes are undone.
Finished tried(const Desk& desk, const Words& call) {
  const TemporaryFolder kept;
  fs::copy(desk.dir(), kept / "house", fs::copy_options::recursive);
  Finished done = tafel_here(call);
  fs::remove_all(desk.dir());
  fs::copy(kept / "house", desk.dir(), fs::copy_options::recursive);
  fs::remove_all(desk.folder / "out");
  fs::remove_all(desk.folder / "new");
  if (call.front() == "document")  // never overwritten
    for (const char* ending : {"", ".minisig"}) fs::remove(value_of(call, "--out") + ending);
  return done;
}

// Saved by an editor, a file is read all the same, or the damage is named.
void check_names_damage(const Desk& desk, const Words& call, const fs::path& file) {
  const std::string before = read(file);
  const Finished as_it_was = tried(desk, call);
  const std::pair<std::string, const char*> shapes[] = {{"\xef\xbb\xbf" + before, "byte order mark"},
                                                        {in_utf16(before), "UTF-16"}};
  for (const auto& [content, words] : shapes) {
    CAPTURE(file);
    CAPTURE(words);
    write(file, content);
    const Finished done = tried(desk, call);
    const bool is_read = done.status == as_it_was.status && done.err == as_it_was.err;
    CHECK_MESSAGE((is_read || has(done.err + done.out, words)), done.err, done.out);
  }
  write(file, before);
}

}  // namespace

TEST_CASE("named files: a text file that an editor saved as UTF-16 or with a byte order mark is called so") {
  const Desk desk;
  write_request(desk, "tafel-9");
  REQUIRE(tafel_here(desk.call("open")).status == 0);  // makes the access log
  std::set<std::pair<std::string, fs::path>> seen;     // several commands read a record in the same way
  for (const Words& command : every_command()) {
    const std::string name = joined(command);
    if (!typed_for(name).empty()) continue;
    for (const std::string& option : texts_of(command))
      if (kind_of(name, option) == Kind::path)
        for (const fs::path& file : texts_read(desk, name, option)) {
          if (!seen.emplace(option, file).second) continue;
          CAPTURE(name);
          CAPTURE(option);
          check_names_damage(desk, desk.call(name), file);
        }
  }
  CHECK(seen.size() > 12);
}

TEST_CASE("named files: so is each text file of a house that an editor saved") {
  const Desk desk;
  const Words pack = desk.call("agenda pack");
  for (const char* file :
       {"house.json", "house.json.minisig", "house.pub", "secret/tag.key", "coordinators/an/agenda.key"})
    check_names_damage(desk, pack, desk.dir() + "/" + file);
  const Words renew = desk.call("coordinator renew");
  for (const char* file : {"secret/house.key", "secret/certificates.json", "coordinators/an/tls.pem",
                           "authority.pem", "secret/authority.key"})
    check_names_damage(desk, renew, desk.dir() + "/" + file);
  check_names_damage(desk, desk.call("house status"), desk.dir() + "/crl.pem");
  check_names_damage(desk, desk.call("chair pack"), desk.dir() + "/secret/chairs.json");
  check_names_damage(desk, desk.call("list"), desk.dir() + "/coordinators/an/tls.key");
}

}  // namespace tafel::testing
