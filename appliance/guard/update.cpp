#include "appliance/guard/update.hpp"

#include "appliance/guard/generation.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ranges>

namespace tafel::guard {
namespace {

constexpr int depth_limit = 2;
constexpr std::int64_t file_limit_bytes = 1536LL * 1024 * 1024;  // image/steps/8-disk: a slot
constexpr std::size_t hash_digits = 64;

bool is_version(std::string_view text) {
  constexpr std::string_view form = "dddd.dd.dd";
  return std::ranges::equal(text, form, [](char letter, char expected) {
    return expected == 'd' ? letter >= '0' && letter <= '9' : letter == expected;
  });
}

// A half of the root hash as the identity of a partition (systemd-veritysetup-generator(8)).
std::string as_uuid(std::string_view half) {
  std::string uuid(half);
  for (const std::size_t place : {8UL, 13UL, 18UL, 23UL}) uuid.insert(place, "-");
  return uuid;
}

crypto::Hash read_hash(ObjectReader& reader, std::string_view key) {
  crypto::Hash hash{};
  const auto bytes = crypto::from_hex(reader.text(key, hash_digits));
  if (bytes && bytes->size() == hash.size())
    std::ranges::copy(*bytes, hash.begin());
  else
    reader.refuse(key, "is not a SHA-256 in lower case");
  return hash;
}

UpdateFile read_update_file(ObjectReader& reader, std::string_view key, std::string name) {
  ObjectReader file = reader.object(key);
  UpdateFile read{std::move(name), static_cast<std::uint64_t>(file.number("size", 1, file_limit_bytes)),
                  read_hash(file, "sha256")};
  reader.absorb(file);
  return read;
}

}  // namespace

Result<Update> parse_update(std::string_view json) {
  const auto document = parse_strict(json, update_limit_bytes, depth_limit);
  if (!document) return pass(document.error());
  ObjectReader reader(*document);
  reader.exactly("format", "tafelgeheim/update/v1");
  Update update;
  update.version = reader.text("version", 10);
  if (!is_version(update.version)) reader.refuse("version", "is not a day, YYYY.MM.DD");
  update.generation = static_cast<int>(reader.number("generation", 1, generations));
  const std::string root_hash = crypto::to_hex(read_hash(reader, "root_hash"));
  const std::string name = "tafel_" + update.version;
  update.kernel_image = read_update_file(reader, "kernel_image", name + ".efi");
  update.root = read_update_file(reader, "root", name + "_" + as_uuid(root_hash.substr(0, 32)) + ".root");
  update.hash_tree =
      read_update_file(reader, "hash_tree", name + "_" + as_uuid(root_hash.substr(32)) + ".hash");
  if (auto done = reader.done(); !done) return pass(done.error());
  return update;
}

Result<std::string> image_version_in(std::string_view os_release) {
  constexpr std::string_view key = "IMAGE_VERSION=";
  for (const auto part : std::views::split(os_release, '\n')) {
    std::string_view line(part.begin(), part.end());
    if (!line.starts_with(key)) continue;
    line.remove_prefix(key.size());
    if (!is_version(line)) break;
    return std::string(line);
  }
  return fail(Fault::malformed, "says no IMAGE_VERSION that is a day, YYYY.MM.DD");
}

std::optional<std::string> problem_with_update(const Update& update, std::string_view own_version,
                                               int own_generation) {
  if (update.generation < own_generation)
    return "the update is of generation " + std::to_string(update.generation) + ", and this image of " +
           std::to_string(own_generation);
  if (update.version <= own_version)
    return "the update is version " + update.version + ", and " + std::string(own_version) + " runs here";
  return std::nullopt;
}

}  // namespace tafel::guard
