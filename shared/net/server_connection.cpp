#include "shared/net/server_connection.hpp"

#include "shared/net/slots.hpp"
#include "shared/net/tls_context.hpp"

#include <asio/ssl/error.hpp>
#include <asio/write.hpp>

namespace tafel::net {
namespace {

constexpr const char* no_http2 = "the client does not offer HTTP/2 (no ALPN h2)";
constexpr std::size_t output_bytes = 64UL * 1024;
// All is answered: only the other side's goodbye is waited for.
constexpr std::chrono::milliseconds last_word{200};
constexpr std::chrono::milliseconds refusal_time{2'000};  // for a refused client to read why

std::string network_of(const asio::ip::tcp::socket& socket) {
  std::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? "unknown" : place_of_address(endpoint.address().to_string());
}

std::string address_of(const asio::ip::tcp::socket& socket) {
  std::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? "unknown" : endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
}

// The status of what never reaches the handler; 0 for a message that does.
int status_of(Http2Message::Excess excess) {
  switch (excess) {
    case Http2Message::Excess::none:
      return 0;
    case Http2Message::Excess::headers:
      return 431;
    case Http2Message::Excess::body:
      return 413;
    case Http2Message::Excess::budget:
      return 503;
    case Http2Message::Excess::slow:
      return 408;
  }
  return 500;
}

// Why a handshake failed, as the operator needs to read it.
std::string reason_of(SSL* ssl, const std::error_code& error) {
  const long verdict = SSL_get_verify_result(ssl);
  if (verdict != X509_V_OK) return std::string("certificate: ") + X509_verify_cert_error_string(verdict);
  const int reason = ERR_GET_REASON(static_cast<unsigned long>(error.value()));
  const bool from_openssl = error.category() == asio::error::get_ssl_category();
  if (from_openssl && reason == SSL_R_NO_APPLICATION_PROTOCOL) return no_http2;
  return error.message();
}

Request request_of(Http2Message message) {
  Request request;
  const auto take = [&message](const char* name) {
    auto node = message.headers.extract(name);
    return node.empty() ? std::string() : std::move(node.mapped());
  };
  request.method = take(":method");
  request.path = take(":path");
  std::string authority = take(":authority");
  take(":scheme");
  if (!authority.empty()) message.headers.insert_or_assign("host", std::move(authority));
  request.headers = std::move(message.headers);
  request.body = std::move(message.body);
  return request;
}

}  // namespace

ServerConnection::ServerConnection(asio::ip::tcp::socket socket, std::shared_ptr<asio::ssl::context> tls,
                                   ServerShared& shared)
    : shared_(shared),
      tls_(std::move(tls)),
      stream_(std::move(socket), *tls_),
      wait_(stream_.get_executor()),
      life_(stream_.get_executor()),
      address_(address_of(stream_.next_layer())),
      network_(network_of(stream_.next_layer())) {}

void ServerConnection::start() {
  std::error_code ignored;
  stream_.next_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
  limit_wait(shared_.config.limits.handshake);
  stream_.async_handshake(
      asio::ssl::stream_base::server,
      [self = shared_from_this()](const std::error_code& error) { self->on_handshake(error); });
}

void ServerConnection::on_handshake(const std::error_code& error) {
  if (closing_) return;
  if (error) return refuse(reason_of(stream_.native_handle(), error));
  if (auto accepted = accept_peer(); !accepted) return refuse(describe(accepted.error()));
  shared_.make_room(holder_);
  session_.emplace(
      Http2Session::Side::server, shared_.config.limits.request,
      [this](std::int32_t stream, Http2Message message) { on_message(stream, std::move(message)); },
      [this](std::int32_t stream, std::uint32_t) { on_stream_closed(stream); },
      Http2Session::Budgets{holder_, &shared_.bodies, &shared_.answers});
  limit_wait(shared_.config.limits.idle);
  limit_life();
  write();
  read();
}

Done ServerConnection::accept_peer() {
  if (!agreed_on_http2(stream_.native_handle())) return fail(Fault::refused, no_http2);
  auto peer = peer_of(stream_.native_handle());
  if (!peer) return pass(peer.error());
  peer_ = std::move(*peer);
  holder_ = to_uri(peer_);
  return {};
}

void ServerConnection::refuse(const std::string& reason) {
  refused_ = true;
  shared_.hooks.note({"refused", network_, "refused " + address_ + ": " + reason});
  limit_wait(refusal_time);
  std::error_code ignored;
  stream_.next_layer().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
  drain();
}

// Reads what the client still sends: closing over unread bytes resets the connection, and the reset would
// overtake the alert that tells the client why.
void ServerConnection::drain() {
  stream_.next_layer().async_read_some(
      asio::buffer(incoming_), [self = shared_from_this()](const std::error_code& error, std::size_t) {
        if (error || self->closing_) return self->close();
        self->drain();
      });
}

// Called by the session, within its `receive`: what is submitted here is written when that returns.
void ServerConnection::on_message(std::int32_t stream, Http2Message message) {
  if (closing_) return;
  int status = status_of(message.excess);
  if (status == 0) {
    Charge charge = std::move(message.charge);
    const bool waits = shared_.requests.add(
        {weak_from_this(), this, stream, peer_, holder_, request_of(std::move(message)), std::move(charge)});
    status = waits ? 0 : 503;
  }
  // An answer that finds its stream gone has no reader left.
  if (status != 0) (void)session_->submit_response(stream, shared_.hooks.refuse(status));
}

void ServerConnection::take_answer(std::int32_t stream, Response response) {
  if (closing_) return;
  (void)session_->submit_response(stream, std::move(response));
  write();
}

// Its request may still wait, and what it took of the budgets may be what another waits for.
void ServerConnection::on_stream_closed(std::int32_t stream) {
  shared_.requests.forget(this, stream);
  shared_.requests.serve_next();
}

void ServerConnection::read() {
  stream_.async_read_some(asio::buffer(incoming_),
                          [self = shared_from_this()](const std::error_code& error, std::size_t count) {
                            self->on_read(error, count);
                          });
}

void ServerConnection::on_read(const std::error_code& error, std::size_t count) {
  if (closing_) return;
  if (error)
    return close();  // also a truncated end, as curl does it: nothing was under way, or the client retries
  limit_wait(shared_.config.limits.idle);
  const auto received = session_->receive(ByteView(incoming_).first(count));
  if (!received) {
    shared_.hooks.note({"protocol", holder_, "cut off " + holder_ + ": " + describe(received.error())});
    broken_ = true;
  }
  write();
  if (received && !closing_) read();
}

void ServerConnection::write() {
  if (writing_ || closing_) return;
  outgoing_.clear();
  if (!session_->take_output(outgoing_, output_bytes)) return close();
  if (outgoing_.empty()) {
    if (broken_ || session_->finished()) shut_down();
    return;
  }
  writing_ = true;
  writing_since_ = std::chrono::steady_clock::now();
  asio::async_write(
      stream_, asio::buffer(outgoing_),
      [self = shared_from_this()](const std::error_code& error, std::size_t) { self->on_written(error); });
}

void ServerConnection::on_written(const std::error_code& error) {
  writing_ = false;
  if (closing_) return;
  if (error) return close();
  limit_wait(shared_.config.limits.idle);
  write();
}

void ServerConnection::say_goodbye() {
  if (closing_ || leaving_) return;
  if (!session_) return close();
  leaving_ = true;
  session_->say_goodbye();
  life_.expires_after(shared_.config.limits.farewell);
  life_.async_wait([self = shared_from_this()](const std::error_code& error) {
    const bool is_over = self->life_.expiry() <= std::chrono::steady_clock::now();
    if (!error && is_over) self->close();
  });
  write();
}

void ServerConnection::cut_off(const std::string& cause, const std::string& why) {
  if (closed_) return;
  if (!refused_)
    shared_.hooks.note({cause, place(), "cut off " + (is_peer() ? holder_ : address_) + ": " + why});
  close();
}

void ServerConnection::sweep() {
  if (closing_ || !session_) return;
  const bool is_stuck =
      writing_ && std::chrono::steady_clock::now() - writing_since_ > shared_.config.limits.idle;
  if (is_stuck || session_->is_read_slowly(shared_.config.limits.least_rate))
    return cut_off("slow-reader", "it reads its answers too slowly");
  session_->give_up_slow(shared_.config.limits.least_rate);
  write();
}

int ServerConnection::claim() {
  if (refused_ || closing_) return 0;
  if (session_) return session_->streams_under_way() == 0 ? 1 : 2;
  return SSL_get_state(stream_.native_handle()) == TLS_ST_BEFORE ? 1 : 2;
}

bool ServerConnection::is_accepted_by(SSL_CTX* settings) {
  return still_accepted(settings, stream_.native_handle());
}

void ServerConnection::limit_wait(std::chrono::milliseconds time) {
  wait_.expires_after(time);
  wait_.async_wait([self = shared_from_this()](const std::error_code& error) {
    // Its end may have been queued just before it was moved.
    const bool is_over = self->wait_.expiry() <= std::chrono::steady_clock::now();
    if (!error && is_over) self->close();
  });
}

void ServerConnection::limit_life() {
  life_.expires_after(shared_.config.limits.lifetime);
  life_.async_wait([self = shared_from_this()](const std::error_code& error) {
    const bool is_over = self->life_.expiry() <= std::chrono::steady_clock::now();
    if (!error && is_over) self->say_goodbye();
  });
}

void ServerConnection::shut_down() {
  if (closing_) return;
  closing_ = true;
  shared_.requests.forget(this);
  life_.cancel();
  // The timer, not the client, decides how long this may take.
  wait_.expires_after(last_word);
  wait_.async_wait([self = shared_from_this()](const std::error_code& error) {
    std::error_code ignored;
    if (error) return;
    self->closed_ = true;
    self->stream_.next_layer().close(ignored);
  });
  stream_.async_shutdown([self = shared_from_this()](const std::error_code&) { self->close(); });
}

void ServerConnection::close() {
  closing_ = true;
  closed_ = true;
  shared_.requests.forget(this);
  wait_.cancel();
  life_.cancel();
  std::error_code ignored;
  stream_.next_layer().close(ignored);
}

}  // namespace tafel::net
