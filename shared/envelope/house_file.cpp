#include "shared/envelope/house_file.hpp"

#include "shared/base/editor_damage.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/envelope/signature_file.hpp"

#include <charconv>
#include <string_view>
#include <utility>

namespace tafel::envelope {
namespace {

constexpr std::size_t note_limit_bytes = 100;

std::string note_beginning(const crypto::minisign::VerifyKey& key) {
  return crypto::to_hex(key.number) + " ";
}

std::string note_of(const crypto::minisign::VerifyKey& key, std::uint64_t serial) {
  return note_beginning(key) + std::to_string(serial) + "\n";
}

// The serial in the note; 0 without a note of this key.
std::uint64_t noted_for(const crypto::minisign::VerifyKey& key, const std::filesystem::path& file) {
  const auto note = read_text(file, note_limit_bytes);
  const std::string beginning = note_beginning(key);
  if (!note || !note->starts_with(beginning)) return 0;
  std::uint64_t serial = 0;
  const char* const end = note->data() + note->size();
  const auto read = std::from_chars(note->data() + beginning.size(), end, serial);
  const bool whole = read.ec == std::errc() && read.ptr + 1 == end && *read.ptr == '\n';
  return whole ? serial : 0;
}

}  // namespace
namespace {

// The house file's own bytes are signed, so whatever an editor did makes it another file: for the stock tool too.
Error hint_at_editor(Error error, std::string_view json) {
  if (error.fault != Fault::altered) return error;
  constexpr const char* remedy = ": copy it again unchanged, as a binary file";
  const auto damage = damage_by_editor(json);
  if (damage)
    error.message += "; the file " + damage->substr(0, damage->find(':')) + remedy;
  else if (json.find("\r\n") != std::string_view::npos)
    error.message += std::string("; the file has the line ends of Windows (CRLF)") + remedy;
  return error;
}

}  // namespace

HouseFiles house_files(const std::filesystem::path& json, const std::filesystem::path& key) {
  return {json, json.string() + std::string(crypto::minisign::signature_ending), key};
}

Result<House> load_house(const HouseFiles& files) {
  const auto key = read_parsed(files.key, crypto::minisign::file_limit_bytes, crypto::minisign::parse_file);
  if (!key) return pass(key.error());
  const auto json = read_file(files.json, house_limit_bytes);
  if (!json) return pass(json.error());
  const auto minisig = read_signature_file(files.minisig);
  if (!minisig) return pass(minisig.error());
  auto house = open_house(as_text(*json), *minisig, *key);
  if (!house)
    return pass(placed(hint_at_editor(std::move(house.error()), as_text(*json)), files.json.string()));
  return house;
}

Result<House> load_newest_house(const HouseFiles& files, const std::filesystem::path& noted_serial,
                                const std::function<void(const Error&)>& not_noted) {
  auto house = load_house(files);
  if (!house) return house;
  const auto key = read_parsed(files.key, crypto::minisign::file_limit_bytes, crypto::minisign::parse_file);
  if (!key) return pass(key.error());
  const std::uint64_t highest = noted_for(*key, noted_serial);
  if (house->serial < highest)
    return fail(Fault::refused,
                "an older house file: its serial is " + std::to_string(house->serial) +
                    ", and this machine has had " + std::to_string(highest) +
                    ": bring the agency's newest one",
                files.json.string());
  if (house->serial > highest)
    if (const auto done = write_file_durably(noted_serial, as_bytes(note_of(*key, house->serial)), 0644);
        !done)
      not_noted(done.error());
  return house;
}

Result<House> load_house_unverified(const std::filesystem::path& json) {
  return read_parsed(json, house_limit_bytes, parse_house);
}

}  // namespace tafel::envelope
