#include "appliance/guard/boot_entry.hpp"

#include <algorithm>
#include <concepts>

namespace tafel::guard {
namespace {

constexpr std::uint32_t active = 1;  // LOAD_OPTION_ACTIVE

template <std::unsigned_integral Number>
void put(Bytes& bytes, Number number) {
  for (std::size_t i = 0; i < sizeof(number); ++i)
    bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

// UCS-2, with its end.
void put_text(Bytes& bytes, std::string_view ascii) {
  for (const char letter : ascii) put(bytes, static_cast<std::uint16_t>(letter));
  put(bytes, std::uint16_t{0});
}

// A node of a device path: its kind, its length with these four bytes, what it says.
void put_node(Bytes& bytes, std::uint8_t type, std::uint8_t subtype, const Bytes& content) {
  put(bytes, type);
  put(bytes, subtype);
  put(bytes, static_cast<std::uint16_t>(content.size() + 4));
  bytes.insert(bytes.end(), content.begin(), content.end());
}

Bytes hard_drive(const PartitionPlace& place) {
  constexpr std::uint8_t gpt = 2;
  constexpr std::uint8_t by_identity = 2;
  Bytes node;
  put(node, place.number);
  put(node, place.first_block);
  put(node, place.blocks);
  for (const std::uint8_t byte : firmware_partition_bytes) put(node, byte);
  put(node, gpt);
  put(node, by_identity);
  return node;
}

Bytes device_path(const PartitionPlace& place, std::string_view file) {
  constexpr std::uint8_t media = 4;
  constexpr std::uint8_t end = 0x7f;
  Bytes name;
  put_text(name, file);
  Bytes path;
  put_node(path, media, 1, hard_drive(place));
  put_node(path, media, 4, name);
  put_node(path, end, 0xff, {});
  return path;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; });
}

}  // namespace

Result<Bytes> load_option(std::string_view description, const PartitionPlace& place, std::string_view path) {
  if (!is_ascii(description) || !is_ascii(path))
    return fail(Fault::malformed, "a boot entry is written in ASCII");
  const Bytes where = device_path(place, path);
  Bytes option;
  put(option, active);
  put(option, static_cast<std::uint16_t>(where.size()));
  put_text(option, description);
  option.insert(option.end(), where.begin(), where.end());
  return option;
}

}  // namespace tafel::guard
