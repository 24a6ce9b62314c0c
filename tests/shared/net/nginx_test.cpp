// The client against a foreign server: the stock nginx, set up well and then wrong in one thing.
#include "tests/shared/net/test_server.hpp"

#include <arpa/inet.h>
#include <csignal>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tafel::test {
namespace {

std::string free_port() {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  REQUIRE(::bind(descriptor, reinterpret_cast<sockaddr*>(&address), length) == 0);
  REQUIRE(::getsockname(descriptor, reinterpret_cast<sockaddr*>(&address), &length) == 0);
  ::close(descriptor);
  return std::to_string(ntohs(address.sin_port));
}

class Nginx {
 public:
  Nginx(const TemporaryFolder& folder, const TestAuthority& authority, const Identity& identity,
        const std::string& listen, const std::string& protocols)
      : port_(free_port()) {
    write_text(folder / "nginx.conf",
               "daemon off; master_process off; pid " + (folder / "nginx.pid").string() +
                   ";\nerror_log stderr;\nevents {}\nhttp {\n access_log off;\n client_body_temp_path " +
                   (folder / "body").string() + ";\n proxy_temp_path " + (folder / "p").string() +
                   ";\n fastcgi_temp_path " + (folder / "f").string() + ";\n uwsgi_temp_path " +
                   (folder / "u").string() + ";\n scgi_temp_path " + (folder / "s").string() +
                   ";\n server {\n  listen 127.0.0.1:" + port_ + " " + listen + ";\n  ssl_protocols " +
                   protocols + ";\n  ssl_certificate " + identity.certificate.string() +
                   ";\n  ssl_certificate_key " + identity.key.string() + ";\n  ssl_client_certificate " +
                   authority.pem().string() + ";\n  ssl_crl " + authority.crl().string() +
                   ";\n  ssl_verify_client on;\n  location / { return 200 'hello'; }\n }\n}\n");
    process_ = std::make_unique<Child>(
        std::vector<std::string>{"nginx", "-c", folder / "nginx.conf", "-p", folder.path(), "-e", "stderr"},
        folder / "nginx.log");
    const bool up = eventually([&] { return std::filesystem::exists(folder / "nginx.pid"); });
    INFO(read_text(folder / "nginx.log"));
    REQUIRE(up);
  }
  ~Nginx() {
    process_->signal(SIGTERM);
    process_->wait();
  }
  Nginx(const Nginx&) = delete;
  Nginx& operator=(const Nginx&) = delete;
  [[nodiscard]] const std::string& port() const { return port_; }

 private:
  std::string port_;
  std::unique_ptr<Child> process_;
};

}  // namespace

TEST_CASE(
    "nginx: the client talks HTTP/2 over mutual TLS 1.3 with it, and refuses it when it is set up "
    "otherwise") {
  const TemporaryFolder folder;
  TestAuthority authority(folder.path(), "voorbeeld", SystemClock().now());
  const Identity device = authority.client(test_device, "device");
  const Identity store = authority.server(test_store, "127.0.0.1", "store");

  SUBCASE("well") {
    Nginx nginx(folder, authority, store, "ssl http2", "TLSv1.3");
    net::HttpClient client(client_config(authority, device, nginx.port()));
    const auto response = must(client.exchange({"GET", "/", {}, {}}));
    CHECK(response.status == 200);
    CHECK(to_text(response.body) == "hello");
    const auto upload = must(client.exchange({"PUT", "/", {{"content-length", "200000"}}, Bytes(200'000)}));
    CHECK(upload.status == 200);
  }
  SUBCASE("TLS 1.2 only") {
    Nginx nginx(folder, authority, store, "ssl http2", "TLSv1.2");
    const std::string said = outcome_of(client_config(authority, device, nginx.port()));
    CHECK_MESSAGE(said.starts_with("refused: the server does not speak TLS 1.3"), said);
  }
  SUBCASE("without HTTP/2") {
    Nginx nginx(folder, authority, store, "ssl", "TLSv1.3");
    const std::string said = outcome_of(client_config(authority, device, nginx.port()));
    CHECK_MESSAGE(said.starts_with("refused: "), said);
    CHECK_MESSAGE(
        (said.find("HTTP/2") != std::string::npos || said.find("application protocol") != std::string::npos),
        said);
  }
  SUBCASE("our certificate revoked: nginx says so with a 400 after a good handshake") {
    authority.revoke({device});
    Nginx nginx(folder, authority, store, "ssl http2", "TLSv1.3");
    CHECK(outcome_of(client_config(authority, device, nginx.port())) == "400");
  }
}

}  // namespace tafel::test
