// From an empty folder to the first day, with the real programs of both sides and a stick between them: tafeld and the
// uplink on the machine, `tafel` at the agency, the store.
#include "shared/base/files.hpp"
#include "tests/e2e/demo_lab.hpp"

#include <chrono>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <map>
#include <memory>
#include <sys/mount.h>
#include <thread>
#include <unistd.h>

using namespace tafel;
using namespace tafel::e2e;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A file system of its own, as a stick is. Needs root and a loop device.
class FileStick {
 public:
  FileStick(const fs::path& image, const fs::path& where) : image_(image), where_(where) {
    fs::create_directories(where);
    const std::string size = "4M";
    made_ = run({"truncate", "-s", size, image.string()}).status == 0 &&
            run({"mkfs.ext4", "-q", "-F", "-m", "0", "-O", "^has_journal", image.string()}).status == 0;
    put_in();
  }
  ~FileStick() { pull_out(); }
  FileStick(const FileStick&) = delete;
  FileStick& operator=(const FileStick&) = delete;

  void put_in() { in_ = made_ && run({"mount", "-o", "loop", image_.string(), where_.string()}).status == 0; }
  void pull_out() {
    if (in_) ::umount2(where_.c_str(), MNT_DETACH);
    in_ = false;
  }
  [[nodiscard]] bool is_in() const { return in_; }

 private:
  fs::path image_;
  fs::path where_;
  bool made_ = false;
  bool in_ = false;
};

fs::path short_folder() {
  std::string name = "/tmp/tfs-XXXXXX";
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a folder in /tmp");
  return name;
}

std::string content_of(const fs::path& file) {
  const auto content = read_text(file, 1UL << 20);
  REQUIRE_MESSAGE(content, file.string());
  return *content;
}

void write(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

std::string refusal_of(const json& answer) {
  return answer.contains("refused") ? answer["refused"]["sentence"].get<std::string>() : answer.dump();
}
bool says(const std::string& sentence, const char* part) {
  return sentence.find(part) != std::string::npos;
}

// A machine that was never started, its agency, and a stick.
class Setting {
 public:
  Setting() {
    for (const char* folder : {"device", "device/outbox", "uplink", "store"})
      fs::create_directories(root / folder);
    make_house("agency", "huis-a");
    start_machine();
  }
  ~Setting() {
    screen.reset();
    for (Process* process : {&uplink_, &tafeld_, &store_}) process->kill_hard();
    stick.pull_out();
    std::error_code ignored;
    fs::remove_all(root, ignored);
  }
  Setting(const Setting&) = delete;
  Setting& operator=(const Setting&) = delete;

  void make_house(const std::string& folder, const std::string& name) {
    const std::string dir = (root / folder).string();
    tafel({"house", "create", "--dir", dir, "--house", name, "--name", "Veilig " + name, "--store-name",
           "store-1", "--store-host", "localhost", "--store-port", port_});
    tafel({"coordinator", "add", "--dir", dir, "--name", "an"});
    const Finished chair = run({"bash", "-c",
                                "printf '271828\\n271828\\n' | " + built("tafel") + " chair enrol --dir " +
                                    dir + " --id c1 --name 'Hilde Verbeeck' --role coordinator"});
    REQUIRE_MESSAGE(chair.status == 0, chair.output);
  }
  void start_store() {
    const fs::path keys = root / "agency" / "store";
    store_ =
        Process({built("tafel-store"), "--state", (root / "store").string(), "--house",
                 (keys / "house.json").string(), "--house-key", (keys / "house.pub").string(), "--listen",
                 "127.0.0.1:" + port_, "--certificate", (keys / "store.pem").string(), "--key",
                 (keys / "store.key").string(), "--authority", (keys / "authority.pem").string(), "--crl",
                 (keys / "crl.pem").string(), "--log-key", (keys / "log.key").string()},
                root / "store.log");
  }
  void start_machine() {
    tafeld_ = Process({built("tafeld"), "run", "--state", (root / "device").string(), "--socket",
                       (root / "s").string(), "--sticks", (root / "media").string()},
                      root / "tafeld.log");
    const fs::path house = root / "device" / "house";
    uplink_ = Process(
        {built("tafel-uplink"), "run", "--state", (root / "uplink").string(), "--outbox",
         (root / "device" / "outbox").string(), "--house", (house / "house.json").string(), "--house-minisig",
         (house / "house.json.minisig").string(), "--house-key", (house / "house.pub").string()},
        root / "uplink.log");
    screen = std::make_unique<LineClient>(root / "s");
  }
  void power_cut() {
    screen.reset();
    tafeld_.kill_hard();
    uplink_.kill_hard();
    start_machine();
  }

  Finished tafel(Arguments arguments) {
    arguments.insert(arguments.begin(), built("tafel"));
    Finished finished = run(arguments);
    REQUIRE_MESSAGE(finished.status == 0, finished.output);
    return finished;
  }
  Finished enrol(const std::string& fingerprint, const std::string& agency = "agency",
                 const std::string& device = "") {
    Arguments arguments{built("tafel"), "device",     "enrol",         "--dir", (root / agency).string(),
                        "--stick",      top.string(), "--coordinator", "an"};
    if (!fingerprint.empty()) arguments.insert(arguments.end(), {"--fingerprint", fingerprint});
    if (!device.empty()) arguments.insert(arguments.end(), {"--name", device});
    return run(arguments);
  }

  json first() { return screen->view().value("first_start", json::object()); }
  std::string step() { return first().value("step", "over"); }
  json ask(const std::string& action, json fields = json::object()) {
    return screen->request(action, std::move(fields));
  }
  void ok(const std::string& action, json fields = json::object()) {
    const json answer = ask(action, std::move(fields));
    REQUIRE_MESSAGE(answer.contains("ok"), action << ": " << answer.dump());
  }
  json take() { return ask("take-answer", {{"folder", top.string()}}); }
  bool waits_for(const std::string& name, const std::string& value) {
    for (int tries = 0; tries < 300; ++tries) {
      if (first().value(name, "") == value) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
    }
    return false;
  }
  // Up to the request on the stick.
  void ask_to_be_enrolled() {
    ok("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}});
    REQUIRE(waits_for("step", "request"));
    ok("export-request", {{"folder", top.string()}});
    REQUIRE(step() == "answer");
  }
  void be_enrolled() {
    ask_to_be_enrolled();
    const Finished enrolled = enrol(first()["fingerprint"]);
    REQUIRE_MESSAGE(enrolled.status == 0, enrolled.output);
  }

  const fs::path root = short_folder();
  const fs::path top = root / "media" / "STICK";
  FileStick stick{root / "stick.img", top};
  const fs::path ours = top / "tafelgeheim-tafel-1";
  std::unique_ptr<LineClient> screen;

 private:
  std::string port_ = std::to_string(20000 + ::getpid() % 12000);
  Process store_;
  Process tafeld_;
  Process uplink_;
};

bool can_use_sticks(const Setting& setting) {
  if (!setting.stick.is_in()) MESSAGE("skipped: cannot mount a file here; run as root to see this test");
  return setting.stick.is_in();
}

}  // namespace

TEST_CASE(
    "first start: both halves with the real programs, a power cut at each step, to the page of the day") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  CHECK(setting.step() == "name");
  CHECK(refusal_of(setting.ask("open", {{"session", "x"}, {"chair", "c1"}, {"pin", "271828"}})) ==
        "Dit toestel wordt nog ingesteld: maak dat eerst af.");
  setting.ok("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}});
  REQUIRE(setting.waits_for("step", "request"));
  const std::string fingerprint = setting.first()["fingerprint"];
  CHECK(fingerprint.size() == 39);
  setting.power_cut();
  CHECK(setting.step() == "request");
  CHECK(setting.first()["fingerprint"] == fingerprint);
  setting.ok("export-request", {{"folder", setting.top.string()}});
  setting.power_cut();
  CHECK(setting.step() == "answer");

  const Finished shown = setting.enrol("");
  CHECK(shown.status == 1);
  CHECK(shown.output.find(fingerprint) != std::string::npos);
  const Finished enrolled = setting.enrol(fingerprint);
  REQUIRE_MESSAGE(enrolled.status == 0, enrolled.output);
  setting.start_store();
  CHECK(setting.take().contains("ok"));
  setting.power_cut();
  CHECK(setting.step() == "house");
  CHECK(setting.first()["house_name"] == "Veilig huis-a");
  CHECK(enrolled.output.find(setting.first()["house_fingerprint"].get<std::string>()) != std::string::npos);
  CHECK(setting.first()["chairs"] == json{"Hilde Verbeeck"});
  CHECK_FALSE(fs::exists(setting.root / "device" / "house" / "house.json"));  // nobody confirmed it
  setting.ok("confirm-step", {{"step", "house"}});
  for (const char* step : {"panel", "touch", "sound", "clock"}) {
    CHECK(setting.step() == step);
    setting.ok("confirm-step", {{"step", step}});
  }
  setting.power_cut();
  CHECK(setting.waits_for("store", "reached"));
  CHECK(setting.step() == "network");
  CHECK(setting.ask("end-first-start").contains("refused"));
  setting.ok("confirm-step", {{"step", "network"}});
  CHECK(setting.step() == "ready");
  setting.ok("end-first-start");
  setting.screen = std::make_unique<LineClient>(setting.root / "s");
  const json day = setting.screen->view();
  CHECK_FALSE(day.contains("first_start"));
  CHECK(day["house_name"] == "Veilig huis-a");
  CHECK(day["problem"] == "");
  REQUIRE(day["chairs"].size() == 1);
  CHECK(setting.ask("unlock", {{"chair", "c1"}, {"pin", "271828"}}).contains("ok"));
  setting.power_cut();
  CHECK_FALSE(setting.screen->view().contains("first_start"));
}

TEST_CASE("first start: a request that was changed on the stick is not signed") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  setting.ask_to_be_enrolled();
  const fs::path request = setting.ours / "device-request.json";
  const std::string good = content_of(request);
  setting.ok("start-over");
  setting.ask_to_be_enrolled();
  const std::string fingerprint = setting.first()["fingerprint"];
  CHECK(content_of(request) != good);
  write(request, good);  // of another key pair: whole and well formed
  const Finished refused = setting.enrol(fingerprint);
  CHECK(refused.status == 1);
  CHECK(refused.output.find("nothing is signed") != std::string::npos);
  CHECK_FALSE(fs::exists(setting.root / "agency" / "devices" / "tafel-1"));
}

TEST_CASE(
    "first start: each answer that is not this device's own is refused, and the right one is taken after "
    "it") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  setting.ask_to_be_enrolled();
  CHECK(says(refusal_of(setting.take()), "niet volledig"));
  REQUIRE(setting.enrol(setting.first()["fingerprint"]).status == 0);
  setting.make_house("other", "huis-b");
  const auto changed = [&](const char* name, const std::string& content) {
    const std::string good = content_of(setting.ours / name);
    write(setting.ours / name, content);
    const std::string refusal = refusal_of(setting.take());
    write(setting.ours / name, good);
    return refusal;
  };
  const auto of_other = [&](const char* name) { return content_of(setting.root / "other" / name); };
  CHECK(says(changed("house.pub", of_other("house.pub")), "niet ondertekend door het huis"));
  CHECK(says(changed("house.json", of_other("house.json")), "niet ondertekend door het huis"));
  CHECK(says(changed("house.json", content_of(setting.ours / "house.json") + " "), "niet ondertekend"));
  CHECK(says(changed("tls.pem", "geen certificaat"), "certificaat"));
  CHECK(says(changed("chairs.age", "niets"), "voorzitterslijst"));
  CHECK(says(changed("house.pub", "niets"), "niet in de juiste vorm"));

  // Chairs that a coordinator of another house packed, for a device of that name there.
  const std::string chairs = content_of(setting.ours / "chairs.age");
  const std::string signature = content_of(setting.ours / "chairs.age.minisig");
  const auto answer_of = [&](const char* name) { return content_of(setting.ours / name); };
  std::map<std::string, std::string> ours;
  for (const char* name : {"house.pub", "house.json", "house.json.minisig", "tls.pem"})
    ours[name] = answer_of(name);
  setting.tafel({"device", "enrol", "--dir", (setting.root / "other").string(), "--request",
                 (setting.ours / "device-request.json").string(), "--csr", [&] {
                   const fs::path csr = setting.root / "b.csr";
                   fs::create_directories(setting.root / "b");
                   (void)run({built("tafel-uplink"), "keygen", "--state", (setting.root / "b").string(),
                              "--house", "huis-b", "--device", "tafel-1"});
                   fs::copy_file(setting.root / "b" / "tls.csr", csr);
                   return csr.string();
                 }()});
  setting.tafel({"chair", "pack", "--dir", (setting.root / "other").string(), "--device", "tafel-1",
                 "--coordinator", "an", "--out", (setting.root / "b.age").string()});
  write(setting.ours / "chairs.age", content_of(setting.root / "b.age"));
  write(setting.ours / "chairs.age.minisig", content_of(setting.root / "b.age.minisig"));
  CHECK(says(refusal_of(setting.take()), "niet ondertekend door een coördinator van dit huis"));
  write(setting.ours / "chairs.age", chairs);
  write(setting.ours / "chairs.age.minisig", signature);

  fs::rename(setting.ours / "house.json.minisig", setting.ours / "gone");
  CHECK(says(refusal_of(setting.take()), "niet volledig"));
  fs::rename(setting.ours / "gone", setting.ours / "house.json.minisig");
  setting.stick.pull_out();
  CHECK(says(refusal_of(setting.take()), "USB-stick"));
  setting.stick.put_in();
  CHECK(setting.step() == "answer");
  CHECK(setting.take().contains("ok"));
  CHECK(setting.step() == "house");
}

TEST_CASE("first start: a certificate for another key is told of, and the right one is taken later") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  setting.be_enrolled();
  setting.start_store();
  const std::string good = content_of(setting.ours / "tls.pem");
  write(setting.ours / "tls.pem", content_of(setting.root / "agency" / "coordinators" / "an" / "tls.pem"));
  setting.ok("take-answer", {{"folder", setting.top.string()}});
  for (const char* step : {"house", "panel", "touch", "sound", "clock"})
    setting.ok("confirm-step", {{"step", step}});
  CHECK(setting.waits_for("store", "refused"));
  CHECK(says(setting.first()["store_says"], "niet voor de sleutel van dit toestel"));
  write(setting.ours / "tls.pem", good);
  setting.ok("take-answer", {{"folder", setting.top.string()}});
  CHECK(setting.step() == "house");
  setting.ok("confirm-step", {{"step", "house"}});
  CHECK(setting.waits_for("store", "reached"));
  CHECK(setting.step() == "network");
}

TEST_CASE("first start: an older house file, and one of another house, are refused once there is one") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  setting.be_enrolled();
  const fs::path older = setting.root / "older";
  fs::copy(setting.ours, older);
  setting.tafel({"house", "renew", "--dir", (setting.root / "agency").string()});
  REQUIRE(setting.enrol(setting.first()["fingerprint"]).status == 0);
  setting.ok("take-answer", {{"folder", setting.top.string()}});
  const auto bring = [&](const fs::path& from) {
    for (const char* name : {"house.pub", "house.json", "house.json.minisig"})
      fs::copy_file(from / name, setting.ours / name, fs::copy_options::overwrite_existing);
    return refusal_of(setting.take());
  };
  CHECK(says(bring(older), "ouder dan wat dit toestel al heeft"));
  CHECK(setting.step() == "house");
  setting.ok("confirm-step", {{"step", "house"}});
  CHECK(says(bring(older), "ouder dan wat dit toestel al heeft"));
  setting.make_house("other", "huis-b");
  CHECK(says(bring(setting.root / "other"), "van een ander huis"));
  CHECK(setting.step() == "panel");
  CHECK(says(refusal_of(setting.ask("start-over")), "opnieuw beginnen kan niet meer"));
}

TEST_CASE("first start: a full stick takes neither request nor answer, and both go on when there is room") {
  Setting setting;
  if (!can_use_sticks(setting)) return;
  setting.ok("make-keys", {{"house", "huis-a"}, {"device", "tafel-1"}});
  REQUIRE(setting.waits_for("step", "request"));
  const fs::path filler = setting.top / "filler";
  const auto fill = [&] {
    (void)run({"dd", "if=/dev/zero", "of=" + filler.string(), "bs=1k", "count=8192"});
  };
  fill();
  CHECK(says(refusal_of(setting.ask("export-request", {{"folder", setting.top.string()}})), "vol"));
  CHECK(setting.step() == "request");
  fs::remove(filler);
  setting.ok("export-request", {{"folder", setting.top.string()}});
  fill();
  const Finished full = setting.enrol(setting.first()["fingerprint"]);
  CHECK(full.status == 3);
  fs::remove(filler);
  const Finished again = setting.enrol(setting.first()["fingerprint"]);
  CHECK_MESSAGE(again.status == 0, again.output);
  CHECK(setting.take().contains("ok"));
  setting.ok("drop-answer");
  CHECK(setting.step() == "answer");
}
