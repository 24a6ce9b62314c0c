#include "appliance/inbox/refused_packs.hpp"

#include "appliance/json_file.hpp"
#include "shared/base/log.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel::appliance {
namespace {

using nlohmann::json;

constexpr std::string_view refused_format = "tafelgeheim/refused-packs/v1";
constexpr std::size_t refused_limit = 200;
constexpr std::size_t refused_limit_bytes = 64UL * 1024;
constexpr std::size_t name_hash_digits = 64;

Result<std::vector<RefusedPack>> refused_in(const json& document) {
  ObjectReader reader(document);
  reader.exactly("format", refused_format);
  std::vector<RefusedPack> packs;
  for (ObjectReader& entry : reader.objects("refused", refused_limit)) {
    packs.push_back(
        {entry.text("name_sha256", name_hash_digits), entry.day("day"), entry.one_of<WhyRefused>("why")});
    reader.absorb(entry);
  }
  if (auto done = reader.done(); !done) return pass(done.error());
  return packs;
}

}  // namespace

RefusedPacks RefusedPacks::load(const Path& path) {
  RefusedPacks refused(path);
  auto packs = read_json_as(path, refused_limit_bytes, refused_in);
  if (packs) refused.packs_ = std::move(*packs);
  if (!packs && packs.error().fault != Fault::missing)
    log::error("inbox: the list of refused packs begins anew: " + packs.error().message);
  return refused;
}

Done RefusedPacks::note(const std::string& name, Date day, WhyRefused why) {
  const RefusedPack pack{crypto::to_hex(crypto::sha256(name)), day, why};
  if (std::ranges::find(packs_, pack) != packs_.end()) return {};
  auto packs = packs_;
  packs.push_back(pack);
  if (packs.size() > refused_limit) packs.erase(packs.begin());
  json list = json::array();
  for (const auto& each : packs)
    list.push_back(
        {{"name_sha256", each.name_sha256}, {"day", to_string(each.day)}, {"why", tafel::name(each.why)}});
  if (auto done = write_json_durably(path_, {{"format", refused_format}, {"refused", list}},
                                     refused_limit_bytes, reader_of(refused_in));
      !done)
    return done;
  packs_ = std::move(packs);
  return {};
}

}  // namespace tafel::appliance
