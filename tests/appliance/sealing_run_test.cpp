// The steps of sealing: their order, what each failure says, and what screens are told.
#include "appliance/sealing/sealing_run.hpp"

#include "appliance/answers/refusals.hpp"
#include "shared/text/device_nl.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

using namespace tafel;
using namespace tafel::appliance;

namespace {

const std::vector<SealingStep> steps = {SealingStep::writing, SealingStep::sealing, SealingStep::erasing,
                                        SealingStep::sending};

struct Fixture {
  Fixture() {
    run.begin("s1");
    (void)changes.take();
  }
  // Brings the run to `step`.
  void reach(SealingStep step) {
    while (run.step() != step) REQUIRE_FALSE(run.advance({}));
  }
  ViewChanges changes;
  SealingRun run{changes};
};

Done disk_failed(Fault fault) {
  return fail(fault, "no more", "disk");
}

}  // namespace

TEST_CASE("sealing run: none is going on at the start, and screens are told of none") {
  ViewChanges changes;
  const SealingRun run(changes);
  CHECK(run.step() == std::nullopt);
  CHECK_FALSE(run.going_on());
  CHECK_FALSE(run.view());
}

TEST_CASE("sealing run: goes through its four steps in order, and answers after the last") {
  Fixture it;
  for (const SealingStep step : steps) {
    CHECK(it.run.step() == step);
    CHECK(it.run.going_on());
    CHECK(it.run.advance({}).has_value() == (step == SealingStep::sending));
    CHECK(it.changes.take());
  }
  CHECK(it.run.step() == SealingStep::done);
  CHECK_FALSE(it.run.going_on());
}

TEST_CASE("sealing run: a failure in any step ends it, with the sentence of that step") {
  for (const SealingStep step : steps) {
    Fixture it;
    it.reach(step);
    const auto reply = it.run.advance(disk_failed(Fault::io));
    REQUIRE(reply);
    const auto& refused = std::get<ipc::Refused>(*reply);
    const std::string_view sentence =
        step == SealingStep::erasing ? text::device::erasing_failed : text::device::sealing_failed;
    CHECK(refused.rule == device_rule::read_only);
    CHECK(refused.sentence == sentence);
    CHECK(it.run.step() == SealingStep::failed);
    CHECK_FALSE(it.run.going_on());
    CHECK(it.run.view()->problem == sentence);
  }
}

TEST_CASE("sealing run: a full disk is refused as full") {
  Fixture it;
  const auto reply = it.run.advance(disk_failed(Fault::full));
  CHECK(std::get<ipc::Refused>(*reply).rule == device_rule::full);
}

TEST_CASE("sealing run: the readable record is kept until it is sealed, or until the run fails") {
  const auto record = [] {
    std::string json = "{}";
    return crypto::Secret::taken_from(json);
  };
  Fixture sealed;
  sealed.run.keep_record(record());
  sealed.reach(SealingStep::sealing);
  CHECK(sealed.run.record().size() == 2);
  sealed.reach(SealingStep::erasing);
  CHECK(sealed.run.record().size() == 0);
  Fixture failed;
  failed.run.keep_record(record());
  (void)failed.run.advance(disk_failed(Fault::io));
  CHECK(failed.run.record().size() == 0);
}

TEST_CASE(
    "sealing run: how it ended is shown until another session begins; a new run starts without the old "
    "problem") {
  Fixture it;
  (void)it.run.advance(disk_failed(Fault::io));
  CHECK(it.run.view());
  it.run.begin("s1");
  CHECK(it.run.view()->problem.empty());
  CHECK(it.run.step() == SealingStep::writing);
  it.run.forget();
  CHECK_FALSE(it.run.view());
}
