// A blocking HTTP/2 client over mutual TLS 1.3, to one configured server. Each exchange makes its own
// deadline; a connection is kept between exchanges while the server keeps it. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/net/http_message.hpp"
#include "shared/net/peer.hpp"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace tafel::net {

struct ClientConfig {
  std::string host;  // name or address, matched against the server's certificate
  std::string port;
  std::filesystem::path authority_pem;    // the house's authority, the only one trusted
  std::filesystem::path certificate_pem;  // our own, with its chain
  std::filesystem::path key_pem;
  Peer expected_server;  // house, Role::store, name: the URI that the server's certificate must carry
  std::chrono::milliseconds timeout{
      30'000};  // without a byte moving; an exchange as a whole: twenty times this
  std::size_t response_limit_bytes = 80UL * 1024 * 1024;
};

class HttpClient {
 public:
  explicit HttpClient(ClientConfig config);
  ~HttpClient();
  HttpClient(const HttpClient&) = delete;
  HttpClient& operator=(const HttpClient&) = delete;

  // Every request must be safe to repeat: when a kept connection turns out closed, it is sent once more over
  // a new one. Errors: unreachable (no connection, time-out, cut off: trying again may help), refused (the
  // server's or our own certificate is not accepted, TLS 1.2, no h2), malformed (not HTTP/2, over the limit).
  Result<Response> exchange(const Request& request);

 private:
  class Connection;
  ClientConfig config_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace tafel::net
