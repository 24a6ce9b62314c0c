#include "appliance/guard/firmware_keys.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tafel::guard {
namespace {

// EFI_CERT_X509_GUID, a5c059a1-94e4-4aa7-87b5-ab155c2bf072, as it is in memory.
constexpr std::array<std::uint8_t, 16> x509 = {0xa1, 0x59, 0xc0, 0xa5, 0xe4, 0x94, 0xa7, 0x4a,
                                               0x87, 0xb5, 0xab, 0x15, 0x5c, 0x2b, 0xf0, 0x72};
constexpr std::size_t guid_size = 16;
constexpr std::size_t header_size = guid_size + 3 * 4;  // EFI_SIGNATURE_LIST: its type, then three sizes

std::size_t number_at(ByteView bytes, std::size_t at) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number |= std::size_t{bytes[at + i]} << (8 * i);
  return number;
}

// One EFI_SIGNATURE_LIST, with sizes that agree with each other and with what is there.
struct SignatureList {
  std::size_t size = 0;
  std::size_t entry_size = 0;
  ByteView entries;
  bool is_x509 = false;
};

std::optional<SignatureList> list_at_front(ByteView bytes) {
  if (bytes.size() < header_size) return std::nullopt;
  SignatureList list;
  list.is_x509 = std::equal(x509.begin(), x509.end(), bytes.begin());
  list.size = number_at(bytes, guid_size);
  const std::size_t more_header = number_at(bytes, guid_size + 4);
  list.entry_size = number_at(bytes, guid_size + 8);
  if (list.size > bytes.size() || list.size < header_size) return std::nullopt;
  if (more_header > list.size - header_size || list.entry_size <= guid_size) return std::nullopt;
  list.entries = bytes.subspan(header_size + more_header, list.size - header_size - more_header);
  if (list.entries.empty() || list.entries.size() % list.entry_size != 0) return std::nullopt;
  return list;
}

bool is_on(const Bytes& flag) {
  return flag == Bytes{1};
}

std::optional<std::string> problem_with_variable(const std::string& name, const Bytes& value,
                                                 const crypto::Hash& expected) {
  const auto found = certificates_in(value);
  if (!found) return name + ": " + found.error().message;
  if (found->empty()) return name + " is empty";
  for (const crypto::Hash& certificate : *found)
    if (certificate != expected) return name + " has another certificate, " + crypto::to_hex(certificate);
  return std::nullopt;
}

}  // namespace

Result<std::vector<crypto::Hash>> certificates_in(ByteView signature_lists) {
  std::vector<crypto::Hash> certificates;
  while (!signature_lists.empty()) {
    const auto list = list_at_front(signature_lists);
    if (!list) return fail(Fault::malformed, "is no signature list");
    if (!list->is_x509) return fail(Fault::refused, "has an entry that is no certificate");
    for (std::size_t at = 0; at < list->entries.size(); at += list->entry_size)
      certificates.push_back(
          crypto::sha256(list->entries.subspan(at + guid_size, list->entry_size - guid_size)));
    signature_lists = signature_lists.subspan(list->size);
  }
  return certificates;
}

Result<ExpectedKeys> parse_expected_keys(std::string_view text) {
  ExpectedKeys keys;
  const std::array<std::pair<std::string_view, crypto::Hash*>, 3> lines = {
      {{"PK ", &keys.platform_key}, {"KEK ", &keys.exchange_key}, {"db ", &keys.signer}}};
  for (const auto& [name, hash] : lines) {
    const auto end = text.find('\n');
    if (!text.starts_with(name) || end == std::string_view::npos)
      return fail(Fault::malformed, "a line \"" + std::string(name) + "…\" is expected");
    const auto bytes = crypto::from_hex(text.substr(name.size(), end - name.size()));
    if (!bytes || bytes->size() != hash->size())
      return fail(Fault::malformed, "no SHA-256 after " + std::string(name));
    std::copy(bytes->begin(), bytes->end(), hash->begin());
    text.remove_prefix(end + 1);
  }
  if (!text.empty()) return fail(Fault::malformed, "more than three lines");
  return keys;
}

std::optional<std::string> problem_with(const FirmwareVariables& firmware, const ExpectedKeys& expected) {
  if (!is_on(firmware.secure_boot)) return "Secure Boot is off";
  if (is_on(firmware.setup_mode)) return "the firmware is in setup mode: anybody can put keys into it";
  if (auto problem = problem_with_variable("PK", firmware.platform_key, expected.platform_key))
    return problem;
  if (auto problem = problem_with_variable("KEK", firmware.exchange_keys, expected.exchange_key))
    return problem;
  return problem_with_variable("db", firmware.signers, expected.signer);
}

}  // namespace tafel::guard
