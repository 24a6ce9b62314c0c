#include "shared/net/request_queue.hpp"

#include "shared/net/server_connection.hpp"

#include <asio/post.hpp>
#include <exception>
#include <utility>

namespace tafel::net {
namespace {

struct Answer {
  Response response;
  std::string failure;  // empty: none
};

Answer answer_of(const ServerHooks& hooks, const Request& request, const Peer& peer) {
  try {
    return {hooks.answer(request, peer), {}};
  } catch (const std::exception& error) {
    return {hooks.refuse(500), error.what()};
  }
}

}  // namespace

RequestQueue::RequestQueue(asio::io_context& io, const ServerConfig& config, const ServerHooks& hooks,
                           const ByteBudget& answers)
    : io_(io), hooks_(hooks), answers_(answers), line_(config.limits.waiting_each) {}

bool RequestQueue::add(QueuedRequest request) {
  const std::string holder = request.holder;
  if (!line_.add(holder, std::move(request))) return false;
  serve_next();
  return true;
}

void RequestQueue::forget(const ServerConnection* connection) {
  line_.remove_if([&](const QueuedRequest& request) { return request.connection == connection; });
}

void RequestQueue::forget(const ServerConnection* connection, std::int32_t stream) {
  line_.remove_if([&](const QueuedRequest& request) {
    return request.connection == connection && request.stream == stream;
  });
}

void RequestQueue::serve_next() {
  if (served_) return;
  served_ = line_.next([this](const std::string& holder) { return answers_.has_room(holder); });
  if (!served_) return;
  // The worker has these for itself until it posts the answer.
  auto request = std::make_shared<const Request>(std::move(served_->request));
  worker_.give([this, request = std::move(request), peer = served_->peer]() mutable {
    Answer answer = answer_of(hooks_, *request, peer);
    request.reset();
    asio::post(io_, [this, answer = std::move(answer)]() mutable {
      finish(std::move(answer.response), answer.failure);
    });
  });
}

void RequestQueue::finish(Response response, const std::string& failure) {
  const QueuedRequest request = std::move(*std::exchange(served_, std::nullopt));
  if (!failure.empty())
    hooks_.note({"failed", request.holder, "a request of " + request.holder + " failed: " + failure});
  if (const auto connection = request.from.lock())
    connection->take_answer(request.stream, std::move(response));
  serve_next();
}

void RequestQueue::run_between(std::function<void()> work, std::function<void()> then) {
  worker_.give([this, work = std::move(work), then = std::move(then)] {
    work();
    asio::post(io_, then);
  });
}

}  // namespace tafel::net
