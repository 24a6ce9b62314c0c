// One attempt to deliver one record. Nothing is called delivered before the store's receipt was checked
// against the log key of the house file and the log entry rebuilt from the record itself. Thread: one.
#pragma once

#include "shared/base/result.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_client.hpp"
#include "shared/outbox/outbox.hpp"

#include <cstdint>
#include <string>

namespace tafel::uplink {

struct Outcome {
  enum class Kind {
    delivered,
    refused,      // trying again soon will not mend it
    put_off,      // the store has trouble with this record now (408, 429, 5xx)
    unreachable,  // the store as a whole
  } kind{};
  std::string receipt;          // when delivered
  std::uint64_t log_index = 0;  // when delivered
  std::string code;             // docs/uplink.md lists them
  std::string reason;
};

[[nodiscard]] Outcome deliver(net::HttpClient& client, const envelope::House& house,
                              const outbox::SealedRecord& record);

// The meaning of the store's answer for `record`.
[[nodiscard]] Outcome outcome_of(const envelope::House& house, const outbox::SealedRecord& record,
                                 const net::Response& response);

// The code of a failure that no answer of the store came with.
[[nodiscard]] std::string code_of_transport(const Error& error);

}  // namespace tafel::uplink
