// The lines on the socket between a screen and `tafeld`: one JSON object per line, UTF-8, at most
// `line_limit_bytes` with its newline. docs/ipc.md documents each with an example.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/result.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace tafel {

// The code of a mistake in a document, under "code" in an answer.
constexpr auto names(Flaw) {
  using enum Flaw;
  return std::to_array<Named<Flaw>>({{wrong_field, "wrong-field"},
                                     {missing_field, "missing-field"},
                                     {unknown_field, "unknown-field"},
                                     {not_json, "not-json"}});
}

}  // namespace tafel

namespace tafel::ipc {

constexpr std::size_t line_limit_bytes = 256UL * 1024;  // a request; a view may be larger
constexpr std::size_t view_limit_bytes = 16UL * 1024 * 1024;

// A request: {"id":7,"do":"propose","what":"goal-set","fact":{…}}
struct RequestLine {
  std::int64_t id = 0;
  std::string action;     // "do"
  nlohmann::json fields;  // all other members of the object
};
[[nodiscard]] Result<RequestLine> parse_request(std::string_view line);
[[nodiscard]] std::string to_line(const RequestLine& request);  // with the newline

// {"id":7,"ok":{…}}: done, and durable when it had to be.
struct Accepted {
  nlohmann::json result = nlohmann::json::object();
};
// {"id":7,"refused":{"rule":"art14.2.consensus","article":"…","sentence":"…","go":"attendance"}}
struct Refused {
  std::string rule;      // of the decree, or "device.pin", "device.locked", "device.full", …
  std::string article;   // "" when it is not of the decree
  std::string sentence;  // Dutch, for the screen
  std::string go;        // id of a step, or ""
};
// {"id":7,"error":{"code":"not-json","message":"…","place":"/fact/by"}}: the sender's mistake, in English
struct Malformed {
  std::string code;
  std::string message;
  std::string place;
};
// The mistake that a reader of JSON found.
[[nodiscard]] Malformed malformed(const Error& error);
struct Answer {
  std::int64_t id = 0;  // -1 when the request's id could not be read
  std::variant<Accepted, Refused, Malformed> what;
};
[[nodiscard]] std::string to_line(const Answer& answer);
// The request on a line, or the answer that says what is wrong with it, with the request's id if it could be
// read.
[[nodiscard]] std::variant<RequestLine, Answer> read_request(std::string_view line);
[[nodiscard]] Result<Answer> parse_answer(const nlohmann::json& object);

// {"view":{…}}: pushed on connection and after every change.
[[nodiscard]] std::string view_line(const nlohmann::json& view);

}  // namespace tafel::ipc
