// The addresses of the store's interface (docs/store-api.md), each a value with one path. Store and clients read and
// write them here, so that they cannot disagree. Pure. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/store_api/tile_path.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace tafel::store_api {

struct OneRecord {  // /v1/records/<sha256>: deliver or read it
  crypto::Hash age_sha256{};
  bool operator==(const OneRecord&) const = default;
};
struct RecordList {  // /v1/records[?from=<log index>]
  std::uint64_t from = 0;
  bool operator==(const RecordList&) const = default;
};
struct OneDocument {  // /v1/documents/<sha256>: deliver or read it
  crypto::Hash age_sha256{};
  bool operator==(const OneDocument&) const = default;
};
struct
    EntryList {  // /v1/entries[?tag=<64 hex digits>][&from=<log index>]: records and documents, of one dossier or all
  std::string tag;  // empty: of every dossier
  std::uint64_t from = 0;
  bool operator==(const EntryList&) const = default;
};
struct AccessLines {  // /v1/access[?from=<lines to skip>]
  std::uint64_t from = 0;
  bool operator==(const AccessLines&) const = default;
};
struct RecordProof {  // /v1/log/proof/<sha256>: the receipt of a record or document once more
  crypto::Hash age_sha256{};
  bool operator==(const RecordProof&) const = default;
};
struct LogCheckpoint {  // /v1/log/checkpoint
  bool operator==(const LogCheckpoint&) const = default;
};
struct LogTile {  // /v1/log/tile/<tile path>
  TilePath tile;
  bool operator==(const LogTile&) const = default;
};
struct Health {  // /healthz
  bool operator==(const Health&) const = default;
};
struct Metrics {  // /metrics
  bool operator==(const Metrics&) const = default;
};

using Address = std::variant<OneRecord, RecordList, OneDocument, EntryList, AccessLines, RecordProof,
                             LogCheckpoint, LogTile, Health, Metrics>;

[[nodiscard]] std::string to_path(const Address& address);

// Path and query of a request. A query where none is asked for is ignored. Errors: malformed (the place is known, and
// the rest is not of its form), missing (there is no such place, or no such tile).
[[nodiscard]] Result<Address> parse_path(std::string_view path);

// 64 hex digits in lower case.
[[nodiscard]] std::optional<crypto::Hash> parse_sha256(std::string_view hex);

}  // namespace tafel::store_api
