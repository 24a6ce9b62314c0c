#include "shared/record/chain.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/json.hpp"
#include "shared/json/strict_json.hpp"

#include <nlohmann/json.hpp>

namespace tafel::record {
namespace {

using nlohmann::json;

constexpr std::int64_t seq_limit = 1'000'000;

std::string encode(std::uint64_t seq, const std::string& prev, const domain::Event& event) {
  const json object{{"seq", seq},
                    {"prev", prev},
                    {"at", to_string(event.at)},
                    {"what", domain::name_of(event.fact)},
                    {"fact", domain::chain_form(event.fact)}};
  return object.dump();
}

Result<Link> decode(std::string_view line) {
  const auto object = parse_strict(line, line_limit_bytes, line_depth_limit);
  if (!object) return pass(object.error());
  ObjectReader reader(*object);
  Link link;
  link.seq = static_cast<std::uint64_t>(reader.number("seq", 1, seq_limit));
  link.prev = reader.text("prev", 64);
  const Instant at = reader.moment("at");
  const std::string what = reader.text("what", 40);
  (void)reader.object("fact");
  if (auto done = reader.done(); !done) return pass(done.error());
  auto fact = domain::fact_from_json(what, object->at("fact"));
  if (!fact) return pass(fact.error());
  link.event = {at, std::move(*fact)};
  return link;
}

}  // namespace

std::string place_of_event(std::uint64_t seq) {
  return "event " + std::to_string(seq);
}

std::string event_line(const Head& head, const domain::Event& event) {
  return encode(head.count + 1, head.hash, event);
}

Head after(const Head& head, std::string_view line) {
  return {head.count + 1, crypto::to_hex(crypto::sha256(line))};
}

Result<Link> parse_event_line(const Head& head, std::string_view line) {
  auto link = decode(line);
  if (!link) return link;
  if (link->seq != head.count + 1)
    return fail(Fault::altered, "is numbered " + std::to_string(link->seq), "/seq");
  if (link->prev != head.hash)
    return fail(Fault::altered, "does not follow from the bytes before it", "/prev");
  if (encode(link->seq, link->prev, link->event) != line)
    return fail(Fault::malformed, "not the canonical encoding of what it says");
  return link;
}

}  // namespace tafel::record
