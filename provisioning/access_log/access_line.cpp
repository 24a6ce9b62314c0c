#include "provisioning/access_log/access_line.hpp"

#include "shared/crypto/hash.hpp"
#include "shared/json/strict_json.hpp"

namespace tafel::provisioning {
namespace {

constexpr std::size_t line_limit_bytes = 8UL * 1024;

struct ReadLine {
  Access access;
  std::string prev;
};

Result<ReadLine> parse_line(std::string_view text) {
  const auto json = parse_strict(text, line_limit_bytes, 2);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  ReadLine line;
  const auto at = parse_instant(reader.text("at", 40));
  if (!at) reader.refuse("at", "is not a moment in UTC");
  line.access = {
      at.value_or(Instant{}),     reader.text("user", 200),  reader.text("action", action_limit_bytes),
      reader.text("session", 40), reader.text("sha256", 64), reader.text("reason", reason_limit_bytes)};
  line.prev = reader.text("prev", 64);
  if (auto done = reader.done(); !done) return pass(done.error());
  return line;
}

std::string place_of(const AccessChain& chain) {
  return "line " + std::to_string(chain.lines.size() + 1);
}

Done add_line(AccessChain& chain, std::string_view text) {
  auto line = parse_line(text);
  if (!line) return pass(placed(line.error(), place_of(chain)));
  if (line->prev != chain.head)
    return fail(Fault::altered, "does not follow from the line before it", place_of(chain));
  chain.lines.push_back(std::move(line->access));
  chain.head = crypto::to_hex(crypto::sha256(text));
  return {};
}

}  // namespace

std::string access_line(const Access& access, const std::string& prev) {
  return nlohmann::json{{"at", to_string(access.at)},
                        {"user", access.user},
                        {"action", access.action},
                        {"session", access.session},
                        {"sha256", access.sha256},
                        {"reason", access.reason},
                        {"prev", prev}}
      .dump();
}

Result<AccessChain> parse_access_log(std::string_view content) {
  AccessChain chain;
  while (!content.empty()) {
    const auto end = content.find('\n');
    if (end == std::string_view::npos)
      return fail(Fault::altered, "the last line was not written to its end", place_of(chain));
    if (auto done = add_line(chain, content.substr(0, end)); !done) return pass(done.error());
    content.remove_prefix(end + 1);
  }
  return chain;
}

}  // namespace tafel::provisioning
