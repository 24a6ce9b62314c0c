#include "shared/net/byte_budget.hpp"

#include <algorithm>
#include <utility>

namespace tafel::net {

std::size_t ByteBudget::used_by(const std::string& holder) const {
  const auto found = used_.find(holder);
  return found == used_.end() ? 0 : found->second;
}

std::size_t ByteBudget::beyond_reserve(std::size_t bytes) const {
  return bytes - std::min(bytes, limits_.reserve_bytes);
}

bool ByteBudget::fits(std::size_t used, std::size_t bytes) const {
  if (used + bytes > limits_.each_bytes) return false;
  const std::size_t more = beyond_reserve(used + bytes) - beyond_reserve(used);
  return more == 0 || common_used_ + more <= limits_.common_bytes;
}

bool ByteBudget::take(const std::string& holder, std::size_t bytes) {
  if (!fits(used_by(holder), bytes)) return false;
  take_anyway(holder, bytes);
  return true;
}

void ByteBudget::take_anyway(const std::string& holder, std::size_t bytes) {
  if (bytes == 0) return;
  std::size_t& used = used_[holder];
  common_used_ += beyond_reserve(used + bytes) - beyond_reserve(used);
  used += bytes;
}

void ByteBudget::give_back(const std::string& holder, std::size_t bytes) {
  const auto found = used_.find(holder);
  if (found == used_.end()) return;
  const std::size_t left = found->second - std::min(bytes, found->second);
  common_used_ -= beyond_reserve(found->second) - beyond_reserve(left);
  found->second = left;
  if (left == 0) used_.erase(found);
}

Charge::Charge(ByteBudget* budget, std::string holder) : budget_(budget), holder_(std::move(holder)) {}

Charge::Charge(Charge&& other) noexcept
    : budget_(std::exchange(other.budget_, nullptr)),
      holder_(std::move(other.holder_)),
      bytes_(std::exchange(other.bytes_, 0)) {}

Charge& Charge::operator=(Charge&& other) noexcept {
  if (this == &other) return *this;
  if (budget_ != nullptr) budget_->give_back(holder_, bytes_);
  budget_ = std::exchange(other.budget_, nullptr);
  holder_ = std::move(other.holder_);
  bytes_ = std::exchange(other.bytes_, 0);
  return *this;
}

Charge::~Charge() {
  if (budget_ != nullptr) budget_->give_back(holder_, bytes_);
}

bool Charge::take(std::size_t bytes) {
  if (budget_ == nullptr) return true;
  if (!budget_->take(holder_, bytes)) return false;
  bytes_ += bytes;
  return true;
}

void Charge::take_anyway(std::size_t bytes) {
  if (budget_ == nullptr) return;
  budget_->take_anyway(holder_, bytes);
  bytes_ += bytes;
}

}  // namespace tafel::net
