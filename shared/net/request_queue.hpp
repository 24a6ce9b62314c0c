// The way of a whole request from its connection to the worker thread and back: it waits its turn (fair_line.hpp), is
// answered by the hooks on the worker's thread, one at a time, and the answer goes to the connection. A request whose
// stream is gone before its turn is never begun. Inside shared/net only. Thread: the server's.
#pragma once

#include "shared/net/byte_budget.hpp"
#include "shared/net/fair_line.hpp"
#include "shared/net/http_server.hpp"
#include "shared/net/worker_thread.hpp"

#include <asio/io_context.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace tafel::net {

class ServerConnection;

struct QueuedRequest {
  std::weak_ptr<ServerConnection> from;
  const ServerConnection* connection = nullptr;  // compared only
  std::int32_t stream = 0;
  Peer peer;
  std::string holder;
  Request request;
  Charge charge;  // of the body, until it is answered
};

class RequestQueue {
 public:
  // All outlive it; `io` is the server's.
  RequestQueue(asio::io_context& io, const ServerConfig& config, const ServerHooks& hooks,
               const ByteBudget& answers);

  // False when too many requests of this holder wait already.
  [[nodiscard]] bool add(QueuedRequest request);
  void forget(const ServerConnection* connection);
  void forget(const ServerConnection* connection, std::int32_t stream);
  // Gives the worker the next request, when it is idle and one may be served. To be called when an answer was sent.
  void serve_next();
  // Runs `work` on the worker's thread, between requests, and then `then` on the server's.
  void run_between(std::function<void()> work, std::function<void()> then);
  // See WorkerThread::ends_within.
  [[nodiscard]] bool ends_within(std::chrono::milliseconds time) { return worker_.ends_within(time); }

 private:
  void finish(Response response, const std::string& failure);

  asio::io_context& io_;
  const ServerHooks& hooks_;
  const ByteBudget& answers_;
  FairLine<QueuedRequest> line_;
  std::optional<QueuedRequest> served_;  // the worker is at it
  WorkerThread worker_;                  // last: ends before what it uses
};

}  // namespace tafel::net
