// Limits of one session. Chosen well above any real table; past them input is refused,
// so that nobody can make the machine slow or full by typing.
#pragma once

#include <cstddef>

namespace tafel::domain::limits {

constexpr std::size_t id_bytes = 40;
constexpr std::size_t name_bytes = 200;      // of UTF-8: names, functions, titles, references
constexpr std::size_t words_bytes = 20'000;  // of UTF-8: one free text
constexpr std::size_t list_entries = 1000;
constexpr int largest_number = 1'000'000;

constexpr std::size_t sessions_of_a_day = 40;  // a day's work is four or five
constexpr std::size_t members = 200;
constexpr std::size_t invited = 60;
constexpr std::size_t participants = 100;  // invited and added
constexpr std::size_t statements = 1000;
constexpr std::size_t goals = 100;
constexpr std::size_t actions = 300;
constexpr std::size_t items = 200;
constexpr std::size_t versions_of_item = 50;

}  // namespace tafel::domain::limits
