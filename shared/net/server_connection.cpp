#include "shared/net/server_connection.hpp"

#include "shared/net/tls_context.hpp"

#include <asio/ssl/error.hpp>
#include <asio/write.hpp>
#include <exception>

namespace tafel::net {
namespace {

constexpr std::size_t output_bytes = 64UL * 1024;
constexpr std::chrono::milliseconds farewell{
    200};  // all is answered: only the other side's goodbye is waited for

std::string address_of(const asio::ip::tcp::socket& socket) {
  std::error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  return error ? "unknown" : endpoint.address().to_string() + " port " + std::to_string(endpoint.port());
}

// Why a handshake failed, as the operator needs to read it.
std::string reason_of(SSL* ssl, const std::error_code& error) {
  const long verdict = SSL_get_verify_result(ssl);
  if (verdict != X509_V_OK) return std::string("certificate: ") + X509_verify_cert_error_string(verdict);
  const int reason = ERR_GET_REASON(static_cast<unsigned long>(error.value()));
  const bool from_openssl = error.category() == asio::error::get_ssl_category();
  if (from_openssl && (reason == SSL_R_CALLBACK_FAILED || reason == SSL_R_NO_APPLICATION_PROTOCOL))
    return "the client does not offer HTTP/2 (no ALPN h2)";
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
      address_(address_of(stream_.next_layer())) {}

void ServerConnection::start() {
  std::error_code ignored;
  stream_.next_layer().set_option(asio::ip::tcp::no_delay(true), ignored);
  limit_wait(shared_.config.handshake_timeout);
  stream_.async_handshake(
      asio::ssl::stream_base::server,
      [self = shared_from_this()](const std::error_code& error) { self->on_handshake(error); });
}

void ServerConnection::on_handshake(const std::error_code& error) {
  if (closing_) return;
  if (error) return refuse(reason_of(stream_.native_handle(), error));
  if (auto accepted = accept_peer(); !accepted) return refuse(describe(accepted.error()));
  session_.emplace(
      Http2Session::Side::server, shared_.config.limits,
      [this](std::int32_t stream, Http2Message message) { on_message(stream, std::move(message)); },
      [](std::int32_t, std::uint32_t) {}, &shared_.budget);
  limit_wait(shared_.config.idle_timeout);
  limit_life();
  write();
  read();
}

Done ServerConnection::accept_peer() {
  if (!agreed_on_http2(stream_.native_handle())) return fail(Fault::refused, "no agreement on HTTP/2 (ALPN)");
  auto peer = peer_of(stream_.native_handle());
  if (!peer) return pass(peer.error());
  peer_ = std::move(*peer);
  return {};
}

void ServerConnection::refuse(const std::string& reason) {
  shared_.hooks.note("refused " + address_ + ": " + reason);
  limit_wait(shared_.config.shutdown_timeout);
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

void ServerConnection::on_message(std::int32_t stream, Http2Message message) {
  // An answer that finds its stream gone has no reader left.
  (void)session_->submit_response(stream, answer(std::move(message)));
}

Response ServerConnection::answer(Http2Message message) {
  if (message.excess == Http2Message::Excess::body) return shared_.hooks.refuse(413);
  if (message.excess == Http2Message::Excess::headers) return shared_.hooks.refuse(431);
  if (message.excess == Http2Message::Excess::budget) return shared_.hooks.refuse(503);
  const Request request = request_of(std::move(message));
  try {
    return shared_.hooks.answer(request, peer_);
  } catch (const std::exception& error) {
    shared_.hooks.note("a request of " + to_uri(peer_) + " failed: " + error.what());
    return shared_.hooks.refuse(500);
  }
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
  limit_wait(shared_.config.idle_timeout);
  const auto received = session_->receive(ByteView(incoming_).first(count));
  if (!received) {
    shared_.hooks.note("cut off " + to_uri(peer_) + ": " + describe(received.error()));
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
  asio::async_write(
      stream_, asio::buffer(outgoing_),
      [self = shared_from_this()](const std::error_code& error, std::size_t) { self->on_written(error); });
}

void ServerConnection::on_written(const std::error_code& error) {
  writing_ = false;
  if (closing_) return;
  if (error) return close();
  limit_wait(shared_.config.idle_timeout);
  write();
}

void ServerConnection::say_goodbye() {
  if (closing_) return;
  if (!session_) return close();
  session_->say_goodbye();
  write();
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
  life_.expires_after(shared_.config.lifetime);
  life_.async_wait([self = shared_from_this()](const std::error_code& error) {
    if (!error) self->say_goodbye();
  });
}

void ServerConnection::shut_down() {
  if (closing_) return;
  closing_ = true;
  life_.cancel();
  // The timer, not the client, decides how long this may take.
  wait_.expires_after(farewell);
  wait_.async_wait([self = shared_from_this()](const std::error_code& error) {
    std::error_code ignored;
    if (!error) self->stream_.next_layer().close(ignored);
  });
  stream_.async_shutdown([self = shared_from_this()](const std::error_code&) { self->close(); });
}

void ServerConnection::close() {
  closing_ = true;
  wait_.cancel();
  life_.cancel();
  std::error_code ignored;
  stream_.next_layer().close(ignored);
}

}  // namespace tafel::net
