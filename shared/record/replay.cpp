#include "shared/record/replay.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/erasure.hpp"
#include "shared/domain/json.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/record/openings.hpp"

#include <nlohmann/json.hpp>

namespace tafel::record {
namespace {

void account_texts(const domain::State& before, const domain::Fact& fact, std::set<std::string>& standing) {
  for (const domain::Commitment& text : domain::commitments_in(fact)) standing.insert(text.sha256);
  for (const domain::Commitment& text : domain::texts_erased_by(before, fact)) standing.erase(text.sha256);
}

// From the version on that attributes the withdrawn to nobody, whatever can be withdrawn is in the chain as a commitment;
// before it, nothing is.
std::string objection_to_form(const domain::State& state, const domain::Fact& fact) {
  if (!domain::can_be_enclosed(fact)) return "";
  const bool is_enclosed = domain::enclosure_of(fact) != nullptr;
  if (is_enclosed == domain::withdrawn_is_attributed_to_nobody(state.rules)) return "";
  return is_enclosed ? "a commitment, where its rules want the fact in the chain"
                     : "a fact in the chain, where its rules want a commitment";
}

// The reason why `decide` does not return this event, or nothing.
std::string objection_to(const domain::State& state, const Link& link) {
  if (std::string objection = objection_to_form(state, link.event.fact); !objection.empty()) return objection;
  const auto decision = domain::decide(state, link.event.fact, link.event.at);
  if (const auto* refusal = std::get_if<domain::Refusal>(&decision))
    return "not allowed by " + std::string(domain::id_of(refusal->rule)) + " (" + refusal->sentence + ")";
  const Head head{link.seq - 1, link.prev};
  const bool same = event_line(head, std::get<domain::Event>(decision)) == event_line(head, link.event);
  return same ? "" : "the rules would have recorded something else";
}

std::string known_versions() {
  std::string list;
  for (const auto version : domain::known_rules) list += (list.empty() ? "" : ", ") + std::string(version);
  return list;
}

}  // namespace

std::string rules_unknown(const std::vector<std::string>& lines) {
  const auto opened = lines.empty() ? Result<nlohmann::json>(nlohmann::json())
                                    : parse_strict(lines.front(), line_limit_bytes, line_depth_limit);
  if (!opened || !opened->is_object() || opened->value("what", nlohmann::json()) != "session-opened")
    return "";
  const auto rules = opened->value(nlohmann::json::json_pointer("/fact/rules"), nlohmann::json());
  if (!rules.is_string() || domain::is_known(rules.get<std::string>())) return "";
  return "held under version \"" + rules.get<std::string>() +
         "\" of the rules; this program knows versions " + known_versions() +
         ": verify with the program of that time, or with a newer one";
}

Result<std::vector<Link>> parse_chain(const std::vector<std::string>& lines) {
  std::vector<Link> links;
  links.reserve(lines.size());
  Head head;
  for (const std::string& line : lines) {
    auto link = parse_event_line(head, line);
    if (!link) {
      Error error = link.error();
      error.place = place_of_event(head.count + 1) + (error.place.empty() ? "" : " ") + error.place;
      return pass(std::move(error));
    }
    links.push_back(std::move(*link));
    head = after(head, line);
  }
  return links;
}

Done replay_links(const std::vector<Link>& links, Replayed& upto, const Witness& witness) {
  for (const Link& link : links) {
    if (const std::string objection = objection_to(upto.state, link); !objection.empty())
      return fail(Fault::refused, objection, place_of_event(link.seq));
    if (witness) witness(upto.state, link);
    account_texts(upto.state, link.event.fact, upto.standing_texts);
    upto.head = after(upto.head, event_line(upto.head, link.event));
    upto.state = domain::evolve(std::move(upto.state), link.event);
  }
  return {};
}

Result<Replayed> replay(const std::vector<std::string>& lines, const Texts& texts) {
  if (std::string unknown = rules_unknown(lines); !unknown.empty()) return fail(Fault::missing, unknown);
  auto links = parse_chain(lines);
  if (!links) return pass(links.error());
  if (auto opened = open_facts(*links, texts); !opened) return pass(opened.error());
  Replayed replayed;
  if (auto done = replay_links(*links, replayed); !done) return pass(done.error());
  return replayed;
}

}  // namespace tafel::record
