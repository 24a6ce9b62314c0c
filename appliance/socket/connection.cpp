#include "appliance/socket/connection.hpp"

#include <algorithm>
#include <asio/buffer.hpp>
#include <asio/write.hpp>
#include <strings.h>
#include <utility>

namespace tafel::appliance {
namespace {

// A screen that sends requests without reading the answers is not read from until it does.
constexpr std::size_t lines_that_may_wait = 64;

}  // namespace

Connection::Connection(Socket socket, OnLine on_line, OnClose on_close)
    : socket_(std::move(socket)), on_line_(std::move(on_line)), on_close_(std::move(on_close)) {}

void Connection::start() {
  read();
}

// ---- Reading ---------------------------------------------------------------------------------------------------

void Connection::read() {
  if (closed_ || reading_ || waiting_.size() > lines_that_may_wait) return;
  reading_ = true;
  socket_.async_read_some(asio::buffer(buffer_),
                          [self = shared_from_this()](asio::error_code error, std::size_t count) {
                            self->reading_ = false;
                            if (error) return self->close();
                            self->take(count);
                            self->read();
                          });
}

void Connection::take(std::size_t count) {
  framer_.feed({buffer_.data(), count},
               {[this](std::string_view line) {
                  if (!closed_ && !close_when_written_) on_line_(shared_from_this(), line);
                },
                [this] {
                  const auto limit = std::to_string(ipc::line_limit_bytes);
                  answer({-1, ipc::Malformed{"too-long",
                                             "a line has at most " + limit + " bytes; it was skipped", ""}});
                }});
  explicit_bzero(buffer_.data(), count);  // a PIN may have been in it
}

// ---- Writing: one thing at a time, in the order in which it became so ----------------------------------------------

void Connection::answer(const ipc::Answer& answer) {
  if (closed_) return;
  waiting_.push_back(std::make_shared<const std::string>(ipc::to_line(answer)));
  write();
}

void Connection::show(std::shared_ptr<const std::string> view_line) {
  if (closed_) return;
  if (view_)
    std::replace(waiting_.begin(), waiting_.end(), view_, view_line);
  else
    waiting_.push_back(view_line);
  view_ = std::move(view_line);
  write();
}

void Connection::turn_away(const ipc::Answer& why) {
  close_when_written_ = true;
  answer(why);
}

void Connection::finish() {
  close_when_written_ = true;
  write();
}

void Connection::write() {
  if (closed_ || under_way_) return;
  if (waiting_.empty()) {
    if (close_when_written_) close();
    return;
  }
  under_way_ = std::move(waiting_.front());
  waiting_.pop_front();
  if (under_way_ == view_) view_.reset();
  asio::async_write(socket_, asio::buffer(*under_way_),
                    [self = shared_from_this()](asio::error_code error, std::size_t) {
                      self->under_way_.reset();
                      if (error) return self->close();
                      self->write();
                      self->resume_reading();
                    });
}

void Connection::resume_reading() {
  if (!close_when_written_) read();
}

void Connection::close() {
  if (std::exchange(closed_, true)) return;
  asio::error_code ignored;
  socket_.close(ignored);
  on_close_(shared_from_this());
}

}  // namespace tafel::appliance
