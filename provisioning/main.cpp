#include "provisioning/cli/commands.hpp"

int main(int argc, char** argv) {
  return tafel::provisioning::run_tafel(argc, argv);
}
