#include "provisioning/house/keep_outbox.hpp"

#include "provisioning/house/open_house.hpp"

#include <string>
#include <utility>

namespace tafel::provisioning {

Result<int> keep_outbox(const std::filesystem::path& root, int days, Instant now) {
  const std::string option = "--days " + std::to_string(days);
  if (days < 1 || days > envelope::outbox_keep_days_most)
    return fail(Fault::malformed, "must be 1 to " + std::to_string(envelope::outbox_keep_days_most) + " days",
                option);
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (open->house.outbox_keep_days == days)
    return fail(Fault::refused, "is so already; every holder's folder has its house file", option);
  const int before = std::exchange(open->house.outbox_keep_days, days);
  if (auto done = save(*open, now); !done) return pass(done.error());
  return before;
}

}  // namespace tafel::provisioning
