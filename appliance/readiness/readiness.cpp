#include "appliance/readiness/readiness.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/base/expiry.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/readiness_nl.hpp"

#include <algorithm>

namespace tafel::appliance {
namespace {

namespace lines = text::readiness;
using view::ReadinessLine;
using view::ReadyMark;
using view::ReadyPart;

// A clock that the agency's runs ahead of by a few minutes is right enough.
constexpr std::int64_t clock_slack_of_report_ms = 10LL * 60 * 1000;

ReadinessLine good(ReadyPart part, std::string says) {
  return {part, ReadyMark::good, std::move(says), {}};
}
ReadinessLine good(ReadyPart part, std::string_view says) {
  return good(part, std::string(says));
}
ReadinessLine line(ReadyPart part, ReadyMark mark, std::string says, std::string_view to_do) {
  return {part, mark, std::move(says), std::string(to_do)};
}
ReadinessLine to_do(ReadyPart part, std::string_view says, std::string_view what) {
  return line(part, ReadyMark::act, std::string(says), what);
}

// Always with its day: the report may be read on another one.
std::string day_and_hour(Instant moment) {
  const WallClock clock = belgian_clock(moment);
  return text::dutch_moment(clock, Date{}, " uur", text::dutch_date(clock.day));
}

ReadinessLine disk(const ReadinessFacts& facts) {
  if (facts.disk_fills) return to_do(ReadyPart::disk, lines::disk_fills, lines::disk_to_do);
  return good(ReadyPart::disk, lines::disk_has_room);
}

ReadinessLine clock_line(const ReadinessFacts& facts) {
  if (facts.seen && facts.now.unix_ms + clock_slack_of_report_ms < facts.seen->unix_ms)
    return to_do(ReadyPart::clock, lines::clock_behind, lines::clock_to_do);
  return good(ReadyPart::clock, lines::clock_says(day_and_hour(facts.now)));
}

ReadinessLine house(const ReadinessFacts& facts) {
  if (facts.house.empty()) return to_do(ReadyPart::house, lines::no_house, lines::house_to_do);
  if (facts.chairs == 0) return to_do(ReadyPart::house, lines::no_chairs, lines::chairs_to_do);
  return good(ReadyPart::house, lines::house_says(facts.house, facts.chairs));
}

ReadinessLine seal(const ReadinessFacts& facts) {
  switch (facts.seal) {
    case SealTest::works:
      return good(ReadyPart::seal, lines::seal_works);
    case SealTest::fails:
      return to_do(ReadyPart::seal, lines::seal_fails, lines::seal_to_do);
    case SealTest::not_done:
      return to_do(ReadyPart::seal, lines::seal_untested, lines::seal_untested_to_do);
  }
  return {};
}

// Without access a meeting can be held: its record waits. Whoever reads the report is told in time all the same.
ReadinessLine certificate(const ReadinessFacts& facts) {
  const auto until = facts.certificate ? facts.certificate->expires_at : std::nullopt;
  if (!until)
    return line(ReadyPart::certificate, ReadyMark::note, std::string(lines::certificate_unknown),
                lines::certificate_to_do);
  switch (expiry_of(*until, facts.now)) {
    case Expiry::over:
      return line(ReadyPart::certificate, ReadyMark::note, std::string(lines::certificate_over),
                  lines::certificate_to_do);
    case Expiry::soon:
      return line(ReadyPart::certificate, ReadyMark::note,
                  lines::certificate_says(days_left(*until, facts.now)), lines::certificate_to_do);
    case Expiry::later:
      return good(ReadyPart::certificate, lines::certificate_says(days_left(*until, facts.now)));
  }
  return {};
}

ReadinessLine store(const ReadinessFacts& facts) {
  const auto note = [](std::string_view says, std::string_view what) {
    return line(ReadyPart::store, ReadyMark::note, std::string(says), what);
  };
  if (!facts.store) return note(lines::store_never, lines::store_to_do);
  if (facts.store->reason_code == "certificate")
    return note(lines::store_refuses, lines::store_refuses_to_do);
  if (!facts.store->reason_code.empty() || !facts.store->reached_at)
    return note(lines::store_not_reached, lines::store_to_do);
  return good(ReadyPart::store, lines::store_reached(day_and_hour(*facts.store->reached_at)));
}

ReadinessLine deliveries(const ReadinessFacts& facts) {
  if (facts.not_delivered == 0) return good(ReadyPart::deliveries, lines::nothing_waits);
  return line(ReadyPart::deliveries, ReadyMark::note, lines::records_wait(facts.not_delivered),
              facts.delivery_refused ? lines::records_to_do : std::string_view());
}

ReadinessLine packs(const ReadinessFacts& facts) {
  switch (facts.packs) {
    case PacksAre::taken:
      return good(ReadyPart::packs, lines::packs_taken);
    case PacksAre::waiting:
      return line(ReadyPart::packs, ReadyMark::note, std::string(lines::packs_wait), lines::packs_wait_to_do);
    case PacksAre::refused:
      return to_do(ReadyPart::packs, lines::pack_refused, lines::pack_refused_to_do);
  }
  return {};
}

ReadinessLine image(const ReadinessFacts& facts) {
  constexpr std::size_t shown_digits = 16;
  if (facts.image.empty()) return line(ReadyPart::image, ReadyMark::note, lines::no_image(facts.rules), {});
  return good(ReadyPart::image, lines::image_says(facts.image.substr(0, shown_digits), facts.rules));
}

}  // namespace

std::vector<ReadinessLine> readiness_of(const ReadinessFacts& facts) {
  return {disk(facts),  clock_line(facts), house(facts), seal(facts), certificate(facts),
          store(facts), deliveries(facts), packs(facts), image(facts)};
}

bool is_ready(const std::vector<ReadinessLine>& report) {
  return std::ranges::none_of(report, [](const ReadinessLine& each) { return each.mark == ReadyMark::act; });
}

}  // namespace tafel::appliance
