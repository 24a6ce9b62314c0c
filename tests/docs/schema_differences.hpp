// A published JSON Schema beside the form that the code has: where do they differ? For tests that hold docs/*.schema.json
// against the code.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace tafel::test {

// `published` is a node of the document `schema`, in which its references point. `code` has no references. A published
// limit may be narrower than that of the code: a rule may allow less than a reader. Each difference says its place.
[[nodiscard]] std::vector<std::string> schema_differences(const nlohmann::json& schema,
                                                          const nlohmann::json& published,
                                                          const nlohmann::json& code,
                                                          const std::string& place = "");

// The published schema of this name in docs/.
[[nodiscard]] nlohmann::json published_schema(const std::string& name);

// The pairs that `oneOf` of `node` has: the constant under `key`, and where its `inner` is defined.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> alternatives(const nlohmann::json& node,
                                                                            const std::string& key,
                                                                            const std::string& inner);

}  // namespace tafel::test
