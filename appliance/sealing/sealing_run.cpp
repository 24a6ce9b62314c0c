#include "appliance/sealing/sealing_run.hpp"

#include "appliance/answers/refusals.hpp"
#include "shared/text/device_nl.hpp"

#include <utility>

namespace tafel::appliance {

namespace {

SealingStep after(SealingStep step) {
  switch (step) {
    case SealingStep::writing:
      return SealingStep::sealing;
    case SealingStep::sealing:
      return SealingStep::erasing;
    case SealingStep::erasing:
      return SealingStep::sending;
    case SealingStep::sending:
      return SealingStep::done;
    case SealingStep::done:
    case SealingStep::failed:
      break;
  }
  return step;
}

}  // namespace

bool SealingRun::going_on() const {
  return step_ && after(*step_) != *step_;
}

void SealingRun::begin(std::string session) {
  step_ = SealingStep::writing;
  session_ = std::move(session);
  problem_.clear();
  changes_.note();
}

void SealingRun::was_done(std::string session) {
  step_ = SealingStep::done;
  session_ = std::move(session);
  changes_.note();
}

std::optional<Reply> SealingRun::advance(const Done& outcome) {
  changes_.note();
  if (!outcome) return fail_with(outcome.error());
  if (step_ == SealingStep::sealing) record_ = {};
  if (step_) step_ = after(*step_);
  if (going_on()) return std::nullopt;
  return ipc::Accepted{};
}

Reply SealingRun::fail_with(const Error& error) {
  problem_ = step_ == SealingStep::erasing ? text::device::erasing_failed : text::device::sealing_failed;
  record_ = {};
  step_ = SealingStep::failed;
  auto refusal = disk_refusal(error);
  refusal.sentence = problem_;
  return refusal;
}

void SealingRun::forget() {
  step_.reset();
}

std::optional<view::SealingView> SealingRun::view() const {
  if (!step_) return std::nullopt;
  return view::SealingView{*step_, problem_};
}

}  // namespace tafel::appliance
