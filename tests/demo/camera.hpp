// Pictures of the screen, made by the kiosk itself: a name in a file, a signal, and the picture is there.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>

namespace tafel::demo {

class Camera {
 public:
  Camera(std::filesystem::path folder, pid_t kiosk) : folder_(std::move(folder)), kiosk_(kiosk) {}

  // Makes NN-name.png and waits for it, at most 20 s; throws std::runtime_error when it does not come.
  void take(const std::string& name);

 private:
  std::filesystem::path folder_;
  pid_t kiosk_;
  int taken_ = 0;
};

}  // namespace tafel::demo
