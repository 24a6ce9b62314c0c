// Places in a JSON document (RFC 6901). Library tafel_json. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel {

// The pointer to the member `key` of the object at `pointer`; "~" and "/" in the key are escaped.
[[nodiscard]] std::string pointer_under(std::string_view pointer, std::string_view key);

}  // namespace tafel
