#include "shared/documents/rules.hpp"

#include "shared/base/belgian_time.hpp"
#include "shared/documents/standing.hpp"
#include "shared/domain/following.hpp"

#include <algorithm>
#include <variant>

namespace tafel::documents {
namespace {

using domain::State;

Done refuse(std::string_view rule, const std::string& why, const std::string& field) {
  return fail(Fault::refused, std::string(rule) + ": " + why, "/says/" + field);
}

const domain::SessionId& id_of(const ReadRecord& record) {
  return record.sealed.state->dossier.session;
}

// The day by the machine's clock on which that table ended.
Date closed_on(const State& state) {
  return belgian_day(domain::clock_of(state, state.closed_at.value_or(state.last_at)));
}

Done check_dossier(const OpenedDocument& document, const std::vector<ReadRecord>& records) {
  for (const ReadRecord& each : records) {
    const domain::Dossier& dossier = each.sealed.state->dossier;
    if (document.document.house != dossier.house || document.document.dossier != dossier.number)
      return fail(Fault::refused, "is of another dossier than the record of session " + dossier.session.value,
                  "/dossier");
    if (document.tag != dossier.tag)
      return fail(Fault::refused,
                  "its manifest has another tag than the record of session " + dossier.session.value,
                  "/dossier_tag");
  }
  return {};
}

Result<const ReadRecord*> find_record(const RecordPlace& in, const std::vector<ReadRecord>& records) {
  const auto found =
      std::ranges::find_if(records, [&](const ReadRecord& each) { return id_of(each) == in.session; });
  if (found == records.end())
    return fail(Fault::missing, "speaks of session " + in.session.value + ", whose record was not given",
                "/says/in/session");
  if (found->sealed.sha256 != in.record)
    return fail(Fault::refused, "speaks of another record of session " + in.session.value, "/says/in/record");
  return &*found;
}

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

// ---- One of each kind
struct Beside {
  const OpenedDocument& document;
  const std::vector<ReadRecord>& records;
  const std::vector<OpenedDocument>& before;

  Done operator()(const Correction& says) const {
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

  Done operator()(const Told& says) const {
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
    return check_not_ended(says.item);
  }

  Done operator()(const Closing& says) const {
    if (closing_of(records, before))
      return refuse("art15.retention", "the dossier is closed already: open it again first", "on");
    for (const ReadRecord& each : records) {
      const State& state = *each.sealed.state;
      if (says.on < closed_on(state))
        return refuse("art15.retention",
                      "is before the last table of the dossier, on " + to_string(closed_on(state)), "on");
      const int of_table = state.closed ? state.closed->retention_years : 0;
      if (of_table != 0 && says.years != of_table)
        return refuse("art15.retention",
                      "a table set " + std::to_string(of_table) +
                          " years: a document never lengthens that, and less needs a second signature",
                      "years");
    }
    return {};
  }

  Done operator()(const Reopening& says) const {
    const auto closed = closing_of(records, before);
    if (!closed) return refuse("art15.retention", "the dossier is not closed", "on");
    if (says.on < closed->on)
      return refuse("art15.retention", "is before the day of the closing, " + to_string(closed->on), "on");
    return {};
  }

  Done operator()(const Request& says) const {
    const Request* last = nullptr;
    for (const OpenedDocument& each : before)
      if (const auto* request = std::get_if<Request>(&each.document.says);
          request != nullptr && request->request == says.request)
        last = request;
    if (says.longer && (last == nullptr || !last->longer) &&
        day_of(document.document) > deadline_of(says.received, false))
      return refuse("art16.rights", "two months more are said within the first month", "longer");
    if (last == nullptr) return {};
    if (last->right != says.right || last->by != says.by || last->what != says.what ||
        last->received != says.received)
      return refuse("art16.rights", "is another request than the document before it", "request");
    if (last->longer && !says.longer)
      return refuse("art16.rights", "the longer time was said already", "longer");
    if (last->decision) return refuse("art16.rights", "was decided already", "decision");
    return {};
  }

  Done operator()(const Restriction& says) const {
    if (!says.in) return {};
    const auto record = find_record(*says.in, records);
    if (!record) return pass(record.error());
    return says.about ? check_thing(**record, *says.about) : Done{};
  }

 private:
  static std::string why_not_open(const State& state, const domain::ItemId& item) {
    if (const auto* agreed = domain::find_agreed(state, item); agreed != nullptr)
      return "was told or stopped at that table";
    return domain::find(state, item) != nullptr ? "had no consensus in that record, or tells nobody anything"
                                                : "is no item of that record";
  }

  // Stopping is final, and nothing is told twice.
  [[nodiscard]] Done check_not_ended(const domain::ItemId& item) const {
    if (const Document* end = end_of(before, item); end != nullptr)
      return refuse("art14.2.told",
                    "was told or stopped already, by the document of " + to_string(day_of(*end)), "item");
    for (const ReadRecord& each : records)
      if (const auto* agreed = domain::find_agreed(*each.sealed.state, item);
          agreed != nullptr && !agreed->is_open())
        return refuse("art14.2.told", "was told or stopped at the table of session " + id_of(each).value,
                      "item");
    return {};
  }
};

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

Done check_beside(const OpenedDocument& document, const std::vector<ReadRecord>& records,
                  const std::vector<OpenedDocument>& before) {
  if (auto done = check_dossier(document, records); !done) return done;
  return std::visit(Beside{document, records, before}, document.document.says);
}

Ordered in_order(std::vector<OpenedDocument> documents, const std::vector<ReadRecord>& records) {
  std::ranges::sort(documents, {},
                    [](const OpenedDocument& each) { return std::pair(each.document.made_at, each.sha256); });
  const auto twice = std::ranges::unique(documents, {}, &OpenedDocument::sha256);
  documents.erase(twice.begin(), twice.end());
  Ordered ordered;
  std::vector<OpenedDocument> before;  // those that may be there
  for (OpenedDocument& each : documents) {
    ordered.of_each.push_back(check_beside(each, records, before));
    const Done& outcome = ordered.of_each.back();
    if (outcome || outcome.error().fault == Fault::missing) before.push_back(each);
    ordered.documents.push_back(std::move(each));
  }
  return ordered;
}

Done Ordered::first_refusal() const {
  for (std::size_t i = 0; i < of_each.size(); ++i)
    if (!of_each[i] && of_each[i].error().fault != Fault::missing)
      return pass(placed(of_each[i].error(), "document " + documents[i].document.id));
  return {};
}

}  // namespace tafel::documents
