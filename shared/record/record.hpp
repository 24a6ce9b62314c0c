// The record of one session: what is inside `<session>.age`. docs/formats.md, "The record".
#pragma once

#include "shared/base/result.hpp"
#include "shared/crypto/ed25519.hpp"
#include "shared/domain/decide.hpp"
#include "shared/record/chain.hpp"
#include "shared/record/texts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::record {

constexpr std::size_t record_limit_bytes = 48UL * 1024 * 1024;

struct Record {
  std::string session;
  std::string house;
  std::string device;
  std::vector<std::string> events;            // exact bytes
  Texts texts;                                // not those taken back
  std::string head;                           // hex, SHA-256 of the last event's bytes
  std::vector<domain::ItemOutcome> outcomes;  // the end that the record claims
  std::string device_signature;               // base64, over `head_signing_text`
};

// "tafelgeheim/chain-head/v1\nsession <id>\nevents <count>\nhead <hex>\n"
[[nodiscard]] std::string head_signing_text(const Record& record);

// The record of a closed session, signed by the device. Error: refused when the replay of `events` does not
// end closed, with `seal.complete`.
[[nodiscard]] Result<Record> build_record(std::vector<std::string> events, Texts texts,
                                          const std::string& device, const crypto::SigningKey& device_key);

[[nodiscard]] std::string to_json(const Record& record);
[[nodiscard]] Result<Record> parse_record(std::string_view json);

}  // namespace tafel::record
