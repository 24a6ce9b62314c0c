// The socket to `tafeld`, on a thread of its own: reads lines, hands what they say to the UI thread through a queue,
// writes requests, and comes back after any end with a fresh connection. UI thread calls everything public.
#pragma once

#include "shared/ipc/message.hpp"
#include "shared/view/device_view.hpp"

#include <atomic>
#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <variant>

namespace tafel::kiosk {

struct Connected {};
struct Disconnected {};
using Message = std::variant<Connected, Disconnected, view::DeviceView, ipc::Answer>;

class Connection {
 public:
  // `wake` is called on the socket's thread whenever a message waits. It must not block.
  Connection(std::filesystem::path socket, std::function<void()> wake);
  ~Connection();  // ends the thread
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void send(std::string line);  // dropped when there is no connection; the line is wiped after it was written
  [[nodiscard]] std::optional<Message> next();

 private:
  void run();
  void forget_unsent();
  void serve(int socket);
  bool read_some(int socket);
  bool write_waiting(int socket);
  void take_line(std::string_view line);
  void tell(Message message);
  bool sleep_until_poked(int milliseconds);  // true when it should end

  std::filesystem::path path_;
  std::function<void()> wake_;
  int poke_ = -1;  // eventfd: something to send, or the end
  std::atomic<bool> ending_ = false;
  std::mutex mutex_;
  std::deque<Message> inbox_;       // guarded by mutex_
  std::deque<std::string> outbox_;  // guarded by mutex_
  std::string partial_;             // of the thread: a line that is not complete yet
  std::thread thread_;
};

}  // namespace tafel::kiosk
