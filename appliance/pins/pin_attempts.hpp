// The count of vain tries of a PIN. Each try is counted on disk before it is made, so that cutting the power buys
// no extra guess. Five tries, then a wait of 15 seconds that doubles; after fifteen locked until a chair unlocks.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace tafel::appliance {

constexpr int free_tries = 5;
constexpr int tries_until_locked = 15;
constexpr int first_wait_seconds = 15;

// The person who types a PIN: a chair, or a participant of one session.
struct PinOwner {
  std::string session;  // empty for a chair
  std::string id;
  auto operator<=>(const PinOwner&) const = default;
};

struct PinGate {
  int wrong_tries = 0;
  int wait_seconds = 0;  // 0: a try is taken now
  bool locked = false;
  [[nodiscard]] bool open() const { return !locked && wait_seconds == 0; }
};

class PinAttempts {
 public:
  [[nodiscard]] static Result<PinAttempts> load(const Path& path);

  [[nodiscard]] PinGate gate(const PinOwner& who, Instant now) const;
  // Counts a try that is about to be made. It may be made only when this succeeded.
  [[nodiscard]] Done count_try(const PinOwner& who, Instant now);
  // The PIN was right, or a chair unlocked: the count starts anew.
  [[nodiscard]] Done clear(const PinOwner& who);
  [[nodiscard]] Done clear_session(const std::string& session);
  // All who have tried in vain.
  [[nodiscard]] std::vector<PinOwner> owners() const;

 private:
  struct Count {
    int wrong = 0;
    Instant last_try;
  };
  using Counts = std::map<PinOwner, Count>;
  explicit PinAttempts(Path path) : path_(std::move(path)) {}
  [[nodiscard]] static Result<Counts> counts_in(const nlohmann::json& document);
  [[nodiscard]] Done replace(Counts counts);

  Path path_;
  Counts counts_;
};

}  // namespace tafel::appliance
