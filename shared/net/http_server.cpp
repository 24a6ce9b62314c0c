#include "shared/net/http_server.hpp"

#include "shared/net/server_connection.hpp"
#include "shared/net/slots.hpp"
#include "shared/net/tls_context.hpp"

#include <algorithm>
#include <asio/io_context.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>
#include <csignal>
#include <list>
#include <vector>

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
  Engine(ServerConfig config, ServerHooks hooks) : shared_{std::move(config), std::move(hooks)} {
    shared_.make_room = [this](const std::string& holder) {
      make_room(holder, Kind::peer, shared_.config.limits.peers);
    };
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

  [[nodiscard]] bool run() {
    accept();
    wait_for_end();
    wait_for_hangup();
    call_each_hour();
    call_each_second();
    shared_.io.run();
    return shared_.requests.ends_within(shared_.config.limits.last_request);
  }

  void stop() {
    asio::post(shared_.io, [this] { wind_down(); });
  }

 private:
  enum class Kind { stranger, peer };
  using Connection = std::shared_ptr<ServerConnection>;

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
    shared_.hooks.note({"accept", "", "cannot accept a connection: " + error.message()});
    pause_.expires_after(std::chrono::milliseconds(100));
    pause_.async_wait([this](const std::error_code& cancelled) {
      if (!cancelled && acceptor_.is_open()) accept();
    });
  }

  void welcome(tcp::socket socket) {
    const auto connection = std::make_shared<ServerConnection>(std::move(socket), tls_, shared_);
    make_room(connection->place(), Kind::stranger, shared_.config.limits.strangers);
    connections_.push_back(connection);
    connection->start();
  }

  // The oldest first.
  std::vector<Connection> open_connections() {
    std::vector<Connection> found;
    connections_.remove_if([&](const auto& known) {
      const Connection connection = known.lock();
      const bool is_open = connection && connection->is_open();
      if (is_open) found.push_back(connection);
      return !is_open;
    });
    return found;
  }

  std::vector<Connection> open_connections(Kind kind) {
    auto found = open_connections();
    std::erase_if(found, [&](const Connection& one) { return one->is_peer() != (kind == Kind::peer); });
    return found;
  }

  void make_room(const std::string& place, Kind kind, const SlotLimits& limits) {
    const auto present = open_connections(kind);
    std::vector<Guest> guests;
    for (const Connection& connection : present) guests.push_back({connection->place(), connection->claim()});
    if (const auto leaves = displaced_by(place, guests, limits))
      present[*leaves]->cut_off("displaced", kind == Kind::peer ? "too many connections of its certificate"
                                                                : "too many unfinished handshakes");
  }

  void wait_for_hangup() {
    hangup_.async_wait([this](const std::error_code& error, int) {
      if (error) return;
      reload();
      wait_for_hangup();
    });
  }

  void call_each_second() {
    for (const Connection& connection : open_connections()) connection->sweep();
    shared_.requests.serve_next();  // what a closed connection held may be free by now
    shared_.hooks.each_second();
    work_between_requests();
    second_.expires_after(std::min(std::chrono::milliseconds(1'000), shared_.config.limits.least_rate.grace));
    second_.async_wait([this](const std::error_code& cancelled) {
      if (!cancelled) call_each_second();
    });
  }

  void work_between_requests() {
    if (!shared_.hooks.between_requests || is_at_work_between_) return;
    is_at_work_between_ = true;
    const auto goes_on = std::make_shared<bool>(false);
    shared_.requests.run_between([this, goes_on] { *goes_on = shared_.hooks.between_requests(); },
                                 [this, goes_on] {
                                   is_at_work_between_ = false;
                                   if (*goes_on && acceptor_.is_open()) work_between_requests();
                                 });
  }

  void call_each_hour() {
    shared_.requests.run_between(shared_.hooks.each_hour, [] {});
    hour_.expires_after(std::chrono::hours(1));
    hour_.async_wait([this](const std::error_code& cancelled) {
      if (!cancelled) call_each_hour();
    });
  }

  // A connection whose certificate is not accepted any more ends at once, whatever it is at. The others are sent away.
  void reload() {
    auto tls = load_tls(shared_.config);
    if (tls)
      tls_ = std::move(*tls);
    else
      shared_.hooks.note({"reload", "", "the certificates were not read anew: " + describe(tls.error())});
    end_revoked();
    reload_hooks(tls.has_value());
  }

  void end_revoked() {
    for (const Connection& connection : open_connections(Kind::peer))
      if (!connection->is_accepted_by(tls_->native_handle()))
        connection->cut_off("revoked", "its certificate is not accepted any more");
  }

  void reload_hooks(bool certificates_are_new) {
    // The worker gets names and no connection: the last owner of one must not be another thread than this.
    auto unwelcome = std::make_shared<std::vector<Peer>>();
    for (const Connection& connection : open_connections(Kind::peer))
      unwelcome->push_back(connection->peer());
    shared_.requests.run_between(
        [this, unwelcome, certificates_are_new] {
          shared_.hooks.reload(certificates_are_new);
          std::erase_if(*unwelcome, [this](const Peer& peer) { return shared_.hooks.is_welcome(peer); });
        },
        [this, unwelcome] {
          end_revoked();  // again: a handshake that began before the reload was checked by the old list
          end_unwelcome(*unwelcome);
          send_all_away();
        });
  }

  void end_unwelcome(const std::vector<Peer>& unwelcome) {
    for (const Connection& connection : open_connections(Kind::peer))
      if (std::ranges::find(unwelcome, connection->peer()) != unwelcome.end())
        connection->cut_off("revoked", "the house file does not name it any more");
  }

  void send_all_away() {
    for (const Connection& connection : open_connections()) connection->say_goodbye();
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
    second_.cancel();
    end_.cancel(ignored);
    hangup_.cancel(ignored);
    send_all_away();
    end_by_ = std::chrono::steady_clock::now() + shared_.config.limits.shutdown;
    wait_for_connections();
  }

  void wait_for_connections() {
    if (open_connections().empty() || std::chrono::steady_clock::now() >= end_by_) return shared_.io.stop();
    pause_.expires_after(std::chrono::milliseconds(10));
    pause_.async_wait([this](const std::error_code&) { wait_for_connections(); });
  }

  ServerShared shared_;
  tcp::acceptor acceptor_{shared_.io};
  asio::steady_timer pause_{shared_.io};
  asio::steady_timer hour_{shared_.io};
  asio::steady_timer second_{shared_.io};
  std::chrono::steady_clock::time_point end_by_;
  bool is_at_work_between_ = false;
  asio::signal_set end_{shared_.io, SIGTERM, SIGINT};
  asio::signal_set hangup_{shared_.io, SIGHUP};
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
bool HttpServer::run() {
  return engine_->run();
}
void HttpServer::stop() {
  engine_->stop();
}

}  // namespace tafel::net
