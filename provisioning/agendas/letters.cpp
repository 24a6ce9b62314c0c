#include "provisioning/agendas/letters.hpp"

#include <glib.h>
#include <memory>
#include <string>

namespace tafel::provisioning {
namespace {

std::string composed(const std::string& text) {
  const std::unique_ptr<gchar, decltype(&g_free)> made(
      g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC), &g_free);
  return made ? made.get() : text;
}

}  // namespace

void compose_letters(nlohmann::json& json) {
  if (json.is_string()) {
    // A zero character would end what glib reads; it is refused later, so it must stay.
    const auto& text = json.get_ref<const std::string&>();
    if (text.find('\0') == std::string::npos) json = composed(text);
  } else if (json.is_structured()) {
    for (auto& inner : json) compose_letters(inner);
  }
}

}  // namespace tafel::provisioning
