// The other ends of a connection that do not behave: strangers who open sockets and say nothing, and a peer with a valid
// certificate who leaves bodies unfinished, resets what it asked for, or does not read. Real sockets, real TLS, nghttp2
// without our own session in between. Thread: one each.
#pragma once

#include "shared/net/http_client.hpp"
#include "shared/net/tls_socket.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

struct nghttp2_session;

namespace tafel::test {

// An open TCP connection to 127.0.0.1; -1 when it was refused.
[[nodiscard]] int connect_silently(const std::string& port);

// Keeps `count` silent connections open, and opens closed ones again, until its end.
class Strangers {
 public:
  Strangers(std::string port, std::size_t count);
  ~Strangers();
  Strangers(const Strangers&) = delete;
  Strangers& operator=(const Strangers&) = delete;
  // One of them anew: the first that the server closed, or the next in turn.
  void open_one_more();

 private:
  std::string port_;
  std::vector<int> sockets_;
  std::size_t next_ = 0;
};

class Attacker {
 public:
  // Connected; ends the test when that fails.
  explicit Attacker(const net::ClientConfig& config);
  ~Attacker();
  Attacker(const Attacker&) = delete;
  Attacker& operator=(const Attacker&) = delete;

  // A PUT whose body has so many bytes and then never ends.
  std::int32_t begin_upload(const std::string& path, std::size_t bytes);
  std::int32_t ask(const std::string& path, const net::Headers& headers = {},
                   const std::string& method = "GET");
  void reset(std::int32_t stream);
  // Until all of an upload was sent and the server has read it (or has refused it), which an answer behind it shows.
  void send_all(std::int32_t stream);
  // Gives the server no more than its first window, 64 KiB in all streams.
  void stop_taking() { takes_ = false; }
  // Moves bytes both ways until `is_so`, the server closes, or the time is over. True when it is so.
  bool move_until(const std::function<bool()>& is_so,
                  std::chrono::milliseconds at_most = std::chrono::seconds(30));
  void move_for(std::chrono::milliseconds time);

  [[nodiscard]] int status_of(std::int32_t stream) const;  // 0: no answer yet
  [[nodiscard]] std::size_t body_bytes_of(std::int32_t stream) const;
  [[nodiscard]] bool has_sent(std::int32_t stream) const { return to_send_.at(stream) == 0; }
  [[nodiscard]] bool is_over(std::int32_t stream) const { return over_.contains(stream); }
  [[nodiscard]] bool was_cut_off() const { return cut_off_; }

 private:
  friend struct AttackerCallbacks;
  struct Release {
    void operator()(nghttp2_session* session) const;
  };
  bool move_some();

  std::unique_ptr<net::TlsSocket> socket_;
  std::unique_ptr<nghttp2_session, Release> session_;
  std::map<std::int32_t, std::size_t> to_send_;
  std::map<std::int32_t, int> statuses_;
  std::map<std::int32_t, std::size_t> received_;
  std::map<std::int32_t, std::uint32_t> over_;
  Bytes outgoing_;
  bool takes_ = true;
  bool cut_off_ = false;
};

}  // namespace tafel::test
