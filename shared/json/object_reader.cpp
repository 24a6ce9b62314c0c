// The ObjectReader of strict_json.hpp.
#include "shared/json/pointer.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel {
namespace {

using Json = nlohmann::json;

const Json& no_elements() {
  static const Json empty = Json::array();
  return empty;
}

const Json& no_members() {
  static const Json empty = Json::object();
  return empty;
}

}  // namespace

ObjectReader::ObjectReader(const Json& value, std::string pointer)
    : object_(&value), pointer_(std::move(pointer)) {
  if (auto checked = must_be_object(value); !checked)
    note({Fault::malformed, checked.error().message, pointer_});
}

std::string ObjectReader::pointer_to(std::string_view key) const {
  return pointer_under(pointer_, key);
}

// When the value is no object at all, only that is noted: every field of it would be missing too.
void ObjectReader::note(Error error) {
  const bool said_enough = !errors_.empty() && (!object_->is_object() || errors_.size() >= errors_limit);
  if (!said_enough) errors_.push_back(std::move(error));
}

void ObjectReader::refuse(std::string_view key, std::string message) {
  note({Fault::malformed, std::move(message), pointer_to(key)});
}

bool ObjectReader::has(std::string_view key) const {
  return object_->is_object() && object_->contains(key);
}

const Json* ObjectReader::find(std::string_view key) {
  asked_.emplace_back(key);
  if (!object_->is_object()) return nullptr;
  const auto found = object_->find(key);
  return found == object_->end() ? nullptr : &*found;
}

const Json* ObjectReader::require(std::string_view key) {
  const Json* value = find(key);
  if (value == nullptr) note(missing_field(pointer_to(key)));
  return value;
}

std::string ObjectReader::letters(std::string_view key, std::size_t limit_bytes, Letters letters) {
  const Json* value = require(key);
  return value == nullptr ? std::string() : taken(key, text_in(*value, limit_bytes, letters), {});
}

std::string ObjectReader::text(std::string_view key, std::size_t limit_bytes) {
  return letters(key, limit_bytes, Letters::lines);
}

std::string ObjectReader::line(std::string_view key, std::size_t limit_bytes) {
  return letters(key, limit_bytes, Letters::one_line);
}

std::string ObjectReader::typed(std::string_view key, std::size_t limit_bytes) {
  return letters(key, limit_bytes, Letters::typed);
}

std::optional<std::string> ObjectReader::optional_text(std::string_view key, std::size_t limit_bytes) {
  if (find(key) == nullptr) return std::nullopt;
  return text(key, limit_bytes);
}

std::int64_t ObjectReader::number(std::string_view key, std::int64_t min, std::int64_t max) {
  const Json* value = require(key);
  return value == nullptr ? min : taken(key, number_in(*value, min, max), min);
}

std::optional<std::int64_t> ObjectReader::optional_number(std::string_view key, std::int64_t min,
                                                          std::int64_t max) {
  if (find(key) == nullptr) return std::nullopt;
  return number(key, min, max);
}

bool ObjectReader::boolean(std::string_view key) {
  const Json* value = require(key);
  return value != nullptr && taken(key, boolean_in(*value), false);
}

Date ObjectReader::day(std::string_view key) {
  const Json* value = require(key);
  return value == nullptr ? Date{} : taken(key, day_in(*value), Date{});
}

Instant ObjectReader::moment(std::string_view key) {
  const Json* value = require(key);
  return value == nullptr ? Instant{} : taken(key, moment_in(*value), Instant{});
}

std::optional<Instant> ObjectReader::optional_moment(std::string_view key) {
  if (find(key) == nullptr) return std::nullopt;
  return moment(key);
}

void ObjectReader::exactly(std::string_view key, std::string_view expected) {
  const Json* value = require(key);
  if (value != nullptr && (!value->is_string() || value->get_ref<const std::string&>() != expected))
    refuse(key, "must be \"" + std::string(expected) + "\"");
}

ObjectReader ObjectReader::object(std::string_view key) {
  const Json* value = require(key);
  return ObjectReader(value == nullptr ? no_members() : *value, pointer_to(key));
}

const Json& ObjectReader::array(std::string_view key, std::size_t limit) {
  const Json* value = require(key);
  if (value == nullptr) return no_elements();
  const auto checked = must_be_list(*value, limit);
  if (checked) return *value;
  refuse(key, checked.error().message);
  return no_elements();
}

std::vector<ObjectReader> ObjectReader::objects(std::string_view key, std::size_t limit) {
  std::vector<ObjectReader> readers;
  for (const Json& element : array(key, limit))
    readers.emplace_back(element, pointer_to(key) + "/" + std::to_string(readers.size()));
  return readers;
}

std::vector<std::string> ObjectReader::texts(std::string_view key, std::size_t limit,
                                             std::size_t limit_bytes_each) {
  ObjectReader elements(*object_, pointer_to(key));
  std::vector<std::string> out;
  for (const Json& element : array(key, limit))
    out.push_back(
        elements.taken(std::to_string(out.size()), text_in(element, limit_bytes_each, Letters::lines), {}));
  for (Error& error : elements.errors_) note(std::move(error));
  return out;
}

void ObjectReader::absorb(ObjectReader& inner) {
  for (Error& error : inner.all_errors()) note(std::move(error));
}

std::vector<Error> ObjectReader::all_errors() const {
  std::vector<Error> all = errors_;
  for (const auto& [key, value] : object_->items())
    if (object_->is_object() && std::find(asked_.begin(), asked_.end(), key) == asked_.end())
      all.push_back(unknown_field(pointer_to(key)));
  return all;
}

Done ObjectReader::done() const {
  auto all = all_errors();
  if (all.empty()) return {};
  return pass(std::move(all.front()));
}

}  // namespace tafel
