// What is wrong with a document in itself, and what the checks of its kinds share. Internal to check_alone of document.hpp.
#pragma once

#include "shared/documents/document.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

namespace tafel::documents {

// `place` is a JSON pointer.
[[nodiscard]] Done wrong(std::string why, std::string place);
// Of its form, and not allowed: the rule comes first.
[[nodiscard]] Done not_allowed(std::string_view rule, const std::string& why, const std::string& place);

[[nodiscard]] bool is_hex_hash(const std::string& text);
[[nodiscard]] bool is_id(const std::string& text);

// `field` is a place in what the document says.
[[nodiscard]] Done check_place(const RecordPlace& in, const std::string& field = "in");
[[nodiscard]] Done check_about(const std::optional<About>& about);
// Each free text says something.
[[nodiscard]] Done check_said(const std::string& text, const std::string& field);
[[nodiscard]] Done check_not_after(Date day, Date made, const std::string& field);
[[nodiscard]] Done first_of(std::initializer_list<Done> checks);

// One of each kind; `made` is the day on which it was made.
[[nodiscard]] Done check(const Correction& says, Date made);
[[nodiscard]] Done check(const Told& says, Date made);
[[nodiscard]] Done check(const Closing& says, Date made);
[[nodiscard]] Done check(const Reopening& says, Date made);
[[nodiscard]] Done check(const Request& says, Date made);
[[nodiscard]] Done check(const Restriction& says, Date made);
[[nodiscard]] Done check(const Route& says, Date made);
[[nodiscard]] Done check(const Order& says, Date made);
[[nodiscard]] Done check(const Binding& says, Date made);
[[nodiscard]] Done check(const Destruction& says, Date made);
[[nodiscard]] Done check(const Consent& says, Date made);

}  // namespace tafel::documents
