#include "central-store/listen_address.hpp"

#include "shared/base/host.hpp"

#include <charconv>
#include <optional>

namespace tafel::store {
namespace {

std::optional<std::uint16_t> port_in(std::string_view digits) {
  std::uint16_t port = 0;
  const char* const wanted_end = digits.data() + digits.size();
  const auto [end, code] = std::from_chars(digits.data(), wanted_end, port);
  if (code != std::errc() || end != wanted_end) return std::nullopt;
  return port;
}

bool is_bracketed(std::string_view address) {
  return address.size() > 2 && address.front() == '[' && address.back() == ']';
}

}  // namespace

Result<ListenAddress> parse_listen_address(std::string_view text) {
  const auto refuse = [&](const char* message) {
    return fail(Fault::malformed, message, "--listen " + std::string(text));
  };
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos)
    return refuse("there is no port: write ADDRESS:PORT, as 192.0.2.7:8443");
  std::string_view address = text.substr(0, colon);
  if (address.empty())
    return refuse("there is no address: write 0.0.0.0:PORT or [::]:PORT for every address");
  if (is_bracketed(address))
    address = address.substr(1, address.size() - 2);
  else if (address.find_first_of(":[]") != std::string_view::npos)
    return refuse("an IPv6 address is in brackets: write [ADDRESS]:PORT, as [2001:db8::1]:8443");
  if (!is_ip_address(address))
    return refuse("not an IP address of this machine: write one such as 127.0.0.1:8443, and no host name");
  const auto port = port_in(text.substr(colon + 1));
  if (!port) return refuse("the port is not a number from 0 to 65535");
  return ListenAddress{std::string(address), *port};
}

}  // namespace tafel::store
