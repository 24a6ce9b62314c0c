// The keyed tag of a dossier: all that leaves the house of a dossier's number. Records of one dossier carry one tag,
// so the store can keep them together; without the house's tag key nobody can guess a number and check it.
#pragma once

#include "shared/crypto/secret.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

// 64 hex digits: HKDF-SHA-256(tag key, no salt, "tafelgeheim/dossier-tag/v2\n<number>"). `number` is of the stated form
// (shared/agenda/dossier_number.hpp). The tags of v1 were made of a number as it was typed; they are in records that
// were sealed before, which are told apart by their number and not by their tag.
[[nodiscard]] std::string dossier_tag(const crypto::Secret& tag_key, std::string_view number);

// Every tag under which papers of the dossier can be: that of its number in the stated form, and those of v1, of the number
// as it was typed and in the form. The first is that of new papers, unless the number has no such form.
[[nodiscard]] std::vector<std::string> dossier_tags(const crypto::Secret& tag_key,
                                                    const std::string& typed_number);

}  // namespace tafel::provisioning
