// One screen, or script, on the socket: cuts what it sends into requests, and writes answers and the newest view.
// Thread: that of its executor. Lives as long as something is under way on its socket.
#pragma once

#include "shared/ipc/line_framer.hpp"
#include "shared/ipc/message.hpp"

#include <array>
#include <asio/local/stream_protocol.hpp>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace tafel::appliance {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Socket = asio::local::stream_protocol::socket;
  using OnLine = std::function<void(const std::shared_ptr<Connection>&, std::string_view line)>;
  using OnClose = std::function<void(const std::shared_ptr<Connection>&)>;

  Connection(Socket socket, OnLine on_line, OnClose on_close);

  void start();  // reading
  void answer(const ipc::Answer& answer);
  // Only the newest view is worth sending: it takes the place of one that still waits. So whoever shows first and
  // answers then is heard in that order, and no view comes after an answer that it is older than.
  void show(std::shared_ptr<const std::string> view_line);
  void close();
  // Says why, and closes once it is said.
  void turn_away(const ipc::Answer& why);
  // Takes no more requests, and closes once everything that waits is written.
  void finish();

 private:
  void read();
  void take(std::size_t count);
  void write();
  void resume_reading();

  Socket socket_;
  OnLine on_line_;
  OnClose on_close_;
  ipc::LineFramer framer_{ipc::line_limit_bytes};
  std::array<char, 16UL * 1024> buffer_{};
  std::deque<std::shared_ptr<const std::string>> waiting_;
  std::shared_ptr<const std::string> view_;  // the one among `waiting_`, if any
  std::shared_ptr<const std::string> under_way_;
  bool reading_ = false;
  bool closed_ = false;
  bool close_when_written_ = false;
};

}  // namespace tafel::appliance
