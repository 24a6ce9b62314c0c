// One client's connection to the server, from handshake to close. Inside shared/net only.
// Ownership: kept alive by its own pending operations. Thread: the server's.
#pragma once

#include "shared/net/http_server.hpp"

#include <array>
#include <asio/ip/tcp.hpp>
#include <asio/ssl/context.hpp>
#include <asio/ssl/stream.hpp>
#include <asio/steady_timer.hpp>
#include <memory>
#include <optional>

namespace tafel::net {

// The state that all connections share.
struct ServerShared {
  ServerConfig config;
  ServerHooks hooks;
  BodyBudget budget;
};

class ServerConnection : public std::enable_shared_from_this<ServerConnection> {
 public:
  ServerConnection(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls,
                   ServerShared& shared);
  void start();
  // Asks the client to go elsewhere, and closes once its requests are answered.
  void say_goodbye();

 private:
  using Self = std::shared_ptr<ServerConnection>;
  void on_handshake(const std::error_code& error);
  Done accept_peer();
  void refuse(const std::string& reason);
  void drain();
  void on_message(std::int32_t stream, Http2Message message);
  Response answer(Http2Message message);
  void read();
  void on_read(const std::error_code& error, std::size_t count);
  void write();
  void on_written(const std::error_code& error);
  void limit_wait(std::chrono::milliseconds time);
  void limit_life();
  void shut_down();
  void close();

  ServerShared& shared_;
  std::shared_ptr<asio::ssl::context> tls_;
  asio::ssl::stream<asio::ip::tcp::socket> stream_;
  asio::steady_timer wait_;
  asio::steady_timer life_;
  std::string address_;
  Peer peer_;
  std::optional<Http2Session> session_;
  std::array<std::uint8_t, 32768> incoming_{};
  Bytes outgoing_;
  bool writing_ = false;
  bool broken_ = false;  // what came was no HTTP/2: say so, then close
  bool closing_ = false;
};

}  // namespace tafel::net
