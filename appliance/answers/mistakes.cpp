#include "appliance/answers/mistakes.hpp"

#include <utility>

namespace tafel::appliance {

ipc::Malformed wrong_field(std::string place, std::string message) {
  return {"wrong-field", std::move(message), std::move(place)};
}

}  // namespace tafel::appliance
