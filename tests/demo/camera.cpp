#include "tests/demo/camera.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace tafel::demo {

void Camera::take(const std::string& name) {
  ++taken_;
  const std::string number = (taken_ < 10 ? "0" : "") + std::to_string(taken_) + "-";
  const std::string full = number + name;
  const auto picture = folder_ / (full + ".png");
  std::filesystem::remove(picture);
  std::ofstream(folder_ / "next-name") << full << "\n";
  if (kill(kiosk_, SIGUSR1) != 0) throw std::runtime_error("the kiosk is gone: no picture " + full);
  for (int tries = 0; tries < 1000; ++tries) {
    if (std::filesystem::exists(picture)) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  throw std::runtime_error("no picture came: " + picture.string());
}

}  // namespace tafel::demo
