// The client's end of one TLS connection: a non-blocking socket, waited on with deadlines. Says who is at
// fault when it fails: "refused" when a certificate, TLS version or protocol is not accepted by either side,
// "unreachable" when there was no answer. Inside shared/net only. Thread: one.
#pragma once

#include "shared/net/http_client.hpp"
#include "shared/net/openssl.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <span>

namespace tafel::net {

using Deadline = std::chrono::steady_clock::time_point;

class TlsSocket {
 public:
  // Connected, certificates of both sides shown, the server's holder checked, h2 agreed on.
  static Result<std::unique_ptr<TlsSocket>> connect(const ClientConfig& config, Deadline deadline);
  ~TlsSocket();
  TlsSocket(const TlsSocket&) = delete;
  TlsSocket& operator=(const TlsSocket&) = delete;

  // The number of bytes moved now; 0 when none could be. The end of the stream is a failure (unreachable).
  Result<std::size_t> try_read(std::span<std::uint8_t> room);
  Result<std::size_t> try_write(ByteView bytes);
  // Until something may move. Errors: unreachable at the deadline.
  Done wait(bool also_for_writing, Deadline deadline);

 private:
  TlsSocket(int descriptor, ContextHandle context);
  Done handshake(const ClientConfig& config, Deadline deadline);
  Done check_server(const ClientConfig& config);
  tl::unexpected<Error> failure(int code, const char* doing);

  int descriptor_;
  ContextHandle context_;
  SslHandle ssl_;
  bool established_ = false;
  bool answered_ = false;  // the server has sent something after the handshake
};

}  // namespace tafel::net
