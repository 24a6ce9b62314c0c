#include "shared/documents/beside.hpp"
#include "shared/documents/standing.hpp"
#include "shared/domain/following.hpp"

#include <algorithm>
#include <variant>

namespace tafel::documents {
namespace {

using domain::State;

// ---- What an event says
struct ThingSaid {
  const About& about;

  bool operator()(const domain::StatementMade& fact) const {
    return about.thing == Thing::statement && fact.id.value == about.id;
  }
  bool operator()(const domain::GoalSet& fact) const {
    return about.thing == Thing::goal && fact.id.value == about.id;
  }
  bool operator()(const domain::ActionSet& fact) const {
    return about.thing == Thing::action && fact.id.value == about.id;
  }
  bool operator()(const domain::ItemPut& fact) const {
    return about.thing == Thing::item && fact.id.value == about.id;
  }
  // The dossier as it was brought to the table, with what it carried.
  bool operator()(const domain::SessionOpened& fact) const {
    const domain::Dossier& dossier = fact.dossier;
    const auto has = [&](const auto& list) {
      return std::ranges::any_of(list, [&](const auto& each) { return each.id.value == about.id; });
    };
    if (about.thing == Thing::member) return has(dossier.members);
    if (!dossier.follows || about.thing == Thing::statement) return false;
    if (about.thing == Thing::goal) return has(dossier.follows->goals);
    return about.thing == Thing::action ? has(dossier.follows->actions) : has(dossier.follows->items);
  }
  template <class Fact>
  bool operator()(const Fact& /*fact*/) const {
    return false;
  }
};

bool says_thing(const domain::Event& event, const About& about) {
  return std::visit(ThingSaid{about}, static_cast<const domain::AnyFact&>(event.fact));
}

// What was taken back is in the chain as a commitment alone.
bool is_withheld(const domain::Event& event) {
  return std::visit(
      [](const auto& fact) {
        if constexpr (requires { fact.enclosed_in; })
          return domain::is_withheld(fact);
        else
          return false;
      },
      static_cast<const domain::AnyFact&>(event.fact));
}

bool is_withdrawn(const State& state, const About& about) {
  if (about.thing != Thing::statement) return false;
  const domain::Statement* statement = domain::find(state, domain::StatementId{about.id});
  return statement == nullptr || !statement->stands();
}

Done check_thing(const ReadRecord& record, const About& about) {
  if (event_of(record, about) != 0) return {};
  return refuse("art16.rights",
                "that record has no " + std::string(name(about.thing)) + " " + about.id +
                    (is_withdrawn(*record.sealed.state, about) ? ", or no longer" : ""),
                "about/id");
}

std::string why_not_open(const State& state, const domain::ItemId& item) {
  if (const auto* agreed = domain::find_agreed(state, item); agreed != nullptr)
    return "was told or stopped at that table";
  return domain::find(state, item) != nullptr ? "had no consensus in that record, or tells nobody anything"
                                              : "is no item of that record";
}

// Stopping is final, and nothing is told twice.
Done check_not_ended(const Beside& beside, const domain::SessionId& in, const domain::ItemId& item) {
  if (const Document* end = end_of(beside.before, in, item); end != nullptr)
    return refuse("art14.2.told",
                  "was told or stopped already, by the document of " + to_string(day_of(*end)), "item");
  for (const ReadRecord& each : beside.records)
    if (const auto* agreed = domain::find_agreed(*each.sealed.state, item);
        agreed != nullptr && !agreed->is_open() && is_same_plan(beside.before, in, id_of(each)))
      return refuse("art14.2.told", "was told or stopped at the table of session " + id_of(each).value,
                    "item");
  return {};
}

}  // namespace

int event_of(const ReadRecord& record, const About& about) {
  if (is_withdrawn(*record.sealed.state, about)) return 0;
  const auto& events = *record.events;
  for (std::size_t i = events.size(); i > 0; --i)
    if (says_thing(events[i - 1], about)) return static_cast<int>(i);
  return 0;
}

std::vector<About> things_named(const ReadRecord& record, const std::string& id) {
  std::vector<About> things;
  for (const auto& [thing, word] : names(Thing{}))
    if (About about{thing, id}; event_of(record, about) != 0) things.push_back(std::move(about));
  return things;
}

Done Beside::operator()(const Correction& says) const {
  const auto record = find_record(says.in, records);
  if (!record) return pass(record.error());
  const auto& events = *(*record)->events;
  if (static_cast<std::size_t>(says.event) > events.size())
    return refuse("art16.rights",
                  "that record has " + std::to_string(events.size()) + " events, and no event " +
                      std::to_string(says.event),
                  "event");
  const domain::Event& event = events[static_cast<std::size_t>(says.event) - 1];
  if (is_withheld(event))
    return refuse("art13.free-to-share",
                  "event " + std::to_string(says.event) + " was taken back: nothing is said of it any more",
                  "event");
  if (!says.about) return {};
  if (auto done = check_thing(**record, *says.about); !done) return done;
  if (says_thing(event, *says.about)) return {};
  return refuse("art16.rights",
                "event " + std::to_string(says.event) + " says nothing of " +
                    std::string(name(says.about->thing)) + " " + says.about->id,
                "event");
}

Done Beside::operator()(const Told& says) const {
  const auto record = find_record(says.in, records);
  if (!record) return pass(record.error());
  const State& state = *(*record)->sealed.state;
  const auto open = domain::following(state).items;
  const auto item = std::ranges::find(open, says.item, &domain::CarriedItem::id);
  if (item == open.end()) return refuse("art14.2.told", why_not_open(state, says.item), "item");
  if (item->version != says.version)
    return refuse("art14.2.told", "all agreed on version " + std::to_string(item->version) + " of it",
                  "version");
  if (says.on < item->agreed_on)
    return refuse("art14.2.told", "is before the day on which all agreed, " + to_string(item->agreed_on),
                  "on");
  return check_not_ended(*this, says.in.session, says.item);
}

Done Beside::operator()(const Restriction& says) const {
  if (!says.in) return {};
  const auto record = find_record(*says.in, records);
  if (!record) return pass(record.error());
  return says.about ? check_thing(**record, *says.about) : Done{};
}

}  // namespace tafel::documents
