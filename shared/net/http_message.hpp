// One HTTP request and response as values; the transport beneath is HTTP/2 (RFC 9113) over TLS 1.3.
#pragma once

#include "shared/base/bytes.hpp"

#include <map>
#include <string>

namespace tafel::net {

// Names in lower case, as HTTP/2 wants them.
using Headers = std::map<std::string, std::string>;

struct Request {
  std::string method;
  std::string path;
  Headers headers;
  Bytes body;
};

struct Response {
  int status = 0;
  Headers headers;
  Bytes body;
};

}  // namespace tafel::net
