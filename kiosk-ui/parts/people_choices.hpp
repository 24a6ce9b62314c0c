// People to choose from, as cards: whoever is or was at the table, or the members of the client system.
#pragma once

#include "kiosk-ui/widgets/basics.hpp"
#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk {

// Whoever is, or was, at the table, as choices with ids "<prefix>:<id>"; and their ids in the same order.
struct PeopleChoices {
  std::vector<Choice> choices;
  std::vector<std::string> ids;
};
[[nodiscard]] PeopleChoices participants(const view::SessionView& session, const std::string& prefix,
                                         std::string_view chosen = {});
// The same, with those who left grey.
[[nodiscard]] PeopleChoices at_table(const view::SessionView& session, const std::string& prefix,
                                     std::string_view chosen = {});
[[nodiscard]] PeopleChoices members(const view::SessionView& session, const std::string& prefix,
                                    const std::vector<std::string>& chosen = {});

}  // namespace tafel::kiosk
