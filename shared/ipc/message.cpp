#include "shared/ipc/message.hpp"

#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tafel::ipc {
namespace {

using nlohmann::json;

constexpr int depth_limit = 16;  // the deepest request, an item with its necessity, has five

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// A line is sent whoever made the text: bytes that are not UTF-8 are replaced.
std::string line_of(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

json body_of(const Accepted& accepted) {
  return {{"ok", accepted.result}};
}
json body_of(const Refused& refused) {
  return {{"refused",
           {{"rule", refused.rule},
            {"article", refused.article},
            {"sentence", refused.sentence},
            {"go", refused.go}}}};
}
json body_of(const Malformed& malformed) {
  return {{"error", {{"code", malformed.code}, {"message", malformed.message}, {"place", malformed.place}}}};
}

std::int64_t id_in(const json& object) {
  const auto id = object.is_object() ? object.find("id") : object.end();
  if (id == object.end() || !id->is_number_integer()) return -1;
  if (id->is_number_unsigned() && id->get<std::uint64_t>() > INT64_MAX) return -1;
  return std::max<std::int64_t>(id->get<std::int64_t>(), -1);
}

Answer wrong(std::int64_t id, const Error& error) {
  return {id, malformed(error)};
}

Error wrong_field(std::string message, std::string place) {
  return {Fault::malformed, std::move(message), std::move(place), Flaw::wrong_field};
}

std::variant<RequestLine, Answer> request_in(json object) {
  if (!object.is_object()) return Answer{-1, Malformed{"not-a-request", "a request is one JSON object", ""}};
  const std::int64_t id = id_in(object);
  if (!object.contains("id")) return wrong(id, missing_field("/id"));
  if (id < 0) return wrong(id, wrong_field("must be a whole number from 0", "/id"));
  if (!object.contains("do")) return wrong(id, missing_field("/do"));
  if (!object["do"].is_string()) return wrong(id, wrong_field("must be the name of a request", "/do"));
  RequestLine request{id, object["do"].get<std::string>(), std::move(object)};
  request.fields.erase("id");
  request.fields.erase("do");
  return request;
}

}  // namespace

Malformed malformed(const Error& error) {
  return {std::string(name(error.flaw)), error.message, error.place};
}

std::variant<RequestLine, Answer> read_request(std::string_view line) {
  auto object = parse_strict(line, line_limit_bytes, depth_limit);
  if (!object) return wrong(-1, object.error());
  return request_in(std::move(*object));
}

Result<RequestLine> parse_request(std::string_view line) {
  auto read = read_request(line);
  if (auto* request = std::get_if<RequestLine>(&read)) return std::move(*request);
  const auto& why = std::get<Malformed>(std::get<Answer>(read).what);
  return fail(Fault::malformed, why.message, why.place);
}

std::string to_line(const RequestLine& request) {
  json object = request.fields.is_object() ? request.fields : json::object();
  object["id"] = request.id;
  object["do"] = request.action;
  return line_of(object);
}

std::string to_line(const Answer& answer) {
  json object = std::visit([](const auto& what) { return body_of(what); }, answer.what);
  object["id"] = answer.id;
  return line_of(object);
}

Result<Answer> parse_answer(const json& object) {
  const auto id = object.is_object() ? object.find("id") : object.end();
  if (id == object.end() || !id->is_number_integer())
    return fail(Fault::malformed, "an answer has an 'id'", "/id");
  const auto answer = [&](auto what) { return Answer{id->template get<std::int64_t>(), std::move(what)}; };
  if (object.contains("ok")) return answer(Accepted{object["ok"]});
  if (object.contains("refused")) {
    const json& said = object["refused"];
    return answer(Refused{text_of(said, "rule"), text_of(said, "article"), text_of(said, "sentence"),
                          text_of(said, "go")});
  }
  if (!object.contains("error")) return fail(Fault::malformed, "an answer says 'ok', 'refused' or 'error'");
  const json& said = object["error"];
  return answer(Malformed{text_of(said, "code"), text_of(said, "message"), text_of(said, "place")});
}

std::string view_line(const json& view) {
  return line_of({{"view", view}});
}

}  // namespace tafel::ipc
