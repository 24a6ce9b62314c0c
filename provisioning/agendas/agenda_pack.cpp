#include "provisioning/agendas/agenda_pack.hpp"

#include "provisioning/agendas/agenda_file.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"

namespace tafel::provisioning {
namespace {

Done check_destination(const agenda::Agenda& agenda, const envelope::House& house,
                       const std::string& device) {
  if (agenda.house != house.house)
    return fail(Fault::refused, "the agenda is of house " + agenda.house + ", not of " + house.house,
                "/house");
  if (agenda.device != device)
    return fail(Fault::refused, "the agenda is for device " + agenda.device + ", not for " + device,
                "/device");
  return {};
}

}  // namespace

Result<envelope::Pack> pack_agenda(const fs::path& root, const AgendaOrder& order,
                                   std::string_view agenda_json, Instant now, crypto::Random& random) {
  const HouseFolder folder{root};
  const auto house = read_house(folder);
  if (!house) return pass(house.error());
  const auto tag_key = read_raw_key(folder.secret("tag.key"));
  if (!tag_key) return pass(tag_key.error());
  auto document = prepared_agenda(agenda_json, *tag_key);
  if (!document) return pass(document.error());
  const auto agenda = agenda::parse_agenda(*document);
  if (!agenda) return pass(agenda.error());
  if (auto done = check_destination(*agenda, *house, order.device); !done) return pass(done.error());
  const PackOrder pack{envelope::PackKind::agenda, order.device, order.coordinator, order.valid_days};
  auto packed = sign_pack(folder, *house, pack, *document, now, random);
  crypto::wipe(*document);
  return packed;
}

}  // namespace tafel::provisioning
