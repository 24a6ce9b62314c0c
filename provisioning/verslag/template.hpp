// Which elements a verslag has, in which order and under which heading: a data file with a version, because the
// Government may specify them (art. 13 §2). Its form:
//   {"format":"tafelgeheim/verslag-template/v1","version":"verslag-1",
//    "elements":[{"element":"session","heading":"…"},…]}
// An element may be left out, but the first says which session this is, and how to check the paper is always said.
#pragma once

#include "shared/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::provisioning {

constexpr std::size_t template_limit_bytes = 16UL * 1024;

enum class Element {
  session,
  basis,
  members,
  attendance,
  supplements,
  statements,
  plan,
  sharing,
  readings,
  closing,
  particulars,
  authenticity
};

struct TemplateElement {
  Element element{};
  std::string heading;  // of session: the title
};
struct VerslagTemplate {
  std::string version;
  std::vector<TemplateElement> elements;
};

// Errors: malformed, with the JSON pointer or byte as place.
[[nodiscard]] Result<VerslagTemplate> parse_template(std::string_view json);

// shared/text/data/verslag-1.json, as it was when this program was built.
[[nodiscard]] std::string_view default_template_json();

}  // namespace tafel::provisioning
