#include "shared/envelope/enrolment.hpp"

#include "shared/crypto/hash.hpp"

namespace tafel::envelope::enrolment {
namespace {

constexpr std::size_t fingerprint_digits = 32;
constexpr std::size_t digits_in_group = 4;

char in_capitals(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::string in_groups(std::string_view hex) {
  std::string groups;
  for (std::size_t i = 0; i < fingerprint_digits; ++i) {
    if (i > 0 && i % digits_in_group == 0) groups += ' ';
    groups += in_capitals(hex[i]);
  }
  return groups;
}

std::string fingerprint_of_text(const std::string& text) {
  return in_groups(crypto::to_hex(crypto::sha256(text)));
}

std::string bare(std::string_view fingerprint) {
  std::string digits;
  for (const char c : fingerprint)
    if (c != ' ') digits += in_capitals(c);
  return digits;
}

}  // namespace

std::string folder_of(std::string_view device) {
  return std::string(folder_beginning) + std::string(device);
}

std::string fingerprint_of(const DeviceRequest& request, std::string_view key_request_pem) {
  return fingerprint_of_text("tafelgeheim/device-fingerprint/v1\n" + request.device + "\n" +
                             crypto::minisign::to_word(request.minisign) + "\n" +
                             crypto::age::to_string(request.age) + "\n" +
                             crypto::to_hex(crypto::sha256(key_request_pem)) + "\n");
}

std::string fingerprint_of(const crypto::minisign::VerifyKey& house_key) {
  return fingerprint_of_text("tafelgeheim/house-fingerprint/v1\n" + crypto::minisign::to_word(house_key) +
                             "\n");
}

bool is_fingerprint(std::string_view typed, std::string_view fingerprint) {
  return bare(typed) == bare(fingerprint);
}

}  // namespace tafel::envelope::enrolment
