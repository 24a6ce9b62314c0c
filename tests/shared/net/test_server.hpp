// A server of shared/net in this process, on its own thread, that echoes; and a client's configuration for it.
#pragma once

#include "shared/net/http_client.hpp"
#include "shared/net/http_server.hpp"
#include "tests/shared/net/test_world.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace tafel::test {

inline const net::Peer test_store{"voorbeeld", net::Role::store, "archief"};
inline const net::Peer test_device{"voorbeeld", net::Role::device, "tafel-1"};

class TestServer {
 public:
  TestServer(const TestAuthority& authority, const Identity& identity, net::ServerConfig config = {});
  ~TestServer();
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;
  [[nodiscard]] std::string port() const { return std::to_string(server_->port()); }
  [[nodiscard]] bool noted(const std::string& words);  // waits for it
  [[nodiscard]] std::string notes();

 private:
  std::mutex mutex_;
  std::string notes_;
  std::unique_ptr<net::HttpServer> server_;
  std::thread thread_;
};

[[nodiscard]] net::ClientConfig client_config(const TestAuthority& authority, const Identity& identity,
                                              const std::string& port);

// "refused: …" or the status.
[[nodiscard]] std::string outcome_of(const net::ClientConfig& config);

}  // namespace tafel::test
