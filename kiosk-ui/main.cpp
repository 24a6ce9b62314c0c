#include "kiosk-ui/app/run.hpp"
#include "shared/base/log.hpp"
#include "shared/base/private_memory.hpp"
#include "shared/base/start_anew.hpp"

#include <cstdlib>

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  tafel::keep_process_name(argv);
  tafel::log::start("tafel-kiosk");
  const auto parsed = tafel::kiosk::parse_options(argc, argv);
  if (!parsed.options) return parsed.exit_status;
  const auto ended = tafel::kiosk::run(*parsed.options);
  if (ended && *ended == tafel::kiosk::Ended::told_to) return EXIT_SUCCESS;
  tafel::log::error(tafel::describe(ended ? tafel::start_anew(argv) : ended.error()));
  return EXIT_FAILURE;
}
