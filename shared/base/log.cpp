#include "shared/base/log.hpp"

#include "shared/base/printable.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <string>

namespace tafel::log {

void start(std::string_view program) {
  auto logger = spdlog::stderr_logger_mt(std::string(program));
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%e %n %l: %v");
  logger->flush_on(spdlog::level::info);
  spdlog::set_default_logger(std::move(logger));
}

void info(std::string_view message) {
  spdlog::info("{}", printable_line(message));
}
void warn(std::string_view message) {
  spdlog::warn("{}", printable_line(message));
}
void error(std::string_view message) {
  spdlog::error("{}", printable_line(message));
}

}  // namespace tafel::log
