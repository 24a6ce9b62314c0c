// Every limit of the server, in one value with its figures, so that no device, stranger or slow reader keeps another
// peer out. docs/store-api.md lists them. Each is kept by the file that it names.
#pragma once

#include "shared/net/byte_budget.hpp"
#include "shared/net/http2_session.hpp"
#include "shared/net/least_rate.hpp"
#include "shared/net/slots.hpp"

#include <chrono>
#include <cstddef>

namespace tafel::net {

constexpr std::size_t mebibyte = 1024UL * 1024;

struct ServerLimits {
  Http2Limits request;  // of one message, and of the streams of one connection

  // Connections (slots.hpp). A stranger is a connection whose handshake is not finished, of one network address; a peer
  // showed a certificate that is valid, and counts for its holder. The one never takes a slot of the other.
  SlotLimits strangers{64, 8};
  SlotLimits peers{512, 8};

  // Memory (byte_budget.hpp): bodies from their first byte until they are answered, and answers until they are sent. A
  // holder with an answer of this size under way waits with its next request; the answer to one request may be over it.
  BudgetLimits bodies{1024 * mebibyte, 128 * mebibyte, 2 * mebibyte};
  BudgetLimits answers{512 * mebibyte, 64 * mebibyte, 2 * mebibyte};

  // Requests of one holder that wait for the worker (fair_line.hpp).
  std::size_t waiting_each = 64;

  // Time. No byte either way; a body that arrives or leaves; a connection, after which certificates are looked at again.
  LeastRate least_rate;
  std::chrono::milliseconds handshake{10'000};
  std::chrono::milliseconds idle{60'000};
  std::chrono::milliseconds lifetime{1'800'000};
  // From the goodbye (a reload, the end of its life) to the end of a connection, also with an open body.
  std::chrono::milliseconds farewell{30'000};
  // At the end of the server: requests under way, and then the one that the worker is at.
  std::chrono::milliseconds shutdown{1'200};
  std::chrono::milliseconds last_request{500};
};

}  // namespace tafel::net
