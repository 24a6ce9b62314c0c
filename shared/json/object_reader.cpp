// The ObjectReader of strict_json.hpp.
#include "shared/base/unfit_letter.hpp"
#include "shared/json/strict_json.hpp"

#include <algorithm>
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

// RFC 6901: "~" and "/" in a key are escaped.
std::string escaped(std::string_view key) {
  std::string out;
  for (const char letter : key) {
    if (letter == '~')
      out += "~0";
    else if (letter == '/')
      out += "~1";
    else
      out += letter;
  }
  return out;
}

}  // namespace

ObjectReader::ObjectReader(const Json& value, std::string pointer)
    : object_(&value), pointer_(std::move(pointer)) {
  if (!value.is_object()) note({Fault::malformed, "must be an object", pointer_});
}

std::string ObjectReader::pointer_to(std::string_view key) const {
  return pointer_ + "/" + escaped(key);
}

// Of what is no object at all, only that is said: every field of it would be missing too.
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
  if (value == nullptr) refuse(key, "is missing");
  return value;
}

std::string ObjectReader::text_of(const Json& value, std::string_view key, std::size_t limit_bytes) {
  if (!value.is_string()) {
    refuse(key, "must be a text");
    return {};
  }
  const auto& text = value.get_ref<const std::string&>();
  if (text.size() > limit_bytes)
    refuse(key, "is longer than " + std::to_string(limit_bytes) + " bytes");
  else if (auto unfit = unfit_letter(text, Breaks::allowed))
    refuse(key, std::move(*unfit));
  else
    return text;
  return {};
}

std::string ObjectReader::text(std::string_view key, std::size_t limit_bytes) {
  const Json* value = require(key);
  return value == nullptr ? std::string() : text_of(*value, key, limit_bytes);
}

std::optional<std::string> ObjectReader::optional_text(std::string_view key, std::size_t limit_bytes) {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  return text_of(*value, key, limit_bytes);
}

std::int64_t ObjectReader::number_of(const Json& value, std::string_view key, std::int64_t min,
                                     std::int64_t max) {
  const bool whole = value.is_number_integer();
  const bool too_large =
      value.is_number_unsigned() && !std::in_range<std::int64_t>(value.get<std::uint64_t>());
  if (whole && !too_large) {
    const auto number = value.get<std::int64_t>();
    if (number >= min && number <= max) return number;
  }
  refuse(key, "must be a whole number from " + std::to_string(min) + " to " + std::to_string(max));
  return min;
}

std::int64_t ObjectReader::number(std::string_view key, std::int64_t min, std::int64_t max) {
  const Json* value = require(key);
  return value == nullptr ? min : number_of(*value, key, min, max);
}

std::optional<std::int64_t> ObjectReader::optional_number(std::string_view key, std::int64_t min,
                                                          std::int64_t max) {
  const Json* value = find(key);
  if (value == nullptr) return std::nullopt;
  return number_of(*value, key, min, max);
}

bool ObjectReader::boolean(std::string_view key) {
  const Json* value = require(key);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  refuse(key, "must be true or false");
  return false;
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
  if (value->is_array() && value->size() <= limit) return *value;
  refuse(key, "must be a list of at most " + std::to_string(limit));
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
    out.push_back(elements.text_of(element, std::to_string(out.size()), limit_bytes_each));
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
      all.push_back({Fault::malformed, "is not known here", pointer_to(key)});
  return all;
}

Done ObjectReader::done() const {
  auto all = all_errors();
  if (all.empty()) return {};
  return pass(std::move(all.front()));
}

}  // namespace tafel
