#include "appliance/guard/usb_policy.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace tafel::guard {
namespace {

using Class = std::uint8_t;

constexpr Class audio = 0x01;
constexpr Class human_interface = 0x03;
constexpr Class mass_storage = 0x08;
constexpr Class hub = 0x09;

constexpr std::uint8_t device_descriptor = 1;
constexpr std::uint8_t interface_descriptor = 4;
constexpr std::size_t device_descriptor_bytes = 18;
constexpr std::size_t interface_descriptor_bytes = 9;
constexpr std::size_t interface_class_at = 5;

// The classes of all interfaces; nothing when the descriptors are not of their form.
std::optional<std::set<Class>> classes_in(ByteView descriptors) {
  std::set<Class> classes;
  bool is_first = true;
  for (; !descriptors.empty(); is_first = false) {
    const std::size_t length = descriptors[0];
    if (length < 2 || length > descriptors.size()) return std::nullopt;
    const std::uint8_t type = descriptors[1];
    const bool is_device = type == device_descriptor && length == device_descriptor_bytes;
    if (is_first != is_device) return std::nullopt;
    if (type == interface_descriptor) {
      if (length < interface_descriptor_bytes) return std::nullopt;
      classes.insert(descriptors[interface_class_at]);
    }
    descriptors = descriptors.subspan(length);
  }
  return classes;
}

bool is_one_thing(const std::set<Class>& classes) {
  if (classes.size() == 1)
    return std::ranges::count(std::array{hub, human_interface, mass_storage, audio}, *classes.begin()) == 1;
  return classes == std::set{audio, human_interface};  // a headset with buttons
}

std::string in_words(const std::set<Class>& classes) {
  std::string words;
  for (const Class each : classes) words += (words.empty() ? "" : ", ") + std::to_string(each);
  return words;
}

}  // namespace

std::optional<std::string> problem_with_usb_device(ByteView descriptors) {
  const auto classes = classes_in(descriptors);
  if (!classes) return "its descriptors are not of their form";
  if (classes->empty()) return "it has no interface";
  if (is_one_thing(*classes)) return std::nullopt;
  return "it is no hub, stick, headset, panel or keyboard, or more than one of them (classes " +
         in_words(*classes) + ")";
}

}  // namespace tafel::guard
