// The destination of requests: the socket, or a test's list.
#pragma once

#include <string>

namespace tafel::kiosk {

class Outgoing {
 public:
  Outgoing() = default;
  virtual ~Outgoing() = default;
  Outgoing(const Outgoing&) = delete;
  Outgoing& operator=(const Outgoing&) = delete;
  virtual void send(std::string line) = 0;
};

}  // namespace tafel::kiosk
