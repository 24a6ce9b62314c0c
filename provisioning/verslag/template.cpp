#include "provisioning/verslag/template.hpp"

#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

namespace tafel::provisioning {
namespace {

constexpr std::size_t heading_limit_bytes = 200;
constexpr int depth_limit = 3;

struct NamedElement {
  std::string_view name;
  Element element{};
};
constexpr std::array<NamedElement, 12> named{{{"session", Element::session},
                                              {"basis", Element::basis},
                                              {"members", Element::members},
                                              {"attendance", Element::attendance},
                                              {"supplements", Element::supplements},
                                              {"statements", Element::statements},
                                              {"plan", Element::plan},
                                              {"sharing", Element::sharing},
                                              {"readings", Element::readings},
                                              {"closing", Element::closing},
                                              {"particulars", Element::particulars},
                                              {"authenticity", Element::authenticity}}};

bool has(const VerslagTemplate& made, Element element) {
  return std::ranges::find(made.elements, element, &TemplateElement::element) != made.elements.end();
}

void read_element(ObjectReader& reader, VerslagTemplate& made) {
  const std::string name = reader.text("element", 40);
  const std::string heading = reader.line("heading", heading_limit_bytes);
  if (!reader.ok()) return;
  const auto* const found = std::ranges::find(named, name, &NamedElement::name);
  if (found == named.end()) return reader.refuse("element", "is no element of a verslag");
  if (has(made, found->element)) return reader.refuse("element", "stands twice");
  if (made.elements.empty() != (found->element == Element::session))
    return reader.refuse("element", "the first element, and no other, is the session");
  if (heading.empty()) return reader.refuse("heading", "is not one line of words");
  made.elements.push_back({found->element, heading});
}

}  // namespace

Result<VerslagTemplate> parse_template(std::string_view text) {
  const auto json = parse_strict(text, template_limit_bytes, depth_limit);
  if (!json) return pass(json.error());
  ObjectReader reader(*json);
  reader.exactly("format", "tafelgeheim/verslag-template/v1");
  VerslagTemplate made;
  made.version = reader.text("version", 40);
  for (ObjectReader& element : reader.objects("elements", named.size())) {
    read_element(element, made);
    reader.absorb(element);
  }
  if (reader.ok() && !has(made, Element::authenticity))
    reader.refuse("elements", "says nowhere how to check the paper (authenticity)");
  if (auto done = reader.done(); !done) return pass(done.error());
  return made;
}

}  // namespace tafel::provisioning
