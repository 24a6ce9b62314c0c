// What an item may be made of: for each thing that a form could offer, why the rules would refuse it, or "" when they
// would not. As shared/domain/rules/sharing.cpp asks it, in words for a grey choice. Pure.
#pragma once

#include "shared/view/session_view.hpp"

#include <string>
#include <string_view>

namespace tafel::kiosk {

// `item`: the id of the one that is changed, "" for a new one.
[[nodiscard]] std::string_view why_not_kind(const view::SessionView& session, std::string_view item,
                                            view::ItemKind kind);
[[nodiscard]] std::string_view why_not_sharer(const view::PersonView& person, view::ItemKind kind);
// `recipient`: the member whom a disclosure is for; "" for any other item.
[[nodiscard]] std::string why_not_source(const view::SessionView& session,
                                         const view::StatementView& statement, std::string_view recipient);

}  // namespace tafel::kiosk
