// The strict reader of described values (fields.hpp). A kind of leaf is added by its owner:
// `void read_leaf(const json&, T&, const Where&)` in the namespace of T. Include this in as few units as possible: one
// for facts, one for views. Errors: malformed, with a JSON pointer. Thread: any.
#pragma once

#include "shared/json/fields.hpp"
#include "shared/json/leaf.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tafel {

// The strictness with which one kind of document is read.
struct Strictness {
  enum class Omitted { refused, allowed_in_proposal };
  enum class Unknown { refused, ignored };
  Omitted omitted = Omitted::refused;
  Unknown unknown = Unknown::refused;
  std::size_t text_bytes = 0;
  Letters letters = Letters::one_line;
  std::size_t list_entries = 0;
  std::int64_t least = 0;
  std::int64_t most = 0;
};

// The place that is being read. The reader does not stop at an error: it notes each with its place, for whoever mends
// a file by hand, up to `errors_limit`. A Where is used while the outer one that made it lives.
class Where {
 public:
  static constexpr std::size_t errors_limit = 200;

  Where(const Strictness& rules, std::vector<Error>& errors, std::string_view pointer)
      : rules_(&rules), errors_(&errors), step_(pointer) {}
  [[nodiscard]] Where at(std::string_view key) const { return {*this, key, 0}; }
  [[nodiscard]] Where at(std::size_t index) const { return {*this, {}, index}; }

  [[nodiscard]] const Strictness& rules() const { return *rules_; }
  [[nodiscard]] std::string pointer() const;
  void note(Error error) const;  // here
  void wrong(std::string message) const;
  // The value, or a note of what is wrong with it.
  template <class T, class Value>
  void take(Result<T> read, Value& value) const {
    if (read)
      value = static_cast<Value>(std::move(*read));
    else
      note(std::move(read.error()));
  }
  [[nodiscard]] bool allows(const Done& checked) const;

 private:
  Where(const Where& outer, std::string_view key, std::size_t index)
      : rules_(outer.rules_), errors_(outer.errors_), outer_(&outer), step_(key), index_(index) {}

  const Strictness* rules_;
  std::vector<Error>* errors_;
  const Where* outer_ = nullptr;
  std::string_view step_;  // key in an object; of the outermost its whole pointer
  std::size_t index_ = 0;  // in a list
};

template <class T>
void read(const nlohmann::json& source, T& value, const Where& where);

inline void read_leaf(const nlohmann::json& source, std::string& value, const Where& where) {
  where.take(text_in(source, where.rules().text_bytes, where.rules().letters), value);
}
inline void read_leaf(const nlohmann::json& source, bool& value, const Where& where) {
  where.take(boolean_in(source), value);
}
template <std::signed_integral Number>
void read_leaf(const nlohmann::json& source, Number& value, const Where& where) {
  using Limits = std::numeric_limits<Number>;
  const auto least = std::max<std::int64_t>(where.rules().least, Limits::min());
  const auto most = std::min<std::int64_t>(where.rules().most, Limits::max());
  where.take(number_in(source, least, most), value);
}
inline void read_leaf(const nlohmann::json& source, Date& value, const Where& where) {
  where.take(day_in(source), value);
}
inline void read_leaf(const nlohmann::json& source, Instant& value, const Where& where) {
  where.take(moment_in(source), value);
}
template <NamedEnumeration E>
void read_leaf(const nlohmann::json& source, E& value, const Where& where) {
  where.take(enumerator_in<E>(source), value);
}
template <class T>
void read_leaf(const nlohmann::json& source, std::vector<T>& values, const Where& where) {
  if (!where.allows(must_be_list(source, where.rules().list_entries))) return;
  values.clear();
  for (std::size_t i = 0; i < source.size(); ++i) read(source[i], values.emplace_back(), where.at(i));
}
// Texts by name.
void read_leaf(const nlohmann::json& source, std::map<std::string, std::string>& texts, const Where& where);

// Reads the fields of one object; what no field asked for is unknown.
class FieldReader {
 public:
  FieldReader(const nlohmann::json& object, const Where& where) : object_(object), where_(where) {}

  template <class T>
  void operator()(const char* key, T& value, Need need = Need::always) {
    if (const auto* found = find_required(key, need)) read(*found, value, where_.at(std::string_view(key)));
  }
  template <class T>
  void operator()(const char* key, std::optional<T>& value, Need /*need*/ = Need::always) {
    if (const auto* found = find(key)) read(*found, value.emplace(), where_.at(std::string_view(key)));
  }
  void finish() const;

 private:
  const nlohmann::json* find(const char* key);
  const nlohmann::json* find_required(const char* key, Need need);

  const nlohmann::json& object_;
  const Where& where_;
  std::vector<std::string_view> known_;
};

template <class T>
void read(const nlohmann::json& source, T& value, const Where& where) {
  if constexpr (Described<T>) {
    if (!where.allows(must_be_object(source))) return;
    FieldReader reader(source, where);
    fields(reader, value);
    reader.finish();
  } else {
    read_leaf(source, value, where);
  }
}

// The part of a document that could be read; every fault of it is added to `errors`. `pointer` is its place.
template <class T>
[[nodiscard]] T read_noting(const nlohmann::json& source, const Strictness& rules, std::string_view pointer,
                            std::vector<Error>& errors) {
  T value{};
  read(source, value, Where(rules, errors, pointer));
  return value;
}

// The document, or the first thing that is wrong with it.
template <class T>
[[nodiscard]] Result<T> read_whole(const nlohmann::json& source, const Strictness& rules,
                                   std::string_view pointer = {}) {
  std::vector<Error> errors;
  T value = read_noting<T>(source, rules, pointer, errors);
  if (!errors.empty()) return pass(std::move(errors.front()));
  return value;
}

}  // namespace tafel
