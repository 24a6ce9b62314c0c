#include "shared/base/utf8.hpp"
#include "shared/json/strict_json.hpp"

#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

namespace tafel {
namespace {

using Json = nlohmann::json;

tl::unexpected<Error> malformed_at(std::size_t offset, std::string what) {
  return pass(
      {Fault::malformed, "JSON: " + std::move(what), "byte " + std::to_string(offset), Flaw::not_json});
}

// Counts what the parser takes, so that a refusal by the builder below knows where it was.
class CountingIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  CountingIterator(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    if (furthest_ != nullptr && at_ > *furthest_) *furthest_ = at_;
    return *this;
  }
  bool operator==(const CountingIterator& other) const { return at_ == other.at_; }
  bool operator!=(const CountingIterator& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

// Builds the value from the parser's events and refuses what nlohmann's own builder lets pass: doubled keys,
// of which it silently keeps the last, and any depth.
class Builder final : public nlohmann::json_sax<Json> {
 public:
  // Doubled keys are noted in `doubles`, or refused where it is null.
  Builder(const char* start, const char* const& at, int depth_limit, std::vector<Error>* doubles)
      : start_(start), at_(at), depth_limit_(depth_limit), doubles_(doubles) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t& /*spelling*/) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return refuse("binary values do not exist here"); }
  bool start_object(std::size_t /*elements*/) override { return open(Json::object()); }
  bool start_array(std::size_t /*elements*/) override { return open(Json::array()); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    const bool may_go_on = !open_.back()->contains(name) || doubled(name);
    key_ = std::move(name);
    return may_go_on;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& cause) override {
    const bool range = dynamic_cast<const Json::out_of_range*>(&cause) != nullptr;
    error_ = malformed_at(position == 0 ? 0 : position - 1,
                          range ? "a number that is too large" : "not JSON from here on")
                 .value();
    return false;
  }

  Json root;
  [[nodiscard]] std::optional<Error>& error() { return error_; }

 private:
  Json* attach(Json value) {
    if (open_.empty()) return &(root = std::move(value));
    if (open_.back()->is_array()) return &open_.back()->emplace_back(std::move(value));
    return &((*open_.back())[key_] = std::move(value));
  }
  bool put(Json value) {
    attach(std::move(value));
    return true;
  }
  bool open(Json empty) {
    if (static_cast<int>(open_.size()) >= depth_limit_)
      return refuse("more than " + std::to_string(depth_limit_) + " objects and arrays inside each other");
    open_.push_back(attach(std::move(empty)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }
  bool doubled(const std::string& name) {
    const std::string what = "the key \"" + name + "\" stands twice in one object";
    if (doubles_ == nullptr || doubles_->size() >= doubles_limit) return refuse(what);
    doubles_->push_back(here(what));
    return true;
  }
  bool refuse(std::string what) {
    error_ = here(std::move(what));
    return false;
  }
  [[nodiscard]] Error here(std::string what) const {
    return malformed_at(static_cast<std::size_t>(at_ - start_) - 1, std::move(what)).value();
  }
  static constexpr std::size_t doubles_limit = 200;

  const char* start_;
  const char* const& at_;
  int depth_limit_;
  std::vector<Error>* doubles_;
  std::vector<Json*> open_;  // the path from the root; no element moves while a later one is open
  std::string key_;
  std::optional<Error> error_;
};

// A file that was not saved as UTF-8 is told so by name: whoever reads this must save it again.
std::optional<Error> wrong_encoding(std::string_view text) {
  const auto at = [](std::size_t offset, std::string what) {
    return malformed_at(offset, std::move(what) + ": save the file as UTF-8").value();
  };
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return at(0, "UTF-16");
  if (text.starts_with("\xef\xbb\xbf")) return at(0, "a byte order mark");
  const std::size_t utf8 = utf8_prefix(text);
  // nlohmann takes a zero byte for the end of the text, and would pass over what follows.
  const std::size_t zero = text.find('\0');
  if (zero < utf8) return at(zero, "a zero byte, as in UTF-16");
  if (utf8 != text.size()) return at(utf8, "not UTF-8 from here on");
  return std::nullopt;
}

Result<Json> parse(std::string_view text, std::size_t limit_bytes, int depth_limit,
                   std::vector<Error>* doubles) {
  if (text.size() > limit_bytes)
    return malformed_at(limit_bytes, "larger than the limit of " + std::to_string(limit_bytes) + " bytes");
  if (auto encoding = wrong_encoding(text)) return pass(std::move(*encoding));
  const char* at = text.data();
  Builder builder(text.data(), at, depth_limit, doubles);
  const CountingIterator begin(text.data(), &at);
  const CountingIterator end(text.data() + text.size(), nullptr);
  if (Json::sax_parse(begin, end, &builder)) return std::move(builder.root);
  if (builder.error()) return pass(std::move(*builder.error()));
  return malformed_at(0, "not JSON");
}

}  // namespace

Result<Json> parse_strict(std::string_view text, std::size_t limit_bytes, int depth_limit) {
  return parse(text, limit_bytes, depth_limit, nullptr);
}

Result<Json> parse_noting_doubles(std::string_view text, std::size_t limit_bytes, int depth_limit,
                                  std::vector<Error>& doubles) {
  return parse(text, limit_bytes, depth_limit, &doubles);
}

}  // namespace tafel
