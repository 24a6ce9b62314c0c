// The keyed tag of a dossier: all that leaves the house of a dossier's number. Records of one dossier carry one tag,
// so the store can keep them together; without the house's tag key nobody can guess a number and check it.
#pragma once

#include "shared/crypto/secret.hpp"

#include <string>
#include <string_view>

namespace tafel::provisioning {

// 64 hex digits: HKDF-SHA-256(tag key, no salt, "tafelgeheim/dossier-tag/v1\n<number>").
[[nodiscard]] std::string dossier_tag(const crypto::Secret& tag_key, std::string_view number);

}  // namespace tafel::provisioning
