// Every error about a file says which one: its name or the option that it was given with. And what to do where the file is
// somewhere else for a good reason.
#include "tests/provisioning/desk.hpp"

#include <doctest/doctest.h>

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

}  // namespace tafel::testing
