#include "central-store/house_option.hpp"

#include "shared/envelope/house_file.hpp"

namespace tafel::store {

Result<envelope::House> load_house(const HouseOption& option) {
  return envelope::load_house(envelope::house_files(option.file, option.key));
}

}  // namespace tafel::store
