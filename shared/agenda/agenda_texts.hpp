// The places of the free texts in an agenda's session: the one list of them.
#pragma once

#include <array>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace tafel::agenda {

// JSON pointers within a session; '*' is every entry of a list.
constexpr std::array<std::string_view, 15> text_places = {"/purpose",
                                                          "/legal_basis/reasons",
                                                          "/legal_basis/terms/finality",
                                                          "/legal_basis/terms/modalities",
                                                          "/referral/why",
                                                          "/facts",
                                                          "/informed/safety_reason",
                                                          "/consulted/*/involvement",
                                                          "/members/*/informed/safety_reason",
                                                          "/organisations/*/necessity",
                                                          "/supplements/*/text",
                                                          "/follows/goals/*/text",
                                                          "/follows/actions/*/text",
                                                          "/follows/items/*/information",
                                                          "/follows/items/*/why"};

using TextVisit = std::function<void(nlohmann::json& text, const std::string& pointer)>;

// Shows `visit` every text that is there.
void each_text(nlohmann::json& session, const TextVisit& visit);

}  // namespace tafel::agenda
