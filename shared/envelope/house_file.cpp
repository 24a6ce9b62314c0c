#include "shared/envelope/house_file.hpp"

#include "shared/base/files.hpp"
#include "shared/envelope/signature_file.hpp"

#include <string_view>
#include <utility>

namespace tafel::envelope {
namespace {

// The house file's own bytes are signed, so other line ends make it another file: for the stock tool too.
Error hint_at_line_ends(Error error, std::string_view json) {
  if (error.fault == Fault::altered && json.find("\r\n") != std::string_view::npos)
    error.message +=
        "; the file has the line ends of Windows (CRLF): copy it again unchanged, as a binary file";
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
    return pass(placed(hint_at_line_ends(std::move(house.error()), as_text(*json)), files.json.string()));
  return house;
}

Result<House> load_house_unverified(const std::filesystem::path& json) {
  return read_parsed(json, house_limit_bytes, parse_house);
}

}  // namespace tafel::envelope
