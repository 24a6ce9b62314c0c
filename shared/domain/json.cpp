#include "shared/domain/json.hpp"

#include "shared/base/unfit_letter.hpp"
#include "shared/domain/fact_names.hpp"
#include "shared/domain/fields.hpp"
#include "shared/domain/limits.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace tafel::domain {
namespace {

using nlohmann::json;

// ---- Writing
template <class T>
json write(const T& value);

class Writer {
 public:
  template <class T>
  void operator()(const char* key, const T& value, Need = Need::always) {
    object_[key] = write(value);
  }
  template <class T>
  void operator()(const char* key, const std::optional<T>& value, Need = Need::always) {
    if (value) object_[key] = write(*value);
  }
  [[nodiscard]] json take() { return std::move(object_); }

 private:
  json object_ = json::object();
};

json write_leaf(const std::string& value) {
  return value;
}
json write_leaf(int value) {
  return value;
}
json write_leaf(bool value) {
  return value;
}
json write_leaf(Date value) {
  return to_string(value);
}
json write_leaf(Instant value) {
  return to_string(value);
}
json write_leaf(const Commitment& value) {
  return {{"sha256", value.sha256}};
}
json write_leaf(const PersonalSignature& value) {
  return value.base64;
}
template <class Tag>
json write_leaf(const Id<Tag>& value) {
  return value.value;
}
template <class E>
requires std::is_enum_v<E> json write_leaf(E value) {
  return std::string(name(value));
}
template <class T>
json write_leaf(const std::vector<T>& values) {
  json list = json::array();
  for (const T& value : values) list.push_back(write(value));
  return list;
}

template <class T>
concept Leaf = requires(const T& value) {
  write_leaf(value);
};

template <class T>
json write(const T& value) {
  if constexpr (Leaf<T>) {
    return write_leaf(value);
  } else {
    Writer writer;
    T copy = value;  // `fields` serves reading too, so it asks for a value it may change
    fields(writer, copy);
    return writer.take();
  }
}

// ---- Reading
enum class Form { event, proposal };

constexpr std::size_t problems_limit = 200;

// A reader never stops at a problem: it notes each, for who mends a file by hand.
struct Where {
  std::string pointer;
  Form form{};
  std::vector<Error>* problems = nullptr;
  [[nodiscard]] Where at(std::string_view key) const {
    return {pointer + "/" + std::string(key), form, problems};
  }
  void wrong(std::string message) const {
    if (problems->size() < problems_limit)
      problems->push_back({Fault::malformed, std::move(message), pointer});
  }
};

template <class T>
void read(const json& source, T& value, const Where& where);

class Reader {
 public:
  Reader(const json& object, const Where& where) : object_(object), where_(where) {}

  template <class T>
  void operator()(const char* key, T& value, Need need = Need::always) {
    known_.insert(key);
    const auto found = object_.find(key);
    if (found != object_.end()) {
      read(*found, value, where_.at(key));
    } else if (where_.form == Form::event || need == Need::always) {
      where_.at(key).wrong("missing field");
    }
  }
  template <class T>
  void operator()(const char* key, std::optional<T>& value, Need = Need::always) {
    known_.insert(key);
    const auto found = object_.find(key);
    if (found != object_.end()) read(*found, value.emplace(), where_.at(key));
  }
  // Fields that nobody asked for.
  void finish() {
    for (const auto& [key, value] : object_.items())
      if (!known_.contains(key)) where_.at(key).wrong("unknown field");
  }

 private:
  const json& object_;
  const Where& where_;
  std::set<std::string, std::less<>> known_;
};

bool is_lower_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}
bool is_id_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}
bool is_base64_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/' ||
         c == '=';
}

// Was it a string that may stand here?
bool read_string(const json& source, std::string& value, std::size_t limit_bytes, const Where& where) {
  if (!source.is_string()) {
    where.wrong("not a string");
    return false;
  }
  value = source.get<std::string>();
  if (value.size() > limit_bytes) {
    where.wrong("longer than " + std::to_string(limit_bytes) + " bytes");
    return false;
  }
  if (auto unfit = unfit_letter(value, Breaks::forbidden)) {
    where.wrong(std::move(*unfit));
    return false;
  }
  return true;
}

void read_leaf(const json& source, std::string& value, const Where& where) {
  (void)read_string(source, value, limits::name_bytes, where);
}
void read_leaf(const json& source, int& value, const Where& where) {
  if (!source.is_number_integer()) return where.wrong("not a whole number");
  const auto number = source.get<std::int64_t>();
  if (number < 0 || number > limits::largest_number) return where.wrong("not between 0 and 1000000");
  value = static_cast<int>(number);
}
void read_leaf(const json& source, bool& value, const Where& where) {
  if (!source.is_boolean()) return where.wrong("not true or false");
  value = source.get<bool>();
}
void read_leaf(const json& source, Date& value, const Where& where) {
  const auto date = source.is_string() ? parse_date(source.get_ref<const std::string&>()) : std::nullopt;
  if (!date) return where.wrong("not a day that exists, written YYYY-MM-DD");
  value = *date;
}
void read_leaf(const json& source, Instant& value, const Where& where) {
  const auto instant =
      source.is_string() ? parse_instant(source.get_ref<const std::string&>()) : std::nullopt;
  if (!instant) return where.wrong("not a moment written YYYY-MM-DDThh:mm:ss.mmmZ");
  value = *instant;
}
void read_leaf(const json& source, Commitment& value, const Where& where) {
  if (!source.is_object() || source.size() != 1 || !source.contains("sha256"))
    return where.wrong("not a commitment {\"sha256\":…}");
  if (!read_string(source["sha256"], value.sha256, 64, where.at("sha256"))) return;
  if (value.sha256.size() != 64 || !std::ranges::all_of(value.sha256, is_lower_hex))
    where.at("sha256").wrong("not 64 lower-case hex digits");
}
void read_leaf(const json& source, PersonalSignature& value, const Where& where) {
  if (!read_string(source, value.base64, 88, where)) return;
  if (value.base64.size() != 88 || !std::ranges::all_of(value.base64, is_base64_character))
    where.wrong("not a signature of 64 bytes in base64");
}
template <class Tag>
void read_leaf(const json& source, Id<Tag>& value, const Where& where) {
  if (!read_string(source, value.value, limits::id_bytes, where)) return;
  if (!std::ranges::all_of(value.value, is_id_character)) where.wrong("an id is of a-z, 0-9 and -");
}
template <class E>
requires std::is_enum_v<E>
void read_leaf(const json& source, E& value, const Where& where) {
  std::string known;
  for (const auto& [candidate, text] : names(E{})) {
    if (source.is_string() && source.get_ref<const std::string&>() == text) {
      value = candidate;
      return;
    }
    known += (known.empty() ? "" : ", ") + std::string(text);
  }
  where.wrong("not one of: " + known);
}
template <class T>
void read_leaf(const json& source, std::vector<T>& values, const Where& where) {
  if (!source.is_array()) return where.wrong("not a list");
  if (source.size() > limits::list_entries)
    return where.wrong("more than " + std::to_string(limits::list_entries) + " entries");
  values.clear();
  for (std::size_t i = 0; i < source.size(); ++i)
    read(source[i], values.emplace_back(), where.at(std::to_string(i)));
}

template <class T>
void read(const json& source, T& value, const Where& where) {
  if constexpr (Leaf<T>) {
    read_leaf(source, value, where);
  } else {
    if (!source.is_object()) return where.wrong("not an object");
    Reader reader(source, where);
    fields(reader, value);
    reader.finish();
  }
}

// ---- Facts by name
template <std::size_t index = 0>
Result<Fact> read_fact(std::string_view name, const json& source, Form form) {
  if constexpr (index == std::variant_size_v<Fact>) {
    return fail(Fault::malformed, "no such kind of fact: " + std::string(name), "/what");
  } else {
    using Kind = std::variant_alternative_t<index, Fact>;
    if (fact_name(static_cast<const Kind*>(nullptr)) != name) return read_fact<index + 1>(name, source, form);
    Kind kind{};
    std::vector<Error> problems;
    read(source, kind, Where{"/fact", form, &problems});
    if (!problems.empty()) return pass(std::move(problems.front()));
    return Fact{std::move(kind)};
  }
}

class CommitmentCollector {
 public:
  template <class T>
  void operator()(const char*, T& value, Need = Need::always) {
    collect(value);
  }
  std::vector<Commitment> texts;

 private:
  void collect(Commitment& text) { texts.push_back(text); }
  template <class T>
  void collect(std::optional<T>& value) {
    if (value) collect(*value);
  }
  template <class T>
  void collect(std::vector<T>& values) {
    for (T& value : values) collect(value);
  }
  template <class T>
  void collect(T& value) {
    if constexpr (!Leaf<T>) fields(*this, value);
  }
};

}  // namespace

std::string_view name_of(const Fact& fact) {
  return std::visit([](const auto& kind) { return fact_name(&kind); }, fact);
}

nlohmann::json to_json(const Fact& fact) {
  return std::visit([](const auto& kind) { return write(kind); }, fact);
}
Result<Fact> fact_from_json(std::string_view name, const nlohmann::json& source) {
  return read_fact(name, source, Form::event);
}
Result<Fact> proposal_from_json(std::string_view name, const nlohmann::json& source) {
  return read_fact(name, source, Form::proposal);
}

nlohmann::json to_json(const ItemContent& content) {
  return write(content);
}
nlohmann::json to_json(const Dossier& dossier) {
  return write(dossier);
}
Dossier dossier_from_json(const nlohmann::json& source, std::vector<Error>& problems) {
  Dossier dossier;
  read(source, dossier, Where{"", Form::proposal, &problems});
  return dossier;
}
Result<Dossier> dossier_from_json(const nlohmann::json& source) {
  std::vector<Error> problems;
  Dossier dossier = dossier_from_json(source, problems);
  if (!problems.empty()) return pass(std::move(problems.front()));
  return dossier;
}

std::vector<Commitment> commitments_in(const Fact& fact) {
  CommitmentCollector collector;
  std::visit([&collector](auto kind) { fields(collector, kind); }, fact);
  return std::move(collector.texts);
}

}  // namespace tafel::domain
