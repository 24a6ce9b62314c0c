// One client's connection to the server, from handshake to close. Inside shared/net only.
// Ownership: kept alive by its own pending operations. Thread: the server's.
#pragma once

#include "shared/net/byte_budget.hpp"
#include "shared/net/http2_session.hpp"
#include "shared/net/http_server.hpp"
#include "shared/net/request_queue.hpp"

#include <array>
#include <asio/ip/tcp.hpp>
#include <asio/ssl/context.hpp>
#include <asio/ssl/stream.hpp>
#include <asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace tafel::net {

// The state that all connections share.
struct ServerShared {
  ServerConfig config;
  ServerHooks hooks;
  ByteBudget bodies{config.limits.bodies};
  ByteBudget answers{config.limits.answers};
  asio::io_context io{1};
  RequestQueue requests{io, config, hooks, answers};
  // A stranger's certificate is valid: displaces another connection of a peer when there is no room for one of `holder`.
  std::function<void(const std::string& holder)> make_room{};
};

class ServerConnection : public std::enable_shared_from_this<ServerConnection> {
 public:
  ServerConnection(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls,
                   ServerShared& shared);
  void start();
  // Asks the client to go elsewhere, and closes once its requests are answered, or when `limits.farewell` is over.
  void say_goodbye();
  // At once, with a note why.
  void cut_off(const std::string& cause, const std::string& why);
  void take_answer(std::int32_t stream, Response response);
  // Gives up what moves too slowly. To be called every second.
  void sweep();

  // For slots.hpp.
  [[nodiscard]] bool is_open() const { return !closed_; }
  [[nodiscard]] bool is_peer() const { return session_.has_value(); }
  [[nodiscard]] const std::string& place() const { return is_peer() ? holder_ : network_; }
  [[nodiscard]] int claim();
  [[nodiscard]] const Peer& peer() const { return peer_; }
  // Is the certificate that it showed still accepted by these settings?
  [[nodiscard]] bool is_accepted_by(SSL_CTX* settings);

 private:
  using Self = std::shared_ptr<ServerConnection>;
  void on_handshake(const std::error_code& error);
  Done accept_peer();
  void refuse(const std::string& reason);
  void drain();
  void on_message(std::int32_t stream, Http2Message message);
  void on_stream_closed(std::int32_t stream);
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
  std::string address_;  // with its port
  std::string network_;  // place_of_address
  Peer peer_;
  std::string holder_;  // to_uri(peer_)
  std::optional<Http2Session> session_;
  std::array<std::uint8_t, 32768> incoming_{};
  Bytes outgoing_;
  std::chrono::steady_clock::time_point writing_since_;
  bool writing_ = false;
  bool refused_ = false;
  bool broken_ = false;   // what came was no HTTP/2: say so, then close
  bool leaving_ = false;  // its goodbye was said
  bool closing_ = false;
  bool closed_ = false;
};

}  // namespace tafel::net
