#include "provisioning/cli/commands.hpp"
#include "shared/base/private_memory.hpp"

int main(int argc, char** argv) {
  tafel::keep_memory_private();
  return tafel::provisioning::run_tafel(argc, argv);
}
