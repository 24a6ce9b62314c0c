// One sample of /metrics, as Prometheus text: its type, and its value without a label.
#pragma once

#include <cstdint>
#include <string>

namespace tafel::store {

[[nodiscard]] inline std::string sample(const std::string& name, const char* type, std::uint64_t value) {
  return "# TYPE " + name + " " + type + "\n" + name + " " + std::to_string(value) + "\n";
}
[[nodiscard]] inline std::string gauge(const std::string& name, std::uint64_t value) {
  return sample(name, "gauge", value);
}
[[nodiscard]] inline std::string counter(const std::string& name, std::uint64_t value) {
  return sample(name, "counter", value);
}

}  // namespace tafel::store
