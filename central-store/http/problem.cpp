#include "central-store/http/problem.hpp"

#include <nlohmann/json.hpp>
#include <string>

namespace tafel::store {

net::Response problem(int status, std::string_view kind, std::string_view title, std::string_view detail) {
  const nlohmann::ordered_json document{{"type", "urn:tafelgeheim:problem:" + std::string(kind)},
                                        {"title", title},
                                        {"status", status},
                                        {"detail", detail}};
  // What came from outside may not be UTF-8: replaced, never thrown over.
  const std::string text = document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  return {status, {{"content-type", "application/problem+json"}}, to_bytes(text)};
}

net::Response transport_problem(int status) {
  if (status == 413) return problem(413, "too-large", "The body is too large", "A record is at most 64 MiB");
  if (status == 431)
    return problem(431, "headers-too-large", "The headers are too large",
                   "All headers together are at most 32 KiB");
  if (status == 503)
    return problem(503, "busy", "The store is busy", "Too many large requests at once; try again later");
  return problem(500, "internal", "The store failed",
                 "This request could not be handled; the store's log says why");
}

net::Response storage_problem(const Error& error) {
  if (error.fault == Fault::full)
    return problem(507, "full", "The store's disk is full",
                   "Nothing was stored; free some space on the store and try again");
  return problem(503, "storage", "The store cannot write or read its disk",
                 "Nothing was acknowledged; the store's operator must look at its disk and restart it");
}

}  // namespace tafel::store
