#include "shared/net/http_server.hpp"

#include "shared/net/server_connection.hpp"
#include "shared/net/tls_context.hpp"

#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <csignal>
#include <list>

namespace tafel::net {
namespace {

using asio::ip::tcp;

Result<std::shared_ptr<asio::ssl::context>> load_tls(const ServerConfig& config) {
  auto context =
      make_server_context({config.authority_pem, config.certificate_pem, config.key_pem}, config.crl_pem);
  if (!context) return pass(context.error());
  return std::make_shared<asio::ssl::context>(context->release());
}

}  // namespace

class HttpServer::Engine {
 public:
  Engine(ServerConfig config, ServerHooks hooks) : shared_{std::move(config), std::move(hooks), {}} {
    shared_.budget.limit_bytes = shared_.config.bodies_bytes;
  }

  Done open() {
    auto tls = load_tls(shared_.config);
    if (!tls) return pass(tls.error());
    tls_ = std::move(*tls);
    std::error_code error;
    const auto address = asio::ip::make_address(shared_.config.address, error);
    if (error) return fail(Fault::malformed, "not an IP address to listen on", shared_.config.address);
    bind({address, shared_.config.port}, error);
    if (error) return fail(Fault::io, "cannot listen: " + error.message(), shared_.config.address);
    return {};
  }

  [[nodiscard]] std::uint16_t port() const {
    std::error_code ignored;
    return acceptor_.local_endpoint(ignored).port();
  }

  void run() {
    accept();
    wait_for_end();
    wait_for_hangup();
    call_each_hour();
    io_.run();
  }

  void stop() {
    asio::post(io_, [this] { wind_down(); });
  }

 private:
  void bind(const tcp::endpoint& endpoint, std::error_code& error) {
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(tcp::acceptor::max_listen_connections, error);
  }

  void accept() {
    acceptor_.async_accept([this](const std::error_code& error, tcp::socket socket) {
      if (!acceptor_.is_open()) return;
      if (error) return rest_then_accept(error);
      welcome(std::move(socket));
      accept();
    });
  }

  // Out of file descriptors or memory: trying again at once would only spin.
  void rest_then_accept(const std::error_code& error) {
    shared_.hooks.note("cannot accept a connection: " + error.message());
    pause_.expires_after(std::chrono::milliseconds(100));
    pause_.async_wait([this](const std::error_code& cancelled) {
      if (!cancelled && acceptor_.is_open()) accept();
    });
  }

  void welcome(tcp::socket socket) {
    connections_.remove_if([](const auto& known) { return known.expired(); });
    if (connections_.size() >= shared_.config.connections)
      return shared_.hooks.note("refused a connection: too many at once");
    const auto connection = std::make_shared<ServerConnection>(std::move(socket), tls_, shared_);
    connections_.push_back(connection);
    connection->start();
  }

  void wait_for_hangup() {
    hangup_.async_wait([this](const std::error_code& error, int) {
      if (error) return;
      reload();
      wait_for_hangup();
    });
  }

  void call_each_hour() {
    shared_.hooks.each_hour();
    hour_.expires_after(std::chrono::hours(1));
    hour_.async_wait([this](const std::error_code& cancelled) {
      if (!cancelled) call_each_hour();
    });
  }

  // Open connections are sent away, so that who was revoked does not linger on an old handshake.
  void reload() {
    auto tls = load_tls(shared_.config);
    if (tls)
      tls_ = std::move(*tls);
    else
      shared_.hooks.note("the certificates were not read anew: " + describe(tls.error()));
    shared_.hooks.reload(tls.has_value());
    send_all_away();
  }

  void send_all_away() {
    for (const auto& known : connections_)
      if (const auto connection = known.lock()) connection->say_goodbye();
  }

  void wait_for_end() {
    end_.async_wait([this](const std::error_code& error, int) {
      if (!error) wind_down();
    });
  }

  void wind_down() {
    std::error_code ignored;
    acceptor_.close(ignored);
    pause_.cancel();
    hour_.cancel();
    end_.cancel(ignored);
    hangup_.cancel(ignored);
    send_all_away();
    end_by_ = std::chrono::steady_clock::now() + shared_.config.shutdown_timeout;
    wait_for_connections();
  }

  void wait_for_connections() {
    connections_.remove_if([](const auto& known) { return known.expired(); });
    if (connections_.empty() || std::chrono::steady_clock::now() >= end_by_) return io_.stop();
    pause_.expires_after(std::chrono::milliseconds(10));
    pause_.async_wait([this](const std::error_code&) { wait_for_connections(); });
  }

  ServerShared shared_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_{io_};
  asio::steady_timer pause_{io_};
  asio::steady_timer hour_{io_};
  std::chrono::steady_clock::time_point end_by_;
  asio::signal_set end_{io_, SIGTERM, SIGINT};
  asio::signal_set hangup_{io_, SIGHUP};
  std::shared_ptr<asio::ssl::context> tls_;
  std::list<std::weak_ptr<ServerConnection>> connections_;
};

HttpServer::HttpServer(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
HttpServer::~HttpServer() = default;

Result<std::unique_ptr<HttpServer>> HttpServer::listen(ServerConfig config, ServerHooks hooks) {
  auto engine = std::make_unique<Engine>(std::move(config), std::move(hooks));
  if (auto opened = engine->open(); !opened) return pass(opened.error());
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(engine)));
}

std::uint16_t HttpServer::port() const {
  return engine_->port();
}
void HttpServer::run() {
  engine_->run();
}
void HttpServer::stop() {
  engine_->stop();
}

}  // namespace tafel::net
