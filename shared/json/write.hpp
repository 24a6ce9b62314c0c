// Described values (fields.hpp) as JSON. A kind of leaf is added by its owner: `json write_leaf(const T&)` in the
// namespace of T. Include this in as few units as possible: one for facts, one for views. Thread: any.
#pragma once

#include "shared/base/names.hpp"
#include "shared/base/time.hpp"
#include "shared/json/fields.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace tafel {

template <class T>
[[nodiscard]] nlohmann::json written(const T& value);

inline nlohmann::json write_leaf(const std::string& value) {
  return value;
}
inline nlohmann::json write_leaf(std::integral auto value) {
  return value;
}
inline nlohmann::json write_leaf(Date value) {
  return to_string(value);
}
inline nlohmann::json write_leaf(Instant value) {
  return to_string(value);
}
inline nlohmann::json write_leaf(NamedEnumeration auto value) {
  return std::string(name(value));
}
inline nlohmann::json write_leaf(const std::map<std::string, std::string>& texts) {
  return texts;
}
template <class T>
nlohmann::json write_leaf(const std::vector<T>& values) {
  nlohmann::json list = nlohmann::json::array();
  for (const T& value : values) list.push_back(written(value));
  return list;
}

// An absent std::optional is left out.
class ObjectWriter {
 public:
  template <class T>
  void operator()(const char* key, const T& value, Need /*need*/ = Need::always) {
    object_[key] = written(value);
  }
  template <class T>
  void operator()(const char* key, const std::optional<T>& value, Need /*need*/ = Need::always) {
    if (value) object_[key] = written(*value);
  }
  [[nodiscard]] nlohmann::json take() { return std::move(object_); }

 private:
  nlohmann::json object_ = nlohmann::json::object();
};

template <class T>
nlohmann::json written(const T& value) {
  if constexpr (Described<const T>) {
    ObjectWriter writer;
    fields(writer, value);
    return writer.take();
  } else {
    return write_leaf(value);
  }
}

}  // namespace tafel
