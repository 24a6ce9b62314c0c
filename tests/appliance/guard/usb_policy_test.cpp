// Which USB devices the machine speaks to. The descriptors are those of real kinds of devices, shortened to what counts.
#include "appliance/guard/usb_policy.hpp"

#include "appliance/guard/kernel_file.hpp"

#include <doctest/doctest.h>
#include <initializer_list>

using namespace tafel;
using namespace tafel::guard;

namespace {

void append(Bytes& all, const Bytes& more) {
  all.insert(all.end(), more.begin(), more.end());
}

Bytes interface_of(std::uint8_t kind) {
  return {9, 4, 0, 0, 1, kind, 0, 0, 0};
}

// A device with a configuration, and an interface and endpoint for each class.
Bytes device_with(std::initializer_list<std::uint8_t> classes) {
  Bytes all{18, 1, 0, 2, 0, 0, 0, 64, 0x34, 0x12, 0x78, 0x56, 0, 1, 1, 2, 3, 1};
  append(all, {9, 2, 32, 0, 1, 1, 0, 0x80, 50});
  for (const auto kind : classes) {
    append(all, interface_of(kind));
    append(all, {7, 5, 0x81, 3, 8, 0, 10});
  }
  return all;
}

}  // namespace

TEST_CASE("hubs, panels and keyboards, sticks and headsets are spoken to") {
  CHECK_FALSE(problem_with_usb_device(device_with({9})));
  CHECK_FALSE(problem_with_usb_device(device_with({3})));
  CHECK_FALSE(problem_with_usb_device(device_with({3, 3})));
  CHECK_FALSE(problem_with_usb_device(device_with({8})));
  CHECK_FALSE(problem_with_usb_device(device_with({1})));
  CHECK_FALSE(problem_with_usb_device(device_with({1, 1, 3})));
}

TEST_CASE("whatever else, and two things in one, is not") {
  for (int kind = 0; kind < 256; ++kind) {
    const bool welcome = kind == 1 || kind == 3 || kind == 8 || kind == 9;
    CHECK(problem_with_usb_device(device_with({static_cast<std::uint8_t>(kind)})).has_value() != welcome);
  }
  CHECK(problem_with_usb_device(device_with({8, 3})));     // a stick that types
  CHECK(problem_with_usb_device(device_with({3, 0x0a})));  // a keyboard that is a network card
  CHECK(problem_with_usb_device(device_with({1, 8})));
  CHECK(problem_with_usb_device(device_with({9, 3})));
  CHECK(problem_with_usb_device(device_with({})));
}

TEST_CASE("a second configuration counts too") {
  Bytes all = device_with({8});
  append(all, {9, 2, 18, 0, 1, 2, 0, 0x80, 50});
  CHECK_FALSE(problem_with_usb_device(all));
  append(all, interface_of(0xe0));
  CHECK(problem_with_usb_device(all));
}

TEST_CASE("descriptors that are cut, or of no form, are refused") {
  const Bytes stick = device_with({8});
  for (std::size_t size = 0; size < stick.size(); ++size) {
    const bool ends_between = size == 18 + 9 + 9;  // after the interface
    CHECK(problem_with_usb_device(ByteView(stick).first(size)).has_value() != ends_between);
  }
  Bytes empty_descriptor = stick;
  append(empty_descriptor, {0, 4});
  CHECK(problem_with_usb_device(empty_descriptor));
  Bytes two_devices = stick;
  append(two_devices, stick);
  CHECK(problem_with_usb_device(two_devices));
  Bytes short_interface = stick;
  append(short_interface, {5, 4, 0, 0, 1});
  CHECK(problem_with_usb_device(short_interface));
}

TEST_CASE("a file of the kernel is read whole, whatever its size says") {
  const auto online = read_kernel_file("/sys/devices/system/cpu/online", 4096);  // 4096 bytes, it says
  REQUIRE(online);
  CHECK(online->ends_with("\n"));
  CHECK(online->size() < 100);
  CHECK(read_kernel_file("/sys/devices/system/cpu/online", 1).error().fault == Fault::malformed);
  CHECK(read_kernel_file("/sys/devices/system/cpu/no-such-file", 1).error().fault == Fault::missing);
}
