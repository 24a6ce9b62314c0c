// A budget of bytes in memory, of many holders of certificates together. Each holder has a small reserve that is
// always theirs, and beyond it a part of what is common, up to a limit of their own: whoever takes all of the common
// part is refused themselves, and a record of ordinary size still gets in. Ownership: what is taken is held by a
// Charge, which gives it back at its end. Thread: one, for a budget and all of its charges.
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace tafel::net {

struct BudgetLimits {
  std::size_t common_bytes = 0;   // of all holders together, beyond their reserves
  std::size_t each_bytes = 0;     // of one holder, the reserve included
  std::size_t reserve_bytes = 0;  // of each holder
};

class ByteBudget {
 public:
  explicit ByteBudget(const BudgetLimits& limits) : limits_(limits) {}

  // False when it would be over a limit; then nothing is taken.
  [[nodiscard]] bool take(const std::string& holder, std::size_t bytes);
  // What is there already must be counted also when it is over the limit.
  void take_anyway(const std::string& holder, std::size_t bytes);
  void give_back(const std::string& holder, std::size_t bytes);
  // Could this holder take one byte more?
  [[nodiscard]] bool has_room(const std::string& holder) const { return fits(used_by(holder), 1); }
  [[nodiscard]] std::size_t used_by(const std::string& holder) const;
  [[nodiscard]] std::size_t common_used() const { return common_used_; }

 private:
  [[nodiscard]] bool fits(std::size_t used, std::size_t bytes) const;
  [[nodiscard]] std::size_t beyond_reserve(std::size_t bytes) const;

  BudgetLimits limits_;
  std::map<std::string, std::size_t> used_;
  std::size_t common_used_ = 0;
};

// The bytes that one message takes of a budget. Without a budget nothing is counted. The budget outlives it.
class Charge {
 public:
  Charge() = default;
  Charge(ByteBudget* budget, std::string holder);
  Charge(Charge&& other) noexcept;
  Charge& operator=(Charge&& other) noexcept;
  Charge(const Charge&) = delete;
  Charge& operator=(const Charge&) = delete;
  ~Charge();

  [[nodiscard]] bool take(std::size_t bytes);
  void take_anyway(std::size_t bytes);

 private:
  ByteBudget* budget_ = nullptr;
  std::string holder_;
  std::size_t bytes_ = 0;
};

}  // namespace tafel::net
