#include "kiosk-ui/app/run.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"

#include <cstdlib>

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  tafel::log::start("tafel-kiosk");
  const auto parsed = tafel::kiosk::parse_options(argc, argv);
  if (!parsed.options) return parsed.exit_status;
  const auto done = tafel::kiosk::run(*parsed.options);
  if (done) return EXIT_SUCCESS;
  tafel::log::error(tafel::describe(done.error()));
  return EXIT_FAILURE;
}
