// An HTTP/2 server over mutual TLS 1.3. One thread moves the bytes of all connections and never waits for anything else;
// one worker thread calls the handler, for one whole request after another, fairly between the holders of certificates.
// Every wait has a time limit, every size a maximum (server_limits.hpp). Thread: `run` is the server's own; `stop` may be
// called from any.
#pragma once

#include "shared/net/http_message.hpp"
#include "shared/net/peer.hpp"
#include "shared/net/server_limits.hpp"

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
  ServerLimits limits;
};

// One English line on a connection that was refused or failed; no content of requests.
struct Note {
  std::string cause;  // one word: lines of one cause can be counted together
  std::string from;   // a network address or the holder of a certificate
  std::string words;  // the whole line
};

struct ServerHooks {
  // On the worker's thread, one at a time:
  // The answer to a whole request. Must not throw (if it does: 500).
  std::function<Response(const Request&, const Peer&)> answer;
  // SIGHUP came: read what must be read anew. The server has read the certificates and the list of revocations itself;
  // `certificates_are_new` is false when they could not be read and the old ones stay in use.
  std::function<void(bool certificates_are_new)> reload;
  // Asked after each reload: may the holder of a valid certificate still be here? If not, its connections end at once.
  std::function<bool(const Peer&)> is_welcome;
  // Called at the start of `run`, and every hour.
  std::function<void()> each_hour;
  // May be empty. Called at the start of `run` and every second, between requests; as long as it returns true, once more
  // after what waits by then, so that a long work is done in short steps and keeps no request waiting.
  std::function<bool()> between_requests;

  // From any of the server's threads, also at once:
  // The answer to what never reached the handler: 408, 413, 431, 500 or 503.
  std::function<Response(int status)> refuse;

  // On the server's thread:
  std::function<void(const Note&)> note;
  std::function<void()> each_second;
};

class HttpServer {
 public:
  // Binds and listens. Errors: those of the certificates' files; io when the address is not free.
  static Result<std::unique_ptr<HttpServer>> listen(ServerConfig config, ServerHooks hooks);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] std::uint16_t port() const;
  // Serves until SIGTERM, SIGINT or `stop`, then lets requests under way end for `limits.shutdown`. False when the
  // request that the worker is at did not end within `limits.last_request` after that: the disk hangs, and whoever
  // destroys the server waits for it.
  [[nodiscard]] bool run();
  void stop();

 private:
  class Engine;
  explicit HttpServer(std::unique_ptr<Engine> engine);
  std::unique_ptr<Engine> engine_;
};

}  // namespace tafel::net
