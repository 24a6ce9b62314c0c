#include "provisioning/house/move_store.hpp"

#include "provisioning/house/store_place.hpp"

namespace tafel::provisioning {

Result<StoreMove> move_store(const std::filesystem::path& root, const std::string& host,
                             const std::string& port, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  envelope::StoreEntry& store = open->house.store;
  const envelope::StoreEntry before = store;
  const std::string& new_port = port.empty() ? before.port : port;
  if (auto done = check_store_place(host, new_port); !done) return pass(done.error());
  if (host == before.host && new_port == before.port)
    return fail(
        Fault::refused,
        "the store is there already, on port " + new_port + "; every holder's folder has its house file",
        "--store-host " + host);
  store.host = host;
  store.port = new_port;
  if (host != before.host)
    if (auto done = give_store_a_certificate(*open, now); !done) return pass(done.error());
  if (auto done = save(*open, now); !done) return pass(done.error());
  return StoreMove{before, store};
}

}  // namespace tafel::provisioning
