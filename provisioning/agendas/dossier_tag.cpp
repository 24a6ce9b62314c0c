#include "provisioning/agendas/dossier_tag.hpp"

#include "provisioning/agendas/agenda_spelling.hpp"
#include "shared/agenda/dossier_number.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"

namespace tafel::provisioning {

namespace {

std::string tag_of(const crypto::Secret& tag_key, std::string_view domain, std::string_view number) {
  const std::string info = std::string(domain) + "\n" + std::string(number);
  return crypto::to_hex(crypto::hkdf_sha256(tag_key.view(), {}, info, 32).view());
}

constexpr std::string_view domain_v1 = "tafelgeheim/dossier-tag/v1";
constexpr std::string_view domain_v2 = "tafelgeheim/dossier-tag/v2";

}  // namespace

std::string dossier_tag(const crypto::Secret& tag_key, std::string_view number) {
  return tag_of(tag_key, domain_v2, number);
}

std::vector<std::string> dossier_tags(const crypto::Secret& tag_key, const std::string& typed_number) {
  const std::string number = dossier_number_of(typed_number);
  std::vector<std::string> tags;
  if (!agenda::problem_with_dossier_number(number)) tags.push_back(dossier_tag(tag_key, number));
  tags.push_back(tag_of(tag_key, domain_v1, typed_number));
  if (number != typed_number) tags.push_back(tag_of(tag_key, domain_v1, number));
  return tags;
}

}  // namespace tafel::provisioning
