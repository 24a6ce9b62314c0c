#include "shared/envelope/house_file.hpp"

#include "shared/base/files.hpp"

namespace tafel::envelope {

HouseFiles house_files(const std::filesystem::path& json, const std::filesystem::path& key) {
  return {json, json.string() + std::string(crypto::minisign::signature_ending), key};
}

Result<House> load_house(const HouseFiles& files) {
  const auto key = read_parsed(files.key, crypto::minisign::file_limit_bytes, crypto::minisign::parse_file);
  if (!key) return pass(key.error());
  const auto json = read_file(files.json, house_limit_bytes);
  if (!json) return pass(json.error());
  const auto minisig = read_file(files.minisig, crypto::minisign::file_limit_bytes);
  if (!minisig) return pass(minisig.error());
  auto house = open_house(as_text(*json), as_text(*minisig), *key);
  if (!house) return pass(placed(house.error(), files.json.string()));
  return house;
}

Result<House> load_house_unverified(const std::filesystem::path& json) {
  return read_parsed(json, house_limit_bytes, parse_house);
}

}  // namespace tafel::envelope
