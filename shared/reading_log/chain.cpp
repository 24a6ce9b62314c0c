#include "shared/reading_log/chain.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::reading_log {
namespace {

bool names(std::string_view line, const crypto::Hash& previous) {
  const auto json = nlohmann::json::parse(line, nullptr, false);
  return json.is_object() && json.contains("prev") && json["prev"] == crypto::to_hex(previous);
}

}  // namespace

Done follow(Chain& chain, std::string_view line) {
  if (!names(line, chain.head))
    return fail(Fault::altered,
                "the access log was changed: this line does not follow from the one before it",
                "line " + std::to_string(chain.count + 1));
  chain = {chain.count + 1, crypto::sha256(line)};
  return {};
}

}  // namespace tafel::reading_log
