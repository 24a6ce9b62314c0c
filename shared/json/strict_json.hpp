// Reads JSON from outside without a guess: whatever is doubled, unknown, missing or of another kind is refused, with
// its place. A value that describes its fields is read by read.hpp; this reads a document field by field, where a
// description would be longer. Library tafel_json. Thread: any.
//
//   auto json = parse_strict(text, 64 * 1024, 8);
//   if (!json) return pass(json.error());            // place: "byte 17"
//   ObjectReader reader(*json);
//   Person person;
//   person.name = reader.text("name", 200);
//   person.role = reader.optional_text("role", 40);
//   person.age = static_cast<int>(reader.number("age", 0, 150));
//   ObjectReader home = reader.object("home");
//   person.street = home.text("street", 200);
//   reader.absorb(home);
//   for (ObjectReader& child : reader.objects("children", 20)) {
//     person.children.push_back(child.text("name", 200));
//     reader.absorb(child);
//   }
//   if (auto done = reader.done(); !done) return pass(done.error());  // place: "/home/street"
//   return person;
//
// A reader does not stop at an error: it remembers each, and returns an empty value in its place. Use nothing that it
// returned before done() says yes.
#pragma once

#include "shared/base/result.hpp"
#include "shared/json/leaf.hpp"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tafel {

// One JSON text (RFC 8259) and nothing after it but white space. Errors: malformed for more than
// `limit_bytes`, more than `depth_limit` nested objects and arrays, a doubled key (also when spelled with
// escapes), a number that fits no int64, uint64 or finite double, and bytes that are not UTF-8. Place: "byte
// N", counted from 0.
[[nodiscard]] Result<nlohmann::json> parse_strict(std::string_view text, std::size_t limit_bytes,
                                                  int depth_limit);
// The same, but continues at doubled keys (the last one counts) and notes each, for whoever mends a file by hand.
[[nodiscard]] Result<nlohmann::json> parse_noting_doubles(std::string_view text, std::size_t limit_bytes,
                                                          int depth_limit, std::vector<Error>& doubles);

// Reads one object, key by key. The JSON outlives the reader.
class ObjectReader {
 public:
  // `pointer` is the object's JSON pointer (RFC 6901), "" for the whole document.
  explicit ObjectReader(const nlohmann::json& value, std::string pointer = {});

  // Texts are limited in bytes of UTF-8; newline and tab are allowed, what unfit_letter.hpp names is refused, and so is
  // a text that is not empty but has nothing to see in it.
  std::string text(std::string_view key, std::size_t limit_bytes);
  std::string line(std::string_view key, std::size_t limit_bytes);   // without newline and tab
  std::string typed(std::string_view key, std::size_t limit_bytes);  // Letters::typed
  std::optional<std::string> optional_text(std::string_view key, std::size_t limit_bytes);
  std::int64_t number(std::string_view key, std::int64_t min, std::int64_t max);
  std::optional<std::int64_t> optional_number(std::string_view key, std::int64_t min, std::int64_t max);
  bool boolean(std::string_view key);
  Date day(std::string_view key);
  Instant moment(std::string_view key);
  std::optional<Instant> optional_moment(std::string_view key);
  // A value of an enumeration, by its name (shared/base/names.hpp).
  template <NamedEnumeration E>
  E one_of(std::string_view key) {
    const nlohmann::json* value = require(key);
    return value == nullptr ? E{} : taken(key, enumerator_in<E>(*value), E{});
  }
  // For a key that must say exactly this: a format's name and version.
  void exactly(std::string_view key, std::string_view expected);

  [[nodiscard]] bool has(std::string_view key) const;
  ObjectReader object(std::string_view key);
  std::vector<ObjectReader> objects(std::string_view key, std::size_t limit);
  std::vector<std::string> texts(std::string_view key, std::size_t limit, std::size_t limit_bytes_each);
  // The array itself, for elements of another kind; an empty array after an error.
  const nlohmann::json& array(std::string_view key, std::size_t limit);

  // Finishes `inner` (as done() would) and takes over its errors.
  void absorb(ObjectReader& inner);
  // Notes a failure that the caller found in the value of `key`: an unknown name, an impossible date.
  void refuse(std::string_view key, std::string message);

  // The first error; else the first key that nothing asked for.
  [[nodiscard]] Done done() const;
  // Each error, and each key that nothing asked for; at most some hundreds.
  [[nodiscard]] std::vector<Error> all_errors() const;
  [[nodiscard]] bool ok() const { return errors_.empty(); }
  [[nodiscard]] const std::string& pointer() const { return pointer_; }
  [[nodiscard]] std::string pointer_to(std::string_view key) const;

 private:
  const nlohmann::json* find(std::string_view key);     // and marks it as asked for
  const nlohmann::json* require(std::string_view key);  // and refuses when it is missing
  // The value, or `otherwise` and a note of what is wrong with `key`.
  template <class T>
  T taken(std::string_view key, Result<T> read, T otherwise) {
    if (read) return std::move(*read);
    read.error().place = pointer_to(key);
    note(std::move(read.error()));
    return otherwise;
  }
  std::string letters(std::string_view key, std::size_t limit_bytes, Letters letters);
  void note(Error error);
  static constexpr std::size_t errors_limit = 200;

  const nlohmann::json* object_;
  std::string pointer_;
  std::vector<std::string> asked_;
  std::vector<Error> errors_;
};

}  // namespace tafel
