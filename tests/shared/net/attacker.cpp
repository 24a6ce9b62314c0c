#include "tests/shared/net/attacker.hpp"

#include "tests/shared/net/test_world.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <functional>
#include <nghttp2/nghttp2.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tafel::test {
namespace {

nghttp2_nv field(std::string_view name, std::string_view value) {
  nghttp2_nv pair{};
  pair.name = const_cast<std::uint8_t*>(as_bytes(name).data());
  pair.namelen = name.size();
  pair.value = const_cast<std::uint8_t*>(as_bytes(value).data());
  pair.valuelen = value.size();
  return pair;
}

}  // namespace

int connect_silently(const std::string& port) {
  const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::stoi(port)));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) return descriptor;
  ::close(descriptor);
  return -1;
}

Strangers::Strangers(std::string port, std::size_t count) : port_(std::move(port)) {
  for (std::size_t i = 0; i < count; ++i) sockets_.push_back(connect_silently(port_));
}

Strangers::~Strangers() {
  for (const int socket : sockets_)
    if (socket >= 0) ::close(socket);
}

void Strangers::open_one_more() {
  int& socket = sockets_[next_++ % sockets_.size()];
  if (socket >= 0) ::close(socket);
  socket = connect_silently(port_);
}

struct AttackerCallbacks {
  static Attacker& self(void* user) { return *static_cast<Attacker*>(user); }

  static ssize_t read_body(nghttp2_session*, std::int32_t id, std::uint8_t* out, std::size_t room,
                           std::uint32_t*, nghttp2_data_source*, void* user) noexcept {
    std::size_t& left = self(user).to_send_[id];
    if (left == 0) return NGHTTP2_ERR_DEFERRED;
    const std::size_t count = std::min(room, left);
    std::memset(out, 'x', count);
    left -= count;
    return static_cast<ssize_t>(count);
  }

  static int header(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name,
                    std::size_t name_length, const std::uint8_t* value, std::size_t value_length,
                    std::uint8_t, void* user) noexcept {
    const std::string_view key(reinterpret_cast<const char*>(name), name_length);
    if (key == ":status")
      self(user).statuses_[frame->hd.stream_id] =
          std::atoi(std::string(reinterpret_cast<const char*>(value), value_length).c_str());
    return 0;
  }

  static int data(nghttp2_session* session, std::uint8_t, std::int32_t id, const std::uint8_t*,
                  std::size_t length, void* user) noexcept {
    self(user).received_[id] += length;
    if (self(user).takes_) nghttp2_session_consume(session, id, length);
    return 0;
  }

  static int closed(nghttp2_session*, std::int32_t id, std::uint32_t code, void* user) noexcept {
    self(user).over_[id] = code;
    return 0;
  }
};

void Attacker::Release::operator()(nghttp2_session* session) const {
  nghttp2_session_del(session);
}

Attacker::Attacker(const net::ClientConfig& config)
    : socket_(must(net::TlsSocket::connect(config, std::chrono::steady_clock::now() + config.timeout))) {
  nghttp2_session_callbacks* callbacks = nullptr;
  nghttp2_session_callbacks_new(&callbacks);
  nghttp2_session_callbacks_set_on_header_callback(callbacks, AttackerCallbacks::header);
  nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, AttackerCallbacks::data);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, AttackerCallbacks::closed);
  nghttp2_option* options = nullptr;
  nghttp2_option_new(&options);
  nghttp2_option_set_no_auto_window_update(options, 1);
  nghttp2_session* raw = nullptr;
  nghttp2_session_client_new2(&raw, callbacks, this, options);
  nghttp2_option_del(options);
  nghttp2_session_callbacks_del(callbacks);
  session_.reset(raw);
  nghttp2_submit_settings(raw, NGHTTP2_FLAG_NONE, nullptr, 0);
}

Attacker::~Attacker() = default;

std::int32_t Attacker::begin_upload(const std::string& path, std::size_t bytes) {
  const std::array<nghttp2_nv, 4> fields{field(":method", "PUT"), field(":scheme", "https"),
                                         field(":path", path), field(":authority", "127.0.0.1")};
  nghttp2_data_provider body{};
  body.read_callback = AttackerCallbacks::read_body;
  const auto id =
      nghttp2_submit_request(session_.get(), nullptr, fields.data(), fields.size(), &body, nullptr);
  to_send_[id] = bytes;
  return id;
}

std::int32_t Attacker::ask(const std::string& path, const net::Headers& headers, const std::string& method) {
  std::vector<nghttp2_nv> fields{field(":method", method), field(":scheme", "https"), field(":path", path),
                                 field(":authority", "127.0.0.1")};
  for (const auto& [name, value] : headers) fields.push_back(field(name, value));
  return nghttp2_submit_request(session_.get(), nullptr, fields.data(), fields.size(), nullptr, nullptr);
}

void Attacker::send_all(std::int32_t stream) {
  (void)move_until([&] { return has_sent(stream) || status_of(stream) != 0; }, std::chrono::minutes(3));
  const auto behind = ask("/healthz");
  (void)move_until([&] { return status_of(behind) != 0; });
}

void Attacker::reset(std::int32_t stream) {
  nghttp2_submit_rst_stream(session_.get(), NGHTTP2_FLAG_NONE, stream, NGHTTP2_CANCEL);
}

int Attacker::status_of(std::int32_t stream) const {
  const auto found = statuses_.find(stream);
  return found == statuses_.end() ? 0 : found->second;
}

std::size_t Attacker::body_bytes_of(std::int32_t stream) const {
  const auto found = received_.find(stream);
  return found == received_.end() ? 0 : found->second;
}

bool Attacker::move_some() {
  if (outgoing_.empty()) {
    const std::uint8_t* frame = nullptr;
    const ssize_t length = nghttp2_session_mem_send(session_.get(), &frame);
    if (length > 0) outgoing_.assign(frame, frame + length);
  }
  bool moved = false;
  if (!outgoing_.empty()) {
    const auto sent = socket_->try_write(outgoing_);
    if (!sent) outgoing_.clear();
    if (sent && *sent > 0) {
      outgoing_.erase(outgoing_.begin(), outgoing_.begin() + static_cast<std::ptrdiff_t>(*sent));
      moved = true;
    }
  }
  std::array<std::uint8_t, 16384> room{};
  const auto count = socket_->try_read(room);
  cut_off_ = !count;
  if (!count || *count == 0) return moved;
  cut_off_ = nghttp2_session_mem_recv(session_.get(), room.data(), *count) < 0;
  return true;
}

bool Attacker::move_until(const std::function<bool()>& is_so, std::chrono::milliseconds at_most) {
  const auto end = std::chrono::steady_clock::now() + at_most;
  while (!is_so() && !cut_off_ && std::chrono::steady_clock::now() < end)
    if (!move_some())
      (void)socket_->wait(!outgoing_.empty(),
                          std::chrono::steady_clock::now() + std::chrono::milliseconds(20));
  return is_so();
}

void Attacker::move_for(std::chrono::milliseconds time) {
  (void)move_until([] { return false; }, time);
}

}  // namespace tafel::test
