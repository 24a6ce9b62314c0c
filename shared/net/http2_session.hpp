// One HTTP/2 connection (RFC 9113) as a machine without input or output of its own: bytes of the other side
// go in by `receive`, bytes for the other side come out by `take_output`, whole messages arrive at a
// callback. Both ends use it; what moves the bytes (Asio in the server, poll in the client) stays outside.
// Wraps nghttp2, which does the framing, header compression, flow control and the checks of the protocol.
// Ownership: the session owns the bodies of messages under way. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/net/byte_budget.hpp"
#include "shared/net/http_message.hpp"
#include "shared/net/least_rate.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

struct nghttp2_session;

namespace tafel::net {

struct Http2Limits {
  std::size_t header_bytes = 32UL * 1024;  // names and values of one message together
  std::size_t body_bytes = 64UL * 1024 * 1024;
  std::uint32_t concurrent_streams = 8;
};

// A message as it came off the wire: pseudo headers (":path") still among the headers.
struct Http2Message {
  Headers headers;
  Bytes body;
  enum class Excess {
    none,
    headers,
    body,
    budget,
    slow,
  } excess = Excess::none;  // which limit it broke; the rest is dropped
  Charge charge;            // the bytes that its body takes of the session's budget
};

class Http2Session {
 public:
  enum class Side { server, client };
  // Called from within `receive` once per stream: when the message is whole, or at once when it breaks a
  // limit.
  using OnMessage = std::function<void(std::int32_t stream, Http2Message message)>;
  // Called from within `receive` or `take_output` when a stream is over; `code` 0 is a good end (RFC 9113
  // section 7).
  using OnClosed = std::function<void(std::int32_t stream, std::uint32_t code)>;

  // The budgets of whoever is at the other end. They outlive the session.
  struct Budgets {
    std::string holder;
    ByteBudget* received = nullptr;  // bodies that arrive
    ByteBudget* sent = nullptr;      // bodies that wait to be sent; never refused here
  };

  Http2Session(Side side, const Http2Limits& limits, OnMessage on_message, OnClosed on_closed);
  Http2Session(Side side, const Http2Limits& limits, OnMessage on_message, OnClosed on_closed,
               Budgets budgets);
  ~Http2Session();
  Http2Session(const Http2Session&) = delete;
  Http2Session& operator=(const Http2Session&) = delete;

  // Errors: malformed: the connection is of no use any more; send what `take_output` still returns, then close.
  Done receive(ByteView bytes);
  // Appends at least one frame when there is anything to send and stops after about `enough` bytes.
  Done take_output(Bytes& out, std::size_t enough);

  Result<std::int32_t> submit_request(Request request);
  Done submit_response(std::int32_t stream, Response response);
  // Nobody waits for this stream any more; no matter whether it still exists.
  void cancel(std::int32_t stream);
  // Says that no new streams are welcome; those under way go on.
  void say_goodbye();
  // Nothing left to read or to write: the connection can close.
  [[nodiscard]] bool finished() const;
  [[nodiscard]] std::size_t streams_under_way() const { return streams_.size(); }
  // Gives up on each message that arrives more slowly than `least`: it is delivered as too slow.
  void give_up_slow(const LeastRate& least);
  // Is a body being sent of which the other side takes less than `least`?
  [[nodiscard]] bool is_read_slowly(const LeastRate& least) const;

  using Moment = std::chrono::steady_clock::time_point;
  struct Stream {
    Moment began = std::chrono::steady_clock::now();  // of what moves now: the message, later the answer
    Http2Message message;
    std::size_t header_bytes = 0;
    bool delivered = false;
    bool is_head = false;  // its answer has no body (RFC 9110 section 9.3.2)
    bool answered = false;
    Bytes outgoing;
    Charge outgoing_charge;
    std::size_t sent = 0;
    std::size_t dropped = 0;  // bytes of a body that nobody waits for any more
  };

 private:
  friend struct Http2Callbacks;
  void deliver(std::int32_t id, Stream& stream);
  void drop(std::int32_t id, Stream& stream, std::size_t bytes);
  void start();

  struct Release {
    void operator()(nghttp2_session* session) const;
  };
  Side side_;
  Http2Limits limits_;
  OnMessage on_message_;
  OnClosed on_closed_;
  Budgets budgets_;
  std::map<std::int32_t, Stream> streams_;
  std::unique_ptr<nghttp2_session, Release> session_;
};

}  // namespace tafel::net
