#include "appliance/socket/connection.hpp"

#include <asio/buffer.hpp>
#include <asio/write.hpp>
#include <strings.h>
#include <utility>

namespace tafel::appliance {
namespace {

// Who sends requests without reading the answers is not read from until it does.
constexpr std::size_t answers_that_may_wait = 64;

}  // namespace

Connection::Connection(Socket socket, OnLine on_line, OnClose on_close)
    : socket_(std::move(socket)), on_line_(std::move(on_line)), on_close_(std::move(on_close)) {}

void Connection::start() {
  read();
}

// ---- Reading ---------------------------------------------------------------------------------------------------

void Connection::read() {
  if (closed_ || reading_ || answers_.size() >= answers_that_may_wait) return;
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
                  if (!closed_) on_line_(shared_from_this(), line);
                },
                [this] {
                  const auto limit = std::to_string(ipc::line_limit_bytes);
                  answer({-1, ipc::Malformed{"too-long",
                                             "a line has at most " + limit + " bytes; it was skipped", ""}});
                }});
  explicit_bzero(buffer_.data(), count);  // a PIN may have been in it
}

// ---- Writing: one thing at a time, answers before the view --------------------------------------------------------

void Connection::answer(const ipc::Answer& answer) {
  if (closed_) return;
  answers_.push_back(ipc::to_line(answer));
  write();
}

void Connection::show(std::shared_ptr<const std::string> view_line) {
  if (closed_) return;
  view_ = std::move(view_line);
  write();
}

void Connection::turn_away(const ipc::Answer& why) {
  close_when_written_ = true;
  answer(why);
}

void Connection::write() {
  if (closed_ || under_way_) return;
  if (!answers_.empty()) {
    under_way_ = std::make_shared<const std::string>(std::move(answers_.front()));
    answers_.pop_front();
  } else {
    under_way_ = std::exchange(view_, nullptr);
  }
  if (!under_way_) {
    if (close_when_written_) close();
    return;
  }
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
