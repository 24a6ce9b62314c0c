#include "provisioning/agendas/dossier_tag.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/crypto/kdf.hpp"

namespace tafel::provisioning {

std::string dossier_tag(const crypto::Secret& tag_key, std::string_view number) {
  const std::string info = "tafelgeheim/dossier-tag/v2\n" + std::string(number);
  return crypto::to_hex(crypto::hkdf_sha256(tag_key.view(), {}, info, 32).view());
}

}  // namespace tafel::provisioning
