#include "central-store/operator/add_house.hpp"

namespace tafel::store {

void add_house(command_line::Command& command, HouseOption& option, const std::string& what) {
  command.add("--house", option.file, what).required();
  command.add("--house-key", option.key, "The key the house file is signed with, house.pub").required();
}

}  // namespace tafel::store
