// The form of a host and of a port, as a person types them and as a certificate and a connection need them. One gate for
// every place where one is typed. Thread: any. Sources: RFC 1123 section 2.1 and RFC 1035 section 2.3.4 (names), RFC 5952
// (the one spelling of an IPv6 address).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tafel {

// A host is a name in lower case (labels of a-z, 0-9 and "-" with dots between them), an IPv4 address in four decimal
// numbers, or an IPv6 address in its one spelling, without brackets. Returns what is wrong and what to type instead, for
// whoever typed it; nothing when it is right.
[[nodiscard]] std::optional<std::string> problem_with_host(std::string_view host);

// A port is 1 to 65535, in digits, without zeros before it.
[[nodiscard]] std::optional<std::string> problem_with_port(std::string_view port);

// An IPv4 or IPv6 address, and no name.
[[nodiscard]] bool is_ip_address(std::string_view host);

}  // namespace tafel
