#include "shared/base/host.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstdint>

namespace tafel {
namespace {

constexpr std::size_t host_limit_bytes = 253;
constexpr std::size_t label_limit_bytes = 63;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_ipv4(const std::string& host) {
  in_addr address{};
  return ::inet_pton(AF_INET, host.c_str(), &address) == 1;
}

// The one spelling of an IPv6 address (RFC 5952); nothing when it is none.
std::optional<std::string> spelling_of_ipv6(const std::string& host) {
  in6_addr address{};
  if (::inet_pton(AF_INET6, host.c_str(), &address) != 1) return std::nullopt;
  std::array<char, INET6_ADDRSTRLEN> text{};
  return ::inet_ntop(AF_INET6, &address, text.data(), text.size());
}

std::optional<std::string> problem_with_colons(std::string_view host) {
  const auto spelling = spelling_of_ipv6(std::string(host));
  if (spelling && *spelling == host) return std::nullopt;
  if (spelling) return "is an IPv6 address in another spelling: type " + *spelling;
  const std::size_t colon = host.find(':');
  if (colon != 0 && colon == host.rfind(':') && all_digits(host.substr(colon + 1)))
    return "has a port behind it: type the host alone, and the port as the port of the store";
  return "is neither a host name nor an IPv6 address: type one such as archief.example.be or 2001:db8::1";
}

std::optional<std::string> problem_with_label(std::string_view label) {
  if (label.empty())
    return "has a dot without a name on one side of it: type names with one dot between them";
  if (label.size() > label_limit_bytes) return "has a name between dots of more than 63 characters";
  if (label.front() == '-' || label.back() == '-')
    return "has a name between dots that begins or ends with a hyphen";
  return std::nullopt;
}

// What would be taken for an address of another form (1.2.3, 0x7f.1, 010.0.0.1) is no name.
std::optional<std::string> problem_with_name(std::string_view host) {
  std::string_view rest = host;
  for (;;) {
    const std::size_t dot = rest.find('.');
    const std::string_view label = rest.substr(0, dot);
    if (auto problem = problem_with_label(label)) return problem;
    if (dot != std::string_view::npos) {
      rest.remove_prefix(dot + 1);
      continue;
    }
    if (is_digit(label.front()) && (all_digits(label) || label.starts_with("0x")))
      return "is no IPv4 address, and a host name does not end in a number: type four numbers of 0 to 255 "
             "without zeros before them, as 192.0.2.7";
    return std::nullopt;
  }
}

std::optional<std::string> problem_with_letters(std::string_view host) {
  if (host.find("//") != std::string_view::npos || host.find('/') != std::string_view::npos)
    return "is a web address: type the host alone, as archief.example.be";
  if (host.find_first_of("[]") != std::string_view::npos)
    return "has brackets: type an IPv6 address without them, and the port as the port of the store";
  if (std::ranges::any_of(host, is_capital)) return "has capitals: type it in small letters";
  const bool fits = std::ranges::all_of(
      host, [](char c) { return is_small_letter(c) || is_digit(c) || c == '-' || c == '.' || c == ':'; });
  if (!fits)
    return "has a character that no host name has: a-z, 0-9, hyphens and dots only (a name with other "
           "letters is typed "
           "in its form that begins with xn--)";
  return std::nullopt;
}

}  // namespace

std::optional<std::string> problem_with_host(std::string_view host) {
  if (host.empty()) return "is empty: type the name or address of the host";
  if (host.size() > host_limit_bytes) return "is longer than 253 characters";
  if (auto problem = problem_with_letters(host)) return problem;
  if (host.find(':') != std::string_view::npos) return problem_with_colons(host);
  if (is_ipv4(std::string(host))) return std::nullopt;
  return problem_with_name(host);
}

std::optional<std::string> problem_with_port(std::string_view port) {
  std::uint16_t number = 0;
  const auto end = std::from_chars(port.data(), port.data() + port.size(), number);
  const bool fits = all_digits(port) && port.front() != '0' && end.ec == std::errc();
  if (!fits) return "is no port: type a number from 1 to 65535, as 8443";
  return std::nullopt;
}

bool is_ip_address(std::string_view host) {
  const std::string text(host);
  return is_ipv4(text) || spelling_of_ipv6(text).has_value();
}

}  // namespace tafel
