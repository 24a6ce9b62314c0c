#include "shared/net/http_client.hpp"

#include "shared/net/http2_session.hpp"
#include "shared/net/tls_socket.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace tafel::net {
namespace {

constexpr std::size_t output_bytes = 64UL * 1024;
constexpr int patience = 20;  // an exchange as a whole may take this many times the time-out

std::optional<int> status_in(const Headers& headers) {
  const auto found = headers.find(":status");
  if (found == headers.end()) return std::nullopt;
  int status = 0;
  const std::string& text = found->second;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), status);
  if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return status;
}

Result<Response> response_of(Http2Message message) {
  if (message.excess != Http2Message::Excess::none)
    return fail(Fault::malformed, "the response is over the limit");
  const auto status = status_in(message.headers);
  if (!status) return fail(Fault::malformed, "the response has no status");
  message.headers.erase(":status");
  return Response{*status, std::move(message.headers), std::move(message.body)};
}

Http2Limits limits_of(const ClientConfig& config) {
  Http2Limits limits;
  limits.body_bytes = config.response_limit_bytes;
  return limits;
}

}  // namespace

class HttpClient::Connection {
 public:
  Connection(const ClientConfig& config, std::unique_ptr<TlsSocket> socket)
      : timeout_(config.timeout),
        socket_(std::move(socket)),
        session_(
            Http2Session::Side::client, limits_of(config),
            [this](std::int32_t, Http2Message message) { answer_ = std::move(message); },
            [this](std::int32_t, std::uint32_t code) { closed_with_ = code; }) {}

  Result<Response> exchange(Request request) {
    answer_.reset();
    closed_with_.reset();
    const auto stream = session_.submit_request(std::move(request));
    if (!stream) return fail(Fault::unreachable, describe(stream.error()));
    const auto end = std::chrono::steady_clock::now() + patience * timeout_;
    while (!answer_ && !closed_with_)
      if (auto moved = move_bytes(end); !moved) return pass(moved.error());
    // The answer came before all of the request was sent: the rest has no reader.
    if (!closed_with_) session_.cancel(*stream);
    if (!answer_) return fail(Fault::unreachable, "the server broke off the request");
    return response_of(std::move(*answer_));
  }

 private:
  Done move_bytes(Deadline end) {
    const auto sent = send_some();
    if (!sent) return pass(sent.error());
    const auto received = receive_some();
    if (!received) return pass(received.error());
    if (*sent || *received) return {};
    return socket_->wait(!outgoing_.empty(), std::min(end, std::chrono::steady_clock::now() + timeout_));
  }

  Result<bool> send_some() {
    if (outgoing_.empty())
      if (auto taken = session_.take_output(outgoing_, output_bytes); !taken) return pass(taken.error());
    if (outgoing_.empty()) return false;
    const auto count = socket_->try_write(outgoing_);
    // A server that refuses us closes; what it said before it did is still to be read and tells more.
    if (!count) return receive_some_or(count.error());
    outgoing_.erase(outgoing_.begin(), outgoing_.begin() + static_cast<std::ptrdiff_t>(*count));
    return *count > 0;
  }

  Result<bool> receive_some_or(const Error& write_error) {
    outgoing_.clear();
    auto received = receive_some();
    if (!received || *received) return received;
    return pass(write_error);
  }

  Result<bool> receive_some() {
    const auto count = socket_->try_read(incoming_);
    if (!count) return pass(count.error());
    if (*count == 0) return false;
    if (auto taken = session_.receive(ByteView(incoming_).first(*count)); !taken) return pass(taken.error());
    return true;
  }

  std::chrono::milliseconds timeout_;
  std::unique_ptr<TlsSocket> socket_;
  std::optional<Http2Message> answer_;
  std::optional<std::uint32_t> closed_with_;
  Http2Session session_;
  Bytes outgoing_;
  std::array<std::uint8_t, 32768> incoming_{};
};

HttpClient::HttpClient(ClientConfig config) : config_(std::move(config)) {}
HttpClient::~HttpClient() = default;

Result<Response> HttpClient::exchange(const Request& request) {
  Request complete = request;
  complete.headers.try_emplace("host", config_.host);
  if (connection_) {
    auto response = connection_->exchange(complete);
    if (response) return response;
    connection_.reset();
    if (response.error().fault != Fault::unreachable) return response;
    // Kept too long: the server had closed it or said goodbye. Once more over a new one.
  }
  auto socket = TlsSocket::connect(config_, std::chrono::steady_clock::now() + config_.timeout);
  if (!socket) return pass(socket.error());
  connection_ = std::make_unique<Connection>(config_, std::move(*socket));
  auto response = connection_->exchange(std::move(complete));
  if (!response) connection_.reset();
  return response;
}

}  // namespace tafel::net
