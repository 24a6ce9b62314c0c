#include "appliance/first_start/answer.hpp"

#include "shared/base/files.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/envelope/enrolment.hpp"
#include "shared/envelope/pack.hpp"
#include "shared/outbox/certificate_exchange.hpp"
#include "shared/text/first_start_nl.hpp"

#include <utility>

namespace tafel::appliance {
namespace {

namespace enrolment = envelope::enrolment;
namespace says = text::first_start;

using Sentence = std::string_view;

constexpr std::size_t chairs_limit_bytes = 4UL * 1024 * 1024;
constexpr std::size_t small_file_limit_bytes = crypto::minisign::file_limit_bytes;

// ---- The files

class AnswerReader {
 public:
  explicit AnswerReader(const Folder& folder) : folder_(folder) {}
  Bytes bytes(const char* name, std::size_t limit_bytes) {
    if (!done_) return {};
    auto read = folder_.read(name, limit_bytes);
    if (read) return std::move(*read);
    done_ = pass(read.error());
    return {};
  }
  std::string text(const char* name, std::size_t limit_bytes) { return to_text(bytes(name, limit_bytes)); }
  [[nodiscard]] const Done& done() const { return done_; }

 private:
  const Folder& folder_;
  Done done_;
};

}  // namespace

Result<AnswerFiles> read_answer(const Folder& folder) {
  AnswerReader reader(folder);
  AnswerFiles files;
  files.house_key = reader.text(enrolment::house_key, small_file_limit_bytes);
  files.house_file = reader.text(enrolment::house_file, envelope::house_limit_bytes);
  files.house_signature = reader.text(enrolment::house_signature, small_file_limit_bytes);
  files.certificate = reader.text(enrolment::certificate, outbox::certificate_limit_bytes);
  files.chairs = reader.bytes(enrolment::chairs, chairs_limit_bytes);
  files.chairs_signature = reader.text(enrolment::chairs_signature, small_file_limit_bytes);
  if (!reader.done()) return pass(reader.done().error());
  return files;
}

Done write_answer(const std::filesystem::path& folder, const AnswerFiles& files) {
  const std::pair<const char*, ByteView> all[] = {
      {enrolment::house_key, as_bytes(files.house_key)},
      {enrolment::certificate, as_bytes(files.certificate)},
      {enrolment::chairs_signature, as_bytes(files.chairs_signature)},
      {enrolment::chairs, files.chairs},
      {enrolment::house_signature, as_bytes(files.house_signature)},
      {enrolment::house_file, as_bytes(files.house_file)}};
  for (const auto& [name, content] : all)
    if (auto done = write_file_durably(folder / name, content); !done) return done;
  return {};
}

namespace {

// ---- What is in them

tl::unexpected<Sentence> wrong(Sentence sentence) {
  return tl::unexpected<Sentence>(sentence);
}

tl::expected<envelope::House, Sentence> house_in(const AnswerFiles& files,
                                                 const crypto::minisign::VerifyKey& key) {
  auto house = envelope::open_house(files.house_file, files.house_signature, key);
  if (house) return std::move(*house);
  const Fault fault = house.error().fault;
  return wrong(fault == Fault::malformed ? says::house_unreadable : says::house_not_signed);
}

// Nothing to say: it may take the place of `known`.
Sentence trouble_with_succession(const envelope::House& house, const crypto::minisign::VerifyKey& key,
                                 const std::optional<KnownHouse>& pinned,
                                 const std::optional<KnownHouse>& brought) {
  if (pinned && !(pinned->key == key)) return says::house_of_another;
  for (const auto& known : {pinned, brought})
    if (known && known->key == key && house.serial < known->serial) return says::house_older;
  return {};
}

bool has_these_keys(const envelope::House& house, const DeviceKeys& device) {
  const auto* entry = envelope::find_device(house, device.name);
  const auto ours = request_of(device);
  return entry != nullptr && !entry->revoked_at && entry->minisign == ours.minisign && entry->age == ours.age;
}

Sentence trouble_with_chairs(const Error& error) {
  if (envelope::is_ahead_of_clock(error)) return says::chairs_ahead;
  if (error.place == "/house") return says::chairs_of_another_house;
  if (error.place == "/device") return says::chairs_for_another_device;
  if (error.place == "/expires_at") return says::chairs_expired;
  if (error.fault == Fault::refused || error.fault == Fault::altered) return says::chairs_not_signed;
  return says::chairs_unreadable;
}

tl::expected<ChairRoster, Sentence> chairs_in(const AnswerFiles& files, const envelope::House& house,
                                              const DeviceKeys& device, Instant now) {
  const auto pack =
      envelope::open_pack(house, device.name, device.identity, files.chairs, files.chairs_signature, now);
  if (!pack) return wrong(trouble_with_chairs(pack.error()));
  if (pack->header.kind != envelope::PackKind::chairs) return wrong(says::chairs_unreadable);
  auto roster = parse_chairs(as_text(pack->document.view()), house.house, pack->header.made_at);
  if (!roster)
    return wrong(roster.error().fault == Fault::refused ? says::chairs_of_another_house
                                                        : says::chairs_unreadable);
  if (roster->chairs.empty()) return wrong(says::no_chairs);
  return std::move(*roster);
}

}  // namespace

AnswerOr checked_answer(AnswerFiles files, const DeviceKeys& device, const std::optional<KnownHouse>& pinned,
                        const std::optional<KnownHouse>& brought, Instant now) {
  const auto key = crypto::minisign::parse_file(files.house_key);
  if (!key) return wrong(says::house_unreadable);
  auto house = house_in(files, *key);
  if (!house) return wrong(house.error());
  if (const auto trouble = trouble_with_succession(*house, *key, pinned, brought); !trouble.empty())
    return wrong(trouble);
  if (!has_these_keys(*house, device)) return wrong(says::not_enrolled);
  if (!outbox::check_certificate_form(files.certificate)) return wrong(says::certificate_unreadable);
  auto chairs = chairs_in(files, *house, device, now);
  if (!chairs) return wrong(chairs.error());
  return Answer{std::move(files), std::move(*house), *key, std::move(*chairs)};
}

}  // namespace tafel::appliance
