// A request as the line that `tafeld` reads. Pure.
#pragma once

#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/state/intent.hpp"

#include <cstdint>
#include <string>

namespace tafel::kiosk {

// With its newline. It may contain a PIN: whoever sends it wipes it. `deed` names what is to be recorded (and with it
// go the drafts of the form that it came from), so that one can ask afterwards whether it was.
[[nodiscard]] std::string request_line(std::int64_t id, const Request& request, const std::string& deed = {});
// Does `tafeld` record anything when this is accepted?
[[nodiscard]] bool is_deed(const Request& request);
// Asks for nothing but to be told again.
[[nodiscard]] std::string view_line(std::int64_t id);
// Keeps the form, or drops it when it has no fields. `by`: in whose turn it was typed, "" for the table.
[[nodiscard]] std::string draft_line(std::int64_t id, const std::string& by, const Form& form);

}  // namespace tafel::kiosk
