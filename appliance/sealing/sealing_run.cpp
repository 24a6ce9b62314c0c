#include "appliance/sealing/sealing_run.hpp"

#include "appliance/answers/refusals.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace {

SealingStage after(SealingStage stage) {
  switch (stage) {
    case SealingStage::writing:
      return SealingStage::sealing;
    case SealingStage::sealing:
      return SealingStage::erasing;
    case SealingStage::erasing:
      return SealingStage::sending;
    case SealingStage::sending:
      return SealingStage::done;
    case SealingStage::none:
    case SealingStage::done:
    case SealingStage::failed:
      break;
  }
  return stage;
}

// As the screen is told (docs/ipc.md, "The view").
std::string_view word_of(SealingStage stage) {
  switch (stage) {
    case SealingStage::none:
      break;
    case SealingStage::writing:
      return "writing";
    case SealingStage::sealing:
      return "sealing";
    case SealingStage::erasing:
      return "erasing";
    case SealingStage::sending:
      return "sending";
    case SealingStage::done:
      return "done";
    case SealingStage::failed:
      return "failed";
  }
  return "";
}

}  // namespace

bool SealingRun::going_on() const {
  return after(stage_) != stage_;
}

void SealingRun::begin(std::string session) {
  stage_ = SealingStage::writing;
  session_ = std::move(session);
  problem_.clear();
  changes_.note();
}

std::optional<Reply> SealingRun::advance(const Done& outcome) {
  changes_.note();
  if (!outcome) return fail_with(outcome.error());
  if (stage_ == SealingStage::sealing) record_ = {};
  stage_ = after(stage_);
  if (going_on()) return std::nullopt;
  return ipc::Accepted{};
}

Reply SealingRun::fail_with(const Error& error) {
  problem_ = stage_ == SealingStage::erasing ? text::device::erasing_failed : text::device::sealing_failed;
  record_ = {};
  stage_ = SealingStage::failed;
  auto refusal = disk_refusal(error);
  refusal.sentence = problem_;
  return refusal;
}

void SealingRun::forget() {
  stage_ = SealingStage::none;
}

std::optional<view::SealingView> SealingRun::view() const {
  if (stage_ == SealingStage::none) return std::nullopt;
  return view::SealingView{std::string(word_of(stage_)), problem_};
}

}  // namespace tafel::appliance
