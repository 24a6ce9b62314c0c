#include "shared/net/tls_socket.hpp"

#include "shared/net/tls_context.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <csignal>
#include <netdb.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace tafel::net {
namespace {

constexpr const char* maybe_refused =
    "the connection was closed before a response; the server may have refused our certificate";

struct AddressRelease {
  void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, AddressRelease>;

std::string errno_text(int code) {
  return std::generic_category().message(code);
}

Result<Addresses> resolve(const ClientConfig& config) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_NUMERICSERV;
  addrinfo* list = nullptr;
  // localhost is this machine whatever a hosts file or a DNS server says (RFC 6761, section 6.3): without a name
  // getaddrinfo returns the loopback addresses.
  const char* name = config.host == "localhost" ? nullptr : config.host.c_str();
  const int code = ::getaddrinfo(name, config.port.c_str(), &hints, &list);
  if (code != 0)
    return fail(Fault::unreachable, std::string("cannot find the host: ") + ::gai_strerror(code),
                config.host);
  return Addresses(list);
}

Done wait_for(int descriptor, short events, Deadline deadline) {
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return fail(Fault::unreachable, "no answer in time");
    pollfd waiting{descriptor, events, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(left.count(), 60'000)));
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return fail(Fault::io, "cannot wait: " + errno_text(errno));
  }
}

// 0, or the errno of a connection that did not come about.
int try_address(int descriptor, const addrinfo& address, Deadline deadline) {
  if (::connect(descriptor, address.ai_addr, address.ai_addrlen) == 0) return 0;
  if (errno != EINPROGRESS) return errno;
  if (!wait_for(descriptor, POLLOUT, deadline)) return ETIMEDOUT;
  int code = 0;
  socklen_t length = sizeof code;
  ::getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &length);
  return code;
}

Result<int> connect_tcp(const ClientConfig& config, Deadline deadline) {
  const auto addresses = resolve(config);
  if (!addresses) return pass(addresses.error());
  int code = 0;
  for (const addrinfo* one = addresses->get(); one != nullptr; one = one->ai_next) {
    const int descriptor =
        ::socket(one->ai_family, one->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, one->ai_protocol);
    code = descriptor < 0 ? errno : try_address(descriptor, *one, deadline);
    if (code == 0) {
      const int on = 1;
      ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      return descriptor;
    }
    if (descriptor >= 0) ::close(descriptor);
  }
  return fail(Fault::unreachable, "cannot connect: " + errno_text(code),
              config.host + " port " + config.port);
}

bool is_address(const std::string& host) {
  std::array<unsigned char, 16> address{};
  return ::inet_pton(AF_INET, host.c_str(), address.data()) == 1 ||
         ::inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

void expect_host(SSL* ssl, const std::string& host) {
  if (is_address(host)) {
    X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(ssl), host.c_str());
    return;
  }
  SSL_set_hostflags(ssl, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
  SSL_set1_host(ssl, host.c_str());
  // The same as the macro SSL_set_tlsext_host_name, without its C cast.
  SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, const_cast<char*>(host.c_str()));
}

// OpenSSL numbers the alerts of the other side from here (ssl/sslerr.h: SSL_AD_REASON_OFFSET).
constexpr int first_alert = SSL_AD_REASON_OFFSET;

tl::unexpected<Error> tls_failure(SSL* ssl, const std::string& doing) {
  const long verdict = SSL_get_verify_result(ssl);
  const int reason = ERR_GET_REASON(ERR_peek_error());
  if (verdict != X509_V_OK) {
    ERR_clear_error();
    return fail(Fault::refused, std::string("the server's certificate is not accepted: ") +
                                    X509_verify_cert_error_string(verdict));
  }
  const std::string words = take_openssl_error();
  if (reason == SSL_R_TLSV1_ALERT_INTERNAL_ERROR)
    return fail(Fault::unreachable, "the server failed: " + words);
  if (reason == SSL_R_TLSV1_ALERT_PROTOCOL_VERSION || reason == SSL_R_UNSUPPORTED_PROTOCOL)
    return fail(Fault::refused, "the server does not speak TLS 1.3: " + words);
  if (reason > first_alert && reason < first_alert + 256)
    return fail(Fault::refused, "the server refused the connection: " + words);
  return fail(Fault::malformed, "TLS failed while " + doing + ": " + words);
}

}  // namespace

TlsSocket::TlsSocket(int descriptor, ContextHandle context)
    : descriptor_(descriptor), context_(std::move(context)), ssl_(SSL_new(context_.get())) {
  SSL_set_fd(ssl_.get(), descriptor_);
}

TlsSocket::~TlsSocket() {
  if (established_) SSL_shutdown(ssl_.get());  // says goodbye; does not wait for the answer
  ERR_clear_error();
  ::close(descriptor_);
}

Result<std::unique_ptr<TlsSocket>> TlsSocket::connect(const ClientConfig& config, Deadline deadline) {
  // OpenSSL writes without MSG_NOSIGNAL: a server that closes would end the whole program.
  std::signal(SIGPIPE, SIG_IGN);
  auto context = make_client_context({config.authority_pem, config.certificate_pem, config.key_pem});
  if (!context) return fail(Fault::refused, context.error().message, context.error().place);
  const auto descriptor = connect_tcp(config, deadline);
  if (!descriptor) return pass(descriptor.error());
  std::unique_ptr<TlsSocket> socket(new TlsSocket(*descriptor, std::move(*context)));
  if (auto shaken = socket->handshake(config, deadline); !shaken) return pass(shaken.error());
  if (auto checked = socket->check_server(config); !checked) return pass(checked.error());
  return socket;
}

Done TlsSocket::handshake(const ClientConfig& config, Deadline deadline) {
  expect_host(ssl_.get(), config.host);
  for (;;) {
    ERR_clear_error();
    const int code = SSL_connect(ssl_.get());
    if (code == 1) break;
    const int wanted = SSL_get_error(ssl_.get(), code);
    if (wanted != SSL_ERROR_WANT_READ && wanted != SSL_ERROR_WANT_WRITE)
      return failure(wanted, "shaking hands");
    if (auto ready = wait_for(descriptor_, wanted == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT, deadline);
        !ready)
      return ready;
  }
  established_ = true;
  return {};
}

Done TlsSocket::check_server(const ClientConfig& config) {
  if (!agreed_on_http2(ssl_.get()))
    return fail(Fault::refused, "the server does not agree on HTTP/2 (no ALPN h2)");
  const auto server = peer_of(ssl_.get());
  if (!server)
    return fail(Fault::refused, "the server's certificate is not a store's: " + describe(server.error()));
  if (*server == config.expected_server) return {};
  return fail(Fault::refused,
              "the server is " + to_uri(*server) + ", expected was " + to_uri(config.expected_server));
}

tl::unexpected<Error> TlsSocket::failure(int code, const char* doing) {
  const int system_error = errno;
  const bool at_end = ERR_GET_REASON(ERR_peek_error()) == SSL_R_UNEXPECTED_EOF_WHILE_READING;
  if (code == SSL_ERROR_SSL && !at_end) return tls_failure(ssl_.get(), doing);
  ERR_clear_error();
  if (established_ && !answered_) return fail(Fault::unreachable, maybe_refused);
  const bool told = code == SSL_ERROR_SYSCALL && system_error != 0;
  return fail(Fault::unreachable, std::string("the connection was cut off while ") + doing +
                                      (told ? ": " + errno_text(system_error) : std::string()));
}

Result<std::size_t> TlsSocket::try_read(std::span<std::uint8_t> room) {
  ERR_clear_error();
  std::size_t count = 0;
  const int code = SSL_read_ex(ssl_.get(), room.data(), room.size(), &count);
  if (code == 1) {
    answered_ = true;
    return count;
  }
  const int wanted = SSL_get_error(ssl_.get(), code);
  if (wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE) return std::size_t{0};
  return failure(wanted, "reading");
}

Result<std::size_t> TlsSocket::try_write(ByteView bytes) {
  ERR_clear_error();
  std::size_t count = 0;
  const int code = SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &count);
  if (code == 1) return count;
  const int wanted = SSL_get_error(ssl_.get(), code);
  if (wanted == SSL_ERROR_WANT_READ || wanted == SSL_ERROR_WANT_WRITE) return std::size_t{0};
  return failure(wanted, "writing");
}

Done TlsSocket::wait(bool also_for_writing, Deadline deadline) {
  return wait_for(descriptor_, static_cast<short>(also_for_writing ? POLLIN | POLLOUT : POLLIN), deadline);
}

}  // namespace tafel::net
