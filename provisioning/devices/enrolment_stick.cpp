#include "provisioning/devices/enrolment_stick.hpp"

#include "provisioning/chairs/chair.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/devices/device.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"
#include "shared/envelope/enrolment.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tafel::provisioning {
namespace {

namespace names = envelope::enrolment;

constexpr int chairs_valid_days = 30;

Result<std::vector<fs::path>> requests_on(const fs::path& stick) {
  std::error_code trouble;
  std::vector<fs::path> folders;
  for (fs::directory_iterator entry(stick, trouble), end; !trouble && entry != end; entry.increment(trouble))
    if (entry->path().filename().string().starts_with(names::folder_beginning) &&
        fs::exists(entry->path() / names::request, trouble))
      folders.push_back(entry->path());
  if (trouble) return fail(Fault::io, "cannot be read: " + trouble.message(), "--stick " + stick.string());
  std::ranges::sort(folders);
  return folders;
}

Result<fs::path> folder_of_request(const fs::path& stick, std::string_view device) {
  if (!device.empty()) return stick / names::folder_of(device);
  auto folders = requests_on(stick);
  if (!folders) return pass(folders.error());
  if (folders->empty())
    return fail(Fault::missing,
                "there is no request of a device on it: take one at the device's screen first",
                "--stick " + stick.string());
  if (folders->size() > 1)
    return fail(Fault::refused, "there are requests of several devices on it: say which with --name",
                "--stick " + stick.string());
  return folders->front();
}

bool is_enrolled(const envelope::House& house, const envelope::DeviceRequest& request) {
  const auto* entry = envelope::find_device(house, request.device);
  return entry != nullptr && !entry->revoked_at && entry->minisign == request.minisign &&
         entry->age == request.age;
}

// Once for each stick that was full or pulled out, and into the house only once. What would fail later is looked at first.
Done enrol_once(const fs::path& root, const StickRequest& asked, const std::string& coordinator,
                Instant now) {
  const HouseFolder folder{root};
  const auto house = read_house(folder);
  if (!house) return pass(house.error());
  if (const auto key = coordinator_key(folder, *house, coordinator); !key) return pass(key.error());
  if (is_enrolled(*house, asked.request)) return {};
  const auto name = enrol_device(root, asked.request_json, asked.key_request, now);
  return name ? Done() : Done(pass(name.error()));
}

Done write_answer(const HouseFolder& folder, const StickRequest& asked, const envelope::Pack& chairs) {
  const fs::path own = folder.device(asked.request.device);
  const std::pair<fs::path, const char*> copies[] = {{folder.house_pub(), names::house_key},
                                                     {own / "tls.pem", names::certificate},
                                                     {folder.house_minisig(), names::house_signature},
                                                     {folder.house_json(), names::house_file}};
  if (auto done = write_pack(asked.folder / names::chairs, chairs); !done) return done;
  for (const auto& [from, name] : copies) {
    const auto content = read_file(from, envelope::house_limit_bytes);
    if (!content) return pass(content.error());
    if (auto done = write_file_durably(asked.folder / name, *content, mode_public); !done) return done;
  }
  return {};
}

}  // namespace

Result<StickRequest> read_stick_request(const fs::path& stick, std::string_view device) {
  auto folder = folder_of_request(stick, device);
  if (!folder) return pass(folder.error());
  StickRequest asked;
  asked.folder = std::move(*folder);
  auto json = read_text(asked.folder / names::request, envelope::device_request_limit_bytes);
  if (!json) return pass(json.error());
  auto key_request = read_text(asked.folder / names::key_request, key_file_limit_bytes);
  if (!key_request) return pass(key_request.error());
  auto request = envelope::parse_device_request(*json);
  if (!request) return pass(placed(request.error(), (asked.folder / names::request).string()));
  asked.request = std::move(*request);
  asked.request_json = std::move(*json);
  asked.key_request = std::move(*key_request);
  asked.fingerprint = names::fingerprint_of(asked.request, asked.key_request);
  return asked;
}

Done answer_on_stick(const fs::path& root, const StickRequest& asked, const std::string& coordinator,
                     Instant now, crypto::Random& random) {
  if (auto done = enrol_once(root, asked, coordinator, now); !done) return done;
  const auto chairs = pack_chairs(root, {asked.request.device, coordinator, chairs_valid_days}, now, random);
  if (!chairs) return pass(chairs.error());
  return write_answer({root}, asked, *chairs);
}

Result<std::string> house_fingerprint(const fs::path& root) {
  const auto key = read_parsed(HouseFolder{root}.house_pub(), crypto::minisign::file_limit_bytes,
                               crypto::minisign::parse_file);
  if (!key) return pass(key.error());
  return names::fingerprint_of(*key);
}

}  // namespace tafel::provisioning
