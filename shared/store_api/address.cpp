#include "shared/store_api/address.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace tafel::store_api {
namespace {

constexpr std::string_view records_path = "/v1/records";
constexpr std::string_view accesses_path = "/v1/access";
constexpr std::string_view checkpoint_path = "/v1/log/checkpoint";
constexpr std::string_view record_prefix = "/v1/records/";
constexpr std::string_view document_prefix = "/v1/documents/";
constexpr std::string_view entries_path = "/v1/entries";
constexpr std::string_view proof_prefix = "/v1/log/proof/";
constexpr std::string_view tile_prefix = "/v1/log/tile/";
constexpr std::string_view health_path = "/healthz";
constexpr std::string_view metrics_path = "/metrics";
constexpr std::string_view from_prefix = "from=";
constexpr std::string_view tag_prefix = "tag=";
constexpr std::size_t tag_digits = 64;

std::string page_path(std::string_view path, std::uint64_t from) {
  return std::string(path) + (from == 0 ? "" : "?" + std::string(from_prefix) + std::to_string(from));
}

std::string entries_of(const EntryList& it) {
  if (it.tag.empty()) return page_path(entries_path, it.from);
  const std::string path = std::string(entries_path) + "?" + std::string(tag_prefix) + it.tag;
  return it.from == 0 ? path : path + "&" + std::string(from_prefix) + std::to_string(it.from);
}

struct PathOf {
  std::string operator()(const OneRecord& it) const {
    return std::string(record_prefix) + crypto::to_hex(it.age_sha256);
  }
  std::string operator()(const RecordList& it) const { return page_path(records_path, it.from); }
  std::string operator()(const OneDocument& it) const {
    return std::string(document_prefix) + crypto::to_hex(it.age_sha256);
  }
  std::string operator()(const EntryList& it) const { return entries_of(it); }
  std::string operator()(const AccessLines& it) const { return page_path(accesses_path, it.from); }
  std::string operator()(const RecordProof& it) const {
    return std::string(proof_prefix) + crypto::to_hex(it.age_sha256);
  }
  std::string operator()(const LogCheckpoint&) const { return std::string(checkpoint_path); }
  std::string operator()(const LogTile& it) const { return std::string(tile_prefix) + to_text(it.tile); }
  std::string operator()(const Health&) const { return std::string(health_path); }
  std::string operator()(const Metrics&) const { return std::string(metrics_path); }
};

// "from=<decimal>" or nothing at all, which is 0. A number of at most 63 bits.
std::optional<std::uint64_t> first_in(std::string_view query) {
  if (query.empty()) return 0;
  if (!query.starts_with(from_prefix)) return std::nullopt;
  const std::string_view digits = query.substr(from_prefix.size());
  std::uint64_t first = 0;
  const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), first);
  const bool is_number = code == std::errc() && end == digits.data() + digits.size();
  if (!is_number || first > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
    return std::nullopt;
  return first;
}

template <class Named>
Result<Address> of_record(std::string_view name) {
  const auto age_sha256 = parse_sha256(name);
  if (age_sha256) return Address(Named{*age_sha256});
  return fail(Fault::malformed, "a record or document is named by its SHA-256: 64 hex digits, lower case",
              std::string(name));
}

template <class Page>
Result<Address> page_from(std::string_view path, std::string_view query) {
  const auto from = first_in(query);
  if (from) return Address(Page{*from});
  return fail(Fault::malformed, "use " + std::string(path) + " or " + page_path(path, 1), std::string(query));
}

// The tag first, then where to begin: each list has one spelling.
Result<Address> entries_from(std::string_view query) {
  EntryList list;
  std::string_view rest = query;
  if (rest.starts_with(tag_prefix)) {
    list.tag = rest.substr(tag_prefix.size(), tag_digits);
    rest.remove_prefix(tag_prefix.size() + list.tag.size());
    const bool goes_on = rest.starts_with('&') && rest.size() > 1;
    if (!parse_sha256(list.tag) || (!rest.empty() && !goes_on))
      return fail(Fault::malformed, "a tag is 64 hex digits, lower case", std::string(query));
    if (goes_on) rest.remove_prefix(1);
  }
  const auto from = first_in(rest);
  if (!from)
    return fail(Fault::malformed, "use " + entries_of({}) + " or " + entries_of({std::string(64, '0'), 1}),
                std::string(query));
  list.from = *from;
  return Address(std::move(list));
}

Result<Address> tile_at(std::string_view path) {
  const auto tile = parse_tile_path(path);
  if (tile) return Address(LogTile{*tile});
  return fail(Fault::missing, "not a tile of C2SP tlog-tiles", std::string(path));
}

}  // namespace

std::string to_path(const Address& address) {
  return std::visit(PathOf{}, address);
}

Result<Address> parse_path(std::string_view path) {
  const std::size_t question = path.find('?');
  const std::string_view query =
      question == std::string_view::npos ? std::string_view() : path.substr(question + 1);
  const std::string_view place = path.substr(0, question);
  if (place.starts_with(record_prefix)) return of_record<OneRecord>(place.substr(record_prefix.size()));
  if (place.starts_with(document_prefix)) return of_record<OneDocument>(place.substr(document_prefix.size()));
  if (place.starts_with(proof_prefix)) return of_record<RecordProof>(place.substr(proof_prefix.size()));
  if (place.starts_with(tile_prefix)) return tile_at(place.substr(tile_prefix.size()));
  if (place == records_path) return page_from<RecordList>(records_path, query);
  if (place == entries_path) return entries_from(query);
  if (place == accesses_path) return page_from<AccessLines>(accesses_path, query);
  if (place == checkpoint_path) return Address(LogCheckpoint{});
  if (place == health_path) return Address(Health{});
  if (place == metrics_path) return Address(Metrics{});
  return fail(Fault::missing, "the addresses are described in docs/store-api.md");
}

std::optional<crypto::Hash> parse_sha256(std::string_view hex) {
  const auto bytes = crypto::from_hex(hex);
  if (!bytes || bytes->size() != crypto::Hash{}.size()) return std::nullopt;
  crypto::Hash hash{};
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

}  // namespace tafel::store_api
