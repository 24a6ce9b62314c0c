#include "shared/view/device_view_json.hpp"

#include "shared/base/names.hpp"
#include "shared/view/device_view_fields.hpp"

#include <limits>
#include <string>

namespace tafel::view {
namespace {

using nlohmann::json;

// ---- Writing

template <class T>
void put(json& object, const char* name, const T& value);
template <class T>
void put(json& object, const char* name, const std::optional<T>& value);

json written(const std::string& value) {
  return value;
}
json written(bool value) {
  return value;
}
json written(int value) {
  return value;
}
json written(long long value) {
  return value;
}
template <NamedEnumeration E>
json written(E value) {
  return std::string(name(value));
}
json written(const std::map<std::string, std::string>& texts) {
  return texts;
}
json written(const auto& described) {
  json object = json::object();
  fields(described, [&](const char* name, const auto& field) { put(object, name, field); });
  return object;
}
template <class T>
json written(const std::vector<T>& list) {
  json array = json::array();
  for (const T& element : list) array.push_back(written(element));
  return array;
}

template <class T>
void put(json& object, const char* name, const T& value) {
  object[name] = written(value);
}
template <class T>
void put(json& object, const char* name, const std::optional<T>& value) {
  if (value) object[name] = written(*value);
}

// ---- Reading

Done read(const json& from, std::string& to, const std::string& place) {
  if (!from.is_string()) return fail(Fault::malformed, "not a string", place);
  to = from.get<std::string>();
  return {};
}
Done read(const json& from, bool& to, const std::string& place) {
  if (!from.is_boolean()) return fail(Fault::malformed, "not true or false", place);
  to = from.get<bool>();
  return {};
}
template <std::signed_integral Number>
Done read(const json& from, Number& to, const std::string& place) {
  if (!from.is_number_integer()) return fail(Fault::malformed, "not a whole number", place);
  const auto value = from.get<std::int64_t>();
  if (value < std::numeric_limits<Number>::min() || value > std::numeric_limits<Number>::max())
    return fail(Fault::malformed, "a number out of range", place);
  to = static_cast<Number>(value);
  return {};
}
template <NamedEnumeration E>
Done read(const json& from, E& to, const std::string& place) {
  const auto value = from.is_string() ? value_named<E>(from.get_ref<const std::string&>()) : std::nullopt;
  if (!value) return fail(Fault::malformed, "must be one of: " + every_name<E>(), place);
  to = *value;
  return {};
}
Done read(const json& from, std::map<std::string, std::string>& to, const std::string& place) {
  if (!from.is_object()) return fail(Fault::malformed, "not an object", place);
  for (const auto& [key, text] : from.items())
    if (auto done = read(text, to[key], place + "/" + key); !done) return done;
  return {};
}
Done read(const json& from, auto& described, const std::string& place);
template <class T>
Done read(const json& from, std::vector<T>& to, const std::string& place) {
  if (!from.is_array()) return fail(Fault::malformed, "not a list", place);
  for (std::size_t i = 0; i < from.size(); ++i)
    if (auto done = read(from[i], to.emplace_back(), place + "/" + std::to_string(i)); !done) return done;
  return {};
}

template <class T>
Done take(const json& object, const char* name, T& field, const std::string& place) {
  const auto found = object.find(name);
  if (found == object.end()) return fail(Fault::malformed, std::string("no field '") + name + "'", place);
  return read(*found, field, place);
}
template <class T>
Done take(const json& object, const char* name, std::optional<T>& field, const std::string& place) {
  const auto found = object.find(name);
  if (found == object.end()) return {};
  return read(*found, field.emplace(), place);
}

Done read(const json& from, auto& described, const std::string& place) {
  if (!from.is_object()) return fail(Fault::malformed, "not an object", place);
  Done so_far;
  fields(described, [&](const char* name, auto& field) {
    if (so_far) so_far = take(from, name, field, place + "/" + name);
  });
  return so_far;
}

}  // namespace

json to_json(const DeviceView& view) {
  return written(view);
}

Result<DeviceView> device_view_from_json(const json& from) {
  DeviceView view;
  if (auto done = read(from, view, ""); !done) return pass(done.error());
  return view;
}

}  // namespace tafel::view
