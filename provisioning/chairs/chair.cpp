#include "provisioning/chairs/chair.hpp"

#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/open_house.hpp"
#include "shared/base/files.hpp"

#include <system_error>

namespace tafel::provisioning {
namespace {

fs::path register_file(const HouseFolder& folder) {
  return folder.secret("chairs.json");
}

Result<ChairRegister> read_chairs(const OpenHouse& open) {
  std::error_code error;
  if (!fs::exists(register_file(open.folder), error)) return ChairRegister{open.house.house, {}};
  return read_parsed(register_file(open.folder), chairs_limit_bytes, parse_chairs);
}

Done write_chairs(const OpenHouse& open, const ChairRegister& chairs) {
  return write_parsed(register_file(open.folder), to_json(chairs), chairs_limit_bytes, parse_chairs,
                      mode_secret);
}

tl::unexpected<Error> no_such_chair(const std::string& id) {
  return fail(Fault::missing, "this house has no such chair", "--id " + id);
}

}  // namespace

Done enrol_chair(const fs::path& root, const domain::Chair& chair, const crypto::Secret& pin,
                 crypto::Random& random) {
  const auto open = open_for_change(root);
  if (!open) return pass(open.error());
  auto chairs = read_chairs(*open);
  if (!chairs) return pass(chairs.error());
  if (find_chair(*chairs, chair.id.value) != nullptr)
    return fail(Fault::refused, "there is a chair with that id; use `tafel chair reset`",
                "--id " + chair.id.value);
  auto entry = make_chair(chair, pin, random);
  if (!entry) return pass(entry.error());
  chairs->chairs.push_back(std::move(*entry));
  return write_chairs(*open, *chairs);
}

Done reset_chair(const fs::path& root, const std::string& id, const std::string& name,
                 const crypto::Secret& pin, crypto::Random& random) {
  const auto open = open_for_change(root);
  if (!open) return pass(open.error());
  auto chairs = read_chairs(*open);
  if (!chairs) return pass(chairs.error());
  ChairEntry* found = find_chair(*chairs, id);
  if (found == nullptr) return no_such_chair(id);
  domain::Chair chair = found->chair;
  if (!name.empty()) chair.name = name;
  auto entry = make_chair(chair, pin, random);
  if (!entry) return pass(entry.error());
  *found = std::move(*entry);
  return write_chairs(*open, *chairs);
}

Done remove_chair(const fs::path& root, const std::string& id) {
  const auto open = open_for_change(root);
  if (!open) return pass(open.error());
  auto chairs = read_chairs(*open);
  if (!chairs) return pass(chairs.error());
  if (std::erase_if(chairs->chairs, [&](const auto& entry) { return entry.chair.id.value == id; }) == 0)
    return no_such_chair(id);
  return write_chairs(*open, *chairs);
}

Result<envelope::Pack> pack_chairs(const fs::path& root, const PackFor& wanted, Instant now,
                                   crypto::Random& random) {
  const auto open = open_for_change(root);
  if (!open) return pass(open.error());
  const auto chairs = read_chairs(*open);
  if (!chairs) return pass(chairs.error());
  if (chairs->chairs.empty()) return fail(Fault::missing, "this house has no chairs yet", root.string());
  const PackOrder order{envelope::PackKind::chairs, wanted.device, wanted.coordinator, wanted.valid_days};
  return sign_pack(open->folder, open->house, order, to_json(*chairs), now, random);
}

}  // namespace tafel::provisioning
