#include "shared/net/http2_session.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <nghttp2/nghttp2.h>
#include <utility>
#include <vector>

namespace tafel::net {
namespace {

constexpr int stream_window = 1 << 20;  // what may be under way in one stream before we have read it
constexpr std::size_t drop_limit = 64UL * 1024 * 1024;
// A header block that unpacks to this many times its limit is made to cost time (an HPACK bomb): no answer, the end.
constexpr std::size_t bomb_factor = 4;
constexpr int connection_window = 1 << 22;  // and in all streams of a connection

std::string_view view_of(const std::uint8_t* data, std::size_t length) {
  return {reinterpret_cast<const char*>(data), length};
}

// nghttp2 takes pointers to mutable bytes and copies them.
nghttp2_nv field(std::string_view name, std::string_view value) {
  nghttp2_nv pair{};
  pair.name = const_cast<std::uint8_t*>(as_bytes(name).data());
  pair.namelen = name.size();
  pair.value = const_cast<std::uint8_t*>(as_bytes(value).data());
  pair.valuelen = value.size();
  return pair;
}

void append_fields(std::vector<nghttp2_nv>& fields, const Headers& headers) {
  for (const auto& [name, value] : headers) fields.push_back(field(name, value));
}

}  // namespace

// nghttp2 calls these; `user` is the session. No exception may cross its C frames: allocation failure ends
// the program.
struct Http2Callbacks {
  static Http2Session& self(void* user) { return *static_cast<Http2Session*>(user); }

  static Http2Session::Stream* find(Http2Session& session, std::int32_t id) {
    const auto found = session.streams_.find(id);
    return found == session.streams_.end() ? nullptr : &found->second;
  }

  static int begin_headers(nghttp2_session*, const nghttp2_frame* frame, void* user) noexcept {
    Http2Session& session = self(user);
    if (frame->headers.cat == NGHTTP2_HCAT_REQUEST)
      session.streams_[frame->hd.stream_id].message.charge =
          Charge(session.budgets_.received, session.budgets_.holder);
    return 0;
  }

  static int header(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name,
                    std::size_t name_length, const std::uint8_t* value, std::size_t value_length,
                    std::uint8_t, void* user) noexcept {
    Http2Session& session = self(user);
    Http2Session::Stream* stream = find(session, frame->hd.stream_id);
    if (stream == nullptr || stream->delivered) return 0;
    stream->header_bytes += name_length + value_length;
    if (stream->header_bytes > bomb_factor * session.limits_.header_bytes)
      return NGHTTP2_ERR_CALLBACK_FAILURE;
    if (stream->header_bytes > session.limits_.header_bytes) {
      stream->message.excess = Http2Message::Excess::headers;
      return 0;
    }
    std::string& slot = stream->message.headers[std::string(view_of(name, name_length))];
    if (!slot.empty()) slot += ", ";
    slot += view_of(value, value_length);
    return 0;
  }

  static int data(nghttp2_session*, std::uint8_t, std::int32_t id, const std::uint8_t* bytes,
                  std::size_t length, void* user) noexcept {
    Http2Session& session = self(user);
    Http2Session::Stream* stream = find(session, id);
    if (stream == nullptr) return 0;
    if (stream->delivered) {
      session.drop(id, *stream, length);
      return 0;
    }
    Bytes& body = stream->message.body;
    if (body.size() + length > session.limits_.body_bytes) {
      stream->message.excess = Http2Message::Excess::body;
      session.deliver(id, *stream);
      return 0;
    }
    if (!stream->message.charge.take(length)) {
      stream->message.excess = Http2Message::Excess::budget;
      session.deliver(id, *stream);
      return 0;
    }
    body.insert(body.end(), bytes, bytes + length);
    return 0;
  }

  static bool announces_too_much(const Http2Session& session, const Headers& headers) {
    const auto length = headers.find("content-length");
    return length != headers.end() &&
           std::strtoull(length->second.c_str(), nullptr, 10) > session.limits_.body_bytes;
  }

  static bool is_interim(const Headers& headers) {
    const auto status = headers.find(":status");
    return status != headers.end() && status->second.starts_with('1');
  }

  static int frame_received(nghttp2_session*, const nghttp2_frame* frame, void* user) noexcept {
    Http2Session& session = self(user);
    if (frame->hd.type != NGHTTP2_HEADERS && frame->hd.type != NGHTTP2_DATA) return 0;
    Http2Session::Stream* stream = find(session, frame->hd.stream_id);
    if (stream == nullptr || stream->delivered) return 0;
    const bool is_last = (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
    if (frame->hd.type == NGHTTP2_HEADERS && announces_too_much(session, stream->message.headers))
      stream->message.excess = Http2Message::Excess::body;
    // An interim response (1xx) is followed by the real one: forget it.
    if (!is_last && is_interim(stream->message.headers)) stream->message.headers.clear();
    if (is_last || stream->message.excess != Http2Message::Excess::none)
      session.deliver(frame->hd.stream_id, *stream);
    return 0;
  }

  static int stream_closed(nghttp2_session*, std::int32_t id, std::uint32_t code, void* user) noexcept {
    Http2Session& session = self(user);
    const auto found = session.streams_.find(id);
    if (found == session.streams_.end()) return 0;
    session.streams_.erase(found);
    session.on_closed_(id, code);
    return 0;
  }

  static ssize_t read_body(nghttp2_session*, std::int32_t id, std::uint8_t* out, std::size_t room,
                           std::uint32_t* flags, nghttp2_data_source*, void* user) noexcept {
    Http2Session::Stream* stream = find(self(user), id);
    if (stream == nullptr) return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    const std::size_t count = std::min(room, stream->outgoing.size() - stream->sent);
    if (count > 0) std::memcpy(out, stream->outgoing.data() + stream->sent, count);
    stream->sent += count;
    if (stream->sent == stream->outgoing.size()) *flags |= NGHTTP2_DATA_FLAG_EOF;
    return static_cast<ssize_t>(count);
  }

  static nghttp2_session_callbacks* table() {
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, begin_headers);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, data);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, frame_received);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, stream_closed);
    return callbacks;
  }
};

void Http2Session::Release::operator()(nghttp2_session* session) const {
  nghttp2_session_del(session);
}

Http2Session::Http2Session(Side side, const Http2Limits& limits, OnMessage on_message, OnClosed on_closed)
    : Http2Session(side, limits, std::move(on_message), std::move(on_closed), Budgets{}) {}

Http2Session::Http2Session(Side side, const Http2Limits& limits, OnMessage on_message, OnClosed on_closed,
                           Budgets budgets)
    : side_(side),
      limits_(limits),
      on_message_(std::move(on_message)),
      on_closed_(std::move(on_closed)),
      budgets_(std::move(budgets)) {
  nghttp2_session_callbacks* callbacks = Http2Callbacks::table();
  nghttp2_session* raw = nullptr;
  if (side == Side::server)
    nghttp2_session_server_new(&raw, callbacks, this);
  else
    nghttp2_session_client_new(&raw, callbacks, this);
  nghttp2_session_callbacks_del(callbacks);
  session_.reset(raw);
  start();
}

Http2Session::~Http2Session() = default;

void Http2Session::start() {
  const std::array<nghttp2_settings_entry, 4> settings{
      {{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, limits_.concurrent_streams},
       {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, stream_window},
       {NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE, static_cast<std::uint32_t>(limits_.header_bytes)},
       {NGHTTP2_SETTINGS_ENABLE_PUSH, 0}}};
  nghttp2_submit_settings(session_.get(), NGHTTP2_FLAG_NONE, settings.data(), settings.size());
  nghttp2_session_set_local_window_size(session_.get(), NGHTTP2_FLAG_NONE, 0, connection_window);
}

void Http2Session::deliver(std::int32_t id, Stream& stream) {
  stream.delivered = true;
  const auto method = stream.message.headers.find(":method");
  stream.is_head = method != stream.message.headers.end() && method->second == "HEAD";
  Http2Message message = std::exchange(stream.message, {});
  on_message_(id, std::move(message));
}

void Http2Session::give_up_slow(const LeastRate& least) {
  const auto now = std::chrono::steady_clock::now();
  for (auto& [id, stream] : streams_) {
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - stream.began);
    if (stream.delivered || !is_too_slow(least, age, stream.message.body.size())) continue;
    stream.message.excess = Http2Message::Excess::slow;
    deliver(id, stream);
  }
}

bool Http2Session::is_read_slowly(const LeastRate& least) const {
  const auto now = std::chrono::steady_clock::now();
  return std::ranges::any_of(streams_, [&](const auto& entry) {
    const Stream& stream = entry.second;
    const auto age = std::chrono::duration_cast<std::chrono::milliseconds>(now - stream.began);
    return stream.answered && stream.sent < stream.outgoing.size() && is_too_slow(least, age, stream.sent);
  });
}

Done Http2Session::receive(ByteView bytes) {
  const ssize_t taken = nghttp2_session_mem_recv(session_.get(), bytes.data(), bytes.size());
  if (taken < 0)
    return fail(Fault::malformed, std::string("not HTTP/2: ") + nghttp2_strerror(static_cast<int>(taken)));
  return {};
}

Done Http2Session::take_output(Bytes& out, std::size_t enough) {
  while (out.size() < enough) {
    const std::uint8_t* frame = nullptr;
    const ssize_t length = nghttp2_session_mem_send(session_.get(), &frame);
    if (length < 0)
      return fail(Fault::malformed,
                  std::string("HTTP/2 failed: ") + nghttp2_strerror(static_cast<int>(length)));
    if (length == 0) return {};
    out.insert(out.end(), frame, frame + length);
  }
  return {};
}

Result<std::int32_t> Http2Session::submit_request(Request request) {
  const auto authority = request.headers.find("host");
  std::vector<nghttp2_nv> fields{field(":method", request.method), field(":scheme", "https"),
                                 field(":path", request.path)};
  if (authority != request.headers.end()) fields.push_back(field(":authority", authority->second));
  Headers rest = request.headers;
  rest.erase("host");
  append_fields(fields, rest);
  nghttp2_data_provider body{};
  body.read_callback = Http2Callbacks::read_body;
  const std::int32_t id = nghttp2_submit_request(session_.get(), nullptr, fields.data(), fields.size(),
                                                 request.body.empty() ? nullptr : &body, nullptr);
  if (id < 0) return fail(Fault::io, std::string("cannot start a request: ") + nghttp2_strerror(id));
  streams_[id].outgoing = std::move(request.body);
  return id;
}

Done Http2Session::submit_response(std::int32_t stream, Response response) {
  const auto found = streams_.find(stream);
  if (found == streams_.end()) return fail(Fault::missing, "the stream is gone");
  const std::string status = std::to_string(response.status);
  const std::string length = std::to_string(response.body.size());
  response.headers.insert_or_assign("content-length", length);
  std::vector<nghttp2_nv> fields{field(":status", status)};
  append_fields(fields, response.headers);
  Stream& answered = found->second;
  if (!answered.is_head) answered.outgoing = std::move(response.body);
  answered.outgoing_charge = Charge(budgets_.sent, budgets_.holder);
  answered.outgoing_charge.take_anyway(answered.outgoing.size());
  answered.sent = 0;
  answered.answered = true;
  answered.began = std::chrono::steady_clock::now();
  nghttp2_data_provider body{};
  body.read_callback = Http2Callbacks::read_body;
  const int code = nghttp2_submit_response(session_.get(), stream, fields.data(), fields.size(),
                                           answered.is_head ? nullptr : &body);
  if (code != 0) return fail(Fault::io, std::string("cannot answer: ") + nghttp2_strerror(code));
  return {};
}

// The answer went out before the request was whole. Most clients stop by themselves once they have read it; curl 7.88
// loses an answer whose stream is reset at once. So the rest is dropped for a while, and only then cut off.
void Http2Session::drop(std::int32_t id, Stream& stream, std::size_t bytes) {
  const bool was_within = stream.dropped <= drop_limit;
  stream.dropped += bytes;
  if (was_within && stream.dropped > drop_limit) cancel(id);
}

void Http2Session::cancel(std::int32_t stream) {
  if (streams_.contains(stream))
    nghttp2_submit_rst_stream(session_.get(), NGHTTP2_FLAG_NONE, stream,
                              side_ == Side::server ? NGHTTP2_NO_ERROR : NGHTTP2_CANCEL);
}

void Http2Session::say_goodbye() {
  const std::int32_t last = nghttp2_session_get_last_proc_stream_id(session_.get());
  nghttp2_submit_goaway(session_.get(), NGHTTP2_FLAG_NONE, last, NGHTTP2_NO_ERROR, nullptr, 0);
}

bool Http2Session::finished() const {
  return nghttp2_session_want_read(session_.get()) == 0 && nghttp2_session_want_write(session_.get()) == 0;
}

}  // namespace tafel::net
