// What the screen has to say of packs that arrived.
#include "appliance/intake/intake.hpp"

#include <doctest/doctest.h>

using namespace tafel::appliance;

namespace {

struct Fixture {
  Fixture() { (void)changes.take(); }
  void look(const std::vector<PackFate>& fates) { intake.note_look(fates); }
  ViewChanges changes;
  Intake intake{changes};
};

}  // namespace

TEST_CASE("intake: a refused pack is said until a look takes one; a look that finds nothing leaves it") {
  Fixture it;
  it.look({{Fate::agenda_taken, {}}});
  CHECK_FALSE(it.intake.pack_refused());
  it.look({{Fate::agenda_taken, {}}, {Fate::refused, WhyRefused::altered}});
  CHECK(it.intake.pack_refused() == WhyRefused::altered);
  it.look({});
  CHECK(it.intake.pack_refused() == WhyRefused::altered);
  it.look({{Fate::agenda_taken, {}}});
  CHECK_FALSE(it.intake.pack_refused());
}

TEST_CASE("intake: an agenda that ran out or was superseded is no news at the start, and is later") {
  Fixture at_start;
  at_start.look({{Fate::ran_out, WhyRefused::expired}});
  CHECK_FALSE(at_start.intake.pack_refused());
  at_start.look({{Fate::ran_out, WhyRefused::expired}});
  CHECK(at_start.intake.pack_refused());
  Fixture superseded;
  superseded.look({{Fate::superseded, WhyRefused::superseded}});
  CHECK_FALSE(superseded.intake.pack_refused());
  superseded.look({{Fate::superseded, WhyRefused::superseded}});
  CHECK(superseded.intake.pack_refused());
  Fixture refused;
  refused.look({{Fate::refused, WhyRefused::altered}});
  CHECK(refused.intake.pack_refused());
}

TEST_CASE("intake: packs ahead of the clock are said as long as each look finds them") {
  Fixture it;
  it.look({{Fate::ahead_of_clock, {}}});
  CHECK(it.intake.packs_ahead());
  it.look({});
  CHECK_FALSE(it.intake.packs_ahead());
}

TEST_CASE("intake: chairs that wait are said until a list is taken, and not until an agenda is") {
  Fixture it;
  it.look({{Fate::waits_for_session, {}}});
  CHECK(it.intake.chairs_wait());
  it.look({{Fate::agenda_taken, {}}});
  CHECK(it.intake.chairs_wait());
  it.look({{Fate::chairs_taken, {}}});
  CHECK_FALSE(it.intake.chairs_wait());
}

TEST_CASE("intake: only what waits stays in the inbox to be looked at again") {
  for (const Fate fate : {Fate::ahead_of_clock, Fate::waits_for_session, Fate::waits_for_disk})
    CHECK(stays_in_inbox(fate));
  for (const Fate fate : {Fate::agenda_taken, Fate::chairs_taken, Fate::refused, Fate::ran_out})
    CHECK_FALSE(stays_in_inbox(fate));
}

TEST_CASE("intake: of several the reason of the first that is news is said, and what the disk did not take") {
  Fixture it;
  it.look({{Fate::superseded, WhyRefused::superseded},
           {Fate::refused, WhyRefused::form},
           {Fate::refused, WhyRefused::signer},
           {Fate::waits_for_disk, {}}});
  CHECK(it.intake.pack_refused() == WhyRefused::form);  // at the start the first is no news
  CHECK(it.intake.disk_waits());
  it.look({});
  CHECK_FALSE(it.intake.disk_waits());
}

TEST_CASE("intake: the view changes when a pack is taken or refused, and not by waiting on") {
  Fixture it;
  it.look({});
  CHECK_FALSE(it.changes.take());
  it.look({{Fate::agenda_taken, {}}});
  CHECK(it.changes.take());
  it.look({{Fate::waits_for_session, {}}});
  CHECK(it.changes.take());
  it.look({{Fate::waits_for_session, {}}});
  CHECK_FALSE(it.changes.take());
}
