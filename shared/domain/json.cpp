#include "shared/domain/json.hpp"

#include "shared/domain/enclosure.hpp"
#include "shared/domain/fact_fields.hpp"
#include "shared/domain/fact_names.hpp"
#include "shared/domain/limits.hpp"
#include "shared/json/read.hpp"
#include "shared/json/write.hpp"

#include <algorithm>
#include <utility>

namespace tafel::domain {
namespace {

using nlohmann::json;

constexpr std::size_t sha256_digits = 64;
constexpr std::size_t signature_characters = 88;  // 64 bytes in base64

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

bool is_id(const std::string& text) {
  return std::ranges::all_of(text, is_id_character);
}
bool is_sha256(const std::string& text) {
  return text.size() == sha256_digits && std::ranges::all_of(text, is_lower_hex);
}
bool is_signature(const std::string& text) {
  return text.size() == signature_characters && std::ranges::all_of(text, is_base64_character);
}

void read_word(const json& source, std::string& word, std::size_t limit_bytes,
               bool (*fits)(const std::string&), const char* what, const Where& where) {
  auto text = text_in(source, limit_bytes, Letters::one_line);
  if (text && !fits(*text)) return where.wrong(what);
  where.take(std::move(text), word);
}

}  // namespace

// ---- Leaves of the domain, found by read.hpp and write.hpp through their type
template <class Tag>
static json write_leaf(const Id<Tag>& value) {
  return value.value;
}
static json write_leaf(const Commitment& value) {
  return {{"sha256", value.sha256}};
}
static json write_leaf(const PersonalSignature& value) {
  return value.base64;
}

template <class Tag>
static void read_leaf(const json& source, Id<Tag>& value, const Where& where) {
  read_word(source, value.value, limits::id_bytes, is_id, "must be of a-z, 0-9 and -", where);
}
static void read_leaf(const json& source, Commitment& value, const Where& where) {
  if (!source.is_object() || source.size() != 1 || !source.contains("sha256"))
    return where.wrong("must be a commitment {\"sha256\":…}");
  read_word(source["sha256"], value.sha256, sha256_digits, is_sha256, "must be 64 hex digits in lower case",
            where.at(std::string_view("sha256")));
}
static void read_leaf(const json& source, PersonalSignature& value, const Where& where) {
  read_word(source, value.base64, signature_characters, is_signature,
            "must be a signature of 64 bytes in base64", where);
}

namespace {

constexpr Strictness event_rules{.text_bytes = limits::name_bytes,
                                 .letters = Letters::one_line,
                                 .list_entries = limits::list_entries,
                                 .least = 0,
                                 .most = limits::largest_number};
constexpr Strictness proposal_rules = [] {
  Strictness rules = event_rules;
  rules.omitted = Strictness::Omitted::allowed_in_proposal;
  return rules;
}();

// ---- Facts by name
template <std::size_t index = 0>
Result<Fact> read_fact(std::string_view name, const json& source, const Strictness& rules) {
  if constexpr (index == std::variant_size_v<AnyFact>) {
    return fail(Fault::malformed, "no such kind of fact: " + std::string(name), "/what");
  } else {
    using Kind = std::variant_alternative_t<index, AnyFact>;
    if (fact_name<Kind> != name) return read_fact<index + 1>(name, source, rules);
    auto kind = read_whole<Kind>(source, rules, "/fact");
    if (!kind) return pass(std::move(kind.error()));
    return Fact{std::move(*kind)};
  }
}

// ---- A fact that can be withdrawn, as it is in the chain (enclosure.hpp)
struct Enclosure {
  StatementId id;
  Commitment commitment;
};
void fields(auto& archive, Is<Enclosure> auto& it) {
  archive("id", it.id);
  archive("commitment", it.commitment);
}

bool is_enclosure(const json& source) {
  return source.is_object() && source.contains("commitment");
}

template <std::size_t index = 0>
Result<Fact> read_enclosed(std::string_view name, const json& source) {
  if constexpr (index == std::variant_size_v<AnyFact>) {
    return fail(Fault::malformed, "no such kind of fact under a commitment: " + std::string(name), "/what");
  } else {
    using Kind = std::variant_alternative_t<index, AnyFact>;
    if constexpr (requires(Kind kind) { kind.enclosed_in; }) {
      if (fact_name<Kind> == name) {
        auto read = read_whole<Enclosure>(source, event_rules, "/fact");
        if (!read) return pass(std::move(read.error()));
        return Fact{Kind{.id = std::move(read->id), .enclosed_in = std::move(read->commitment)}};
      }
    }
    return read_enclosed<index + 1>(name, source);
  }
}

class CommitmentCollector {
 public:
  void operator()(const char* /*key*/, const auto& value, Need /*need*/ = Need::always) { collect(value); }
  std::vector<Commitment> found;

 private:
  void collect(const Commitment& commitment) { found.push_back(commitment); }
  template <class T>
  void collect(const std::optional<T>& value) {
    if (value) collect(*value);
  }
  template <class T>
  void collect(const std::vector<T>& values) {
    for (const T& value : values) collect(value);
  }
  template <class T>
  void collect(const T& value) {
    if constexpr (Described<const T>) fields(*this, value);
  }
};

}  // namespace

std::string_view name_of(const Fact& fact) {
  return std::visit([]<class Kind>(const Kind&) { return fact_name<Kind>; }, fact);
}

json to_json(const Fact& fact) {
  return std::visit([](const auto& kind) { return written(kind); }, fact);
}
Result<Fact> fact_from_json(std::string_view name, const json& source) {
  if (is_enclosure(source)) return read_enclosed(name, source);
  return read_fact(name, source, event_rules);
}
Result<Fact> proposal_from_json(std::string_view name, const json& source) {
  return read_fact(name, source, proposal_rules);
}

json to_json(const ItemContent& content) {
  return written(content);
}
json to_json(const Dossier& dossier) {
  return written(dossier);
}
Dossier dossier_from_json(const json& source, std::vector<Error>& problems) {
  return read_noting<Dossier>(source, proposal_rules, "", problems);
}
Result<Dossier> dossier_from_json(const json& source) {
  return read_whole<Dossier>(source, proposal_rules);
}

std::vector<Commitment> commitments_in(const Fact& fact) {
  CommitmentCollector collector;
  if (const Commitment* enclosure = enclosure_of(fact)) collector.found.push_back(*enclosure);
  if (is_withheld(fact)) return std::move(collector.found);
  std::visit([&collector](const auto& kind) { fields(collector, kind); }, fact);
  return std::move(collector.found);
}

}  // namespace tafel::domain
