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

constexpr std::size_t note_limit_bytes = 200;
constexpr std::size_t hash_digits = 64;

// The highest serial that this program took, and the SHA-256 of that file in hex: two files of one serial are not one.
struct NotedHouse {
  std::uint64_t serial = 0;
  std::string sha256;  // empty: not known, as in a note of an earlier version
};

std::string note_beginning(const crypto::minisign::VerifyKey& key) {
  return crypto::to_hex(key.number) + " ";
}

std::string note_of(const crypto::minisign::VerifyKey& key, const NotedHouse& house) {
  return note_beginning(key) + house.sha256 + " " + std::to_string(house.serial) + "\n";
}

// A serial and its newline; 0 when it is another text.
std::uint64_t serial_in(std::string_view text) {
  std::uint64_t serial = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, serial);
  const bool whole = read.ec == std::errc() && read.ptr + 1 == end && *read.ptr == '\n';
  return whole ? serial : 0;
}

// What is in the note; serial 0 without a note of this key.
NotedHouse noted_for(const crypto::minisign::VerifyKey& key, const std::filesystem::path& file) {
  const auto note = read_text(file, note_limit_bytes);
  const std::string beginning = note_beginning(key);
  if (!note || !note->starts_with(beginning)) return {};
  std::string_view rest = std::string_view(*note).substr(beginning.size());
  NotedHouse noted;
  if (rest.find(' ') == hash_digits) {
    noted.sha256 = rest.substr(0, hash_digits);
    rest.remove_prefix(hash_digits + 1);
  }
  noted.serial = serial_in(rest);
  return noted;
}

// The two files that are not one, as the error names them.
std::string both_of(const NotedHouse& now, const NotedHouse& noted) {
  return "sha256sum of this one: " + now.sha256 + ", of that one: " + noted.sha256;
}

Done must_be_newest(const NotedHouse& now, const NotedHouse& noted, const std::filesystem::path& json) {
  const auto refuse = [&](const std::string& why) {
    return fail(Fault::refused, why + ": bring the agency's newest one", json.string());
  };
  if (now.serial < noted.serial)
    return refuse("an older house file: its serial is " + std::to_string(now.serial) +
                  ", and this machine has had " + std::to_string(noted.serial));
  if (now.serial == noted.serial && !noted.sha256.empty() && now.sha256 != noted.sha256)
    return refuse("another house file than the one of serial " + std::to_string(now.serial) +
                  " that this machine has had (" + both_of(now, noted) +
                  "): the house was changed twice from one backup");
  return {};
}

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

struct SignedHouse {
  House house;
  std::string sha256;  // of the file, in hex
  crypto::minisign::VerifyKey key;
};

Result<SignedHouse> read_signed(const HouseFiles& files) {
  const auto key = read_parsed(files.key, crypto::minisign::file_limit_bytes, crypto::minisign::parse_file);
  if (!key) return pass(key.error());
  const auto json = read_file(files.json, house_limit_bytes);
  if (!json) return pass(json.error());
  const auto minisig = read_signature_file(files.minisig);
  if (!minisig) return pass(minisig.error());
  auto house = open_house(as_text(*json), *minisig, *key);
  if (!house)
    return pass(placed(hint_at_editor(std::move(house.error()), as_text(*json)), files.json.string()));
  return SignedHouse{std::move(*house), crypto::to_hex(crypto::sha256(*json)), *key};
}

}  // namespace

HouseFiles house_files(const std::filesystem::path& json, const std::filesystem::path& key) {
  return {json, json.string() + std::string(crypto::minisign::signature_ending), key};
}

Result<House> load_house(const HouseFiles& files) {
  auto read = read_signed(files);
  if (!read) return pass(read.error());
  return std::move(read->house);
}

Result<House> load_newest_house(const HouseFiles& files, const std::filesystem::path& noted_house,
                                const std::function<void(const Error&)>& not_noted) {
  auto read = read_signed(files);
  if (!read) return pass(read.error());
  const NotedHouse now{read->house.serial, read->sha256};
  const NotedHouse noted = noted_for(read->key, noted_house);
  if (const auto done = must_be_newest(now, noted, files.json); !done) return pass(done.error());
  if (now.serial > noted.serial || noted.sha256.empty())
    if (const auto done = write_file_durably(noted_house, as_bytes(note_of(read->key, now)), 0644); !done)
      not_noted(done.error());
  return std::move(read->house);
}

Result<House> load_house_unverified(const std::filesystem::path& json) {
  return read_parsed(json, house_limit_bytes, parse_house);
}

}  // namespace tafel::envelope
