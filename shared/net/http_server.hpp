// An HTTP/2 server over mutual TLS 1.3. One thread does everything: it moves the bytes, and calls the handler
// when a request is whole; the next request waits until the handler has answered. Every wait has a time
// limit, every size a maximum. Thread: `run` is the server's own; `stop` may be called from any.
#pragma once

#include "shared/net/http2_session.hpp"
#include "shared/net/http_message.hpp"
#include "shared/net/peer.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tafel::net {

struct ServerConfig {
  std::string address;     // of one interface, an IP address
  std::uint16_t port = 0;  // 0: any free one
  std::filesystem::path authority_pem;
  std::filesystem::path certificate_pem;
  std::filesystem::path key_pem;
  std::filesystem::path crl_pem;
  Http2Limits limits;
  std::size_t connections = 128;
  std::size_t bodies_bytes = 1024UL * 1024 * 1024;  // of all requests under way together
  std::chrono::milliseconds handshake_timeout{10'000};
  std::chrono::milliseconds idle_timeout{60'000};  // no byte either way
  std::chrono::milliseconds lifetime{1'800'000};   // of a connection: then certificates are looked at again
  std::chrono::milliseconds shutdown_timeout{2'000};
};

struct ServerHooks {
  // The answer to a whole request. Called on the server's thread; must not throw (if it does: 500).
  std::function<Response(const Request&, const Peer&)> answer;
  // The answer to what never reached the handler: 413, 431, 500 or 503.
  std::function<Response(int status)> refuse;
  // One English line on a connection that was refused or failed; no content of requests.
  std::function<void(std::string_view)> note;
  // SIGHUP came: read what must be read anew. The server has read the certificates and the list of revocations itself;
  // `certificates_are_new` is false when they could not be read and the old ones stay in use.
  std::function<void(bool certificates_are_new)> reload;
  // Called at the start of `run`, and every hour.
  std::function<void()> each_hour;
};

class HttpServer {
 public:
  // Binds and listens. Errors: those of the certificates' files; io when the address is not free.
  static Result<std::unique_ptr<HttpServer>> listen(ServerConfig config, ServerHooks hooks);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  // Serves until SIGTERM, SIGINT or `stop`, then lets requests under way end for `shutdown_timeout`.
  void run();
  void stop();

 private:
  class Engine;
  explicit HttpServer(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace tafel::net
