#include "appliance/socket/server.hpp"

#include "appliance/handover/handover.hpp"
#include "appliance/socket/connection.hpp"
#include "shared/base/log.hpp"
#include "shared/base/service_manager.hpp"
#include "shared/view/device_view_json.hpp"

#include <asio/io_context.hpp>
#include <asio/local/stream_protocol.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>
#include <chrono>
#include <csignal>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <utility>

namespace tafel::appliance {
namespace {

using Protocol = asio::local::stream_protocol;
using Peer = std::shared_ptr<Connection>;

constexpr std::chrono::seconds tick_interval{1};
// A screen that does not read what it is told is not waited for any longer.
constexpr std::chrono::seconds longest_farewell{2};
// Anybody may connect, to be told; who is answered is decided by SO_PEERCRED.
constexpr mode_t socket_mode = 0666;

std::optional<uid_t> user_of(Protocol::socket& socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0) return std::nullopt;
  return peer.uid;
}

class Server {
 public:
  Server(const ServerConfig& config, Served& served, const Clock& clock)
      : config_(config),
        served_(served),
        clock_(clock),
        acceptor_(loop_),
        timer_(loop_),
        farewell_(loop_),
        signals_(loop_) {}

  Done listen();
  Done go_on_listening(FileDescriptor listener);
  void run();
  // Nothing when it was told to stop.
  std::optional<FileDescriptor> listener();

 private:
  void accept();
  void admit(Protocol::socket socket);
  void tick();
  void take_line(const Peer& peer, std::string_view line);
  void work();
  void finish_serving();
  void hear_signals_once_more();
  void stop_when_alone();
  void show_view();
  [[nodiscard]] std::shared_ptr<const std::string> view_line() const;

  const ServerConfig& config_;
  Served& served_;
  const Clock& clock_;
  asio::io_context loop_{1};
  Protocol::acceptor acceptor_;
  asio::steady_timer timer_;
  asio::steady_timer farewell_;
  asio::signal_set signals_;
  std::set<Peer> peers_;
  Peer sealing_peer_;  // who waits for the answer to `seal`
  bool working_ = false;
  bool finishing_ = false;  // what was served is over, and something else goes on
};

// ---- Starting --------------------------------------------------------------------------------------------------

// A socket that nobody listens on was left by a `tafeld` that was killed.
Done clear_old_socket(const Path& path) {
  asio::io_context loop;
  Protocol::socket probe(loop);
  asio::error_code error;
  probe.connect(Protocol::endpoint(path.string()), error);
  if (!error) return fail(Fault::refused, "another tafeld listens here", path.string());
  std::error_code trouble;
  if (std::filesystem::is_socket(path, trouble)) std::filesystem::remove(path, trouble);
  return {};
}

Done Server::listen() {
  if (config_.socket.string().size() >= sizeof(sockaddr_un::sun_path))
    return fail(Fault::malformed, "the path of a socket has at most 107 bytes", config_.socket.string());
  if (auto done = clear_old_socket(config_.socket); !done) return done;
  asio::error_code error;
  acceptor_.open(Protocol(), error);
  if (!error) acceptor_.bind(Protocol::endpoint(config_.socket.string()), error);
  if (!error) acceptor_.listen(static_cast<int>(connections_limit), error);
  if (error) return fail(Fault::io, "cannot listen: " + error.message(), config_.socket.string());
  if (::chmod(config_.socket.c_str(), socket_mode) != 0)
    return fail(Fault::io, "cannot set the mode of the socket", config_.socket.string());
  return {};
}

Done Server::go_on_listening(FileDescriptor listener) {
  asio::error_code error;
  acceptor_.assign(Protocol(), listener.release(), error);
  if (error) return fail(Fault::io, "cannot go on listening: " + error.message(), config_.socket.string());
  return {};
}

void Server::run() {
  asio::error_code ignored;
  signals_.add(SIGTERM, ignored);
  signals_.add(SIGINT, ignored);
  signals_.async_wait([this](asio::error_code error, int) {
    if (error) return;
    finishing_ = false;
    loop_.stop();
  });
  accept();
  tick();
  log::info("listening");
  tell_ready();
  loop_.run();
  if (finishing_) hear_signals_once_more();
  if (finishing_) return;
  std::error_code trouble;
  std::filesystem::remove(config_.socket, trouble);
  log::info("stopped");
}

// One that came at the last moment ends the program; a later one waits for the next start, where it is let in.
void Server::hear_signals_once_more() {
  hold_back_signals_to_end();
  loop_.restart();
  loop_.poll();
}

std::optional<FileDescriptor> Server::listener() {
  if (!finishing_) return std::nullopt;
  return FileDescriptor(acceptor_.release());
}

// ---- Peers -----------------------------------------------------------------------------------------------------

void Server::accept() {
  acceptor_.async_accept([this](asio::error_code error, Protocol::socket socket) {
    if (error == asio::error::operation_aborted || finishing_) return;
    if (!error) admit(std::move(socket));
    accept();
  });
}

void Server::admit(Protocol::socket socket) {
  const auto user = user_of(socket);
  auto peer = std::make_shared<Connection>(
      std::move(socket), [this](const Peer& from, std::string_view line) { take_line(from, line); },
      [this](const Peer& gone) {
        peers_.erase(gone);
        if (sealing_peer_ == gone) sealing_peer_.reset();
        stop_when_alone();
      });
  if (!user || !config_.users.contains(*user)) {
    log::warn("socket: turned away a process of another user");
    return peer->turn_away({-1, ipc::Malformed{"not-allowed-user", "this user may not speak to tafeld", ""}});
  }
  if (peers_.size() >= connections_limit)
    return peer->turn_away({-1, ipc::Malformed{"too-many-connections", "at most 8 connections at once", ""}});
  peers_.insert(peer);
  peer->show(view_line());
  peer->start();
}

// ---- Requests --------------------------------------------------------------------------------------------------

void Server::take_line(const Peer& peer, std::string_view line) {
  auto read = ipc::read_request(line);
  if (const auto* wrong = std::get_if<ipc::Answer>(&read)) return peer->answer(*wrong);
  const bool had_work = served_.has_work();
  const auto answer = served_.handle(std::move(std::get<ipc::RequestLine>(read)), clock_.now());
  if (!had_work && served_.has_work()) sealing_peer_ = peer;
  show_view();
  if (answer) peer->answer(*answer);
  work();
}

// One step, and then the other handlers their turn, so that the screens see the view between the steps.
void Server::work() {
  if (working_ || !served_.has_work()) return;
  working_ = true;
  asio::post(loop_, [this] {
    working_ = false;
    const auto answer = served_.work(clock_.now());
    show_view();
    if (answer)
      if (const Peer peer = std::exchange(sealing_peer_, nullptr)) peer->answer(*answer);
    if (answer && served_.is_over()) return finish_serving();
    work();
  });
}

// Screens are told the end of it, and connect again: to what is served next.
void Server::finish_serving() {
  finishing_ = true;
  acceptor_.cancel();
  timer_.cancel();
  farewell_.expires_after(longest_farewell);
  farewell_.async_wait([this](asio::error_code error) {
    if (!error) loop_.stop();
  });
  for (const Peer& peer : std::set(peers_)) peer->finish();
  stop_when_alone();
}

void Server::stop_when_alone() {
  if (finishing_ && peers_.empty()) loop_.stop();
}

void Server::tick() {
  if (finishing_) return;
  served_.tick(clock_.now());
  tell_alive();
  show_view();
  timer_.expires_after(tick_interval);
  timer_.async_wait([this](asio::error_code error) {
    if (!error) tick();
  });
}

void Server::show_view() {
  if (!served_.take_changed() || peers_.empty()) return;
  const auto line = view_line();
  for (const Peer& peer : std::set(peers_)) peer->show(line);
}

std::shared_ptr<const std::string> Server::view_line() const {
  return std::make_shared<const std::string>(ipc::view_line(view::to_json(served_.view(clock_.now()))));
}

}  // namespace

Result<std::optional<FileDescriptor>> serve(const ServerConfig& config,
                                            std::optional<FileDescriptor> listener, Served& served,
                                            const Clock& clock) {
  Server server(config, served, clock);
  if (auto done = listener ? server.go_on_listening(std::move(*listener)) : server.listen(); !done)
    return pass(done.error());
  server.run();
  return server.listener();
}

}  // namespace tafel::appliance
