// Refusals of the store as RFC 9457 problem documents: the kinds, their names and statuses, and the document's writer
// and reader. Programs look at the kind; title and detail are English, for people. Pure. Thread: any.
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/names.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tafel::store_api {

enum class ProblemKind {
  request,
  reason,
  role,
  device,
  coordinator,
  revoked,
  not_found,
  method,
  slow,
  conflict,
  too_large,
  hash,
  manifest,
  document,
  signature,
  quota,
  headers_too_large,
  internal,
  busy,
  storage,
  full,
};

// Each completes urn:tafelgeheim:problem:<name>; docs/store-api.md lists them all.
constexpr auto names(ProblemKind) {
  using enum ProblemKind;
  return std::to_array<Named<ProblemKind>>({{request, "request"},
                                            {reason, "reason"},
                                            {role, "role"},
                                            {device, "device"},
                                            {coordinator, "coordinator"},
                                            {revoked, "revoked"},
                                            {not_found, "not-found"},
                                            {method, "method"},
                                            {slow, "slow"},
                                            {conflict, "conflict"},
                                            {too_large, "too-large"},
                                            {hash, "hash"},
                                            {manifest, "manifest"},
                                            {document, "document"},
                                            {signature, "signature"},
                                            {quota, "quota"},
                                            {headers_too_large, "headers-too-large"},
                                            {internal, "internal"},
                                            {busy, "busy"},
                                            {storage, "storage"},
                                            {full, "full"}});
}

// The status of HTTP.
[[nodiscard]] constexpr int status_of(ProblemKind kind) {
  switch (kind) {
    case ProblemKind::request:
    case ProblemKind::reason:
      return 400;
    case ProblemKind::role:
    case ProblemKind::device:
    case ProblemKind::coordinator:
    case ProblemKind::revoked:
      return 403;
    case ProblemKind::not_found:
      return 404;
    case ProblemKind::method:
      return 405;
    case ProblemKind::slow:
      return 408;
    case ProblemKind::conflict:
      return 409;
    case ProblemKind::too_large:
      return 413;
    case ProblemKind::hash:
    case ProblemKind::manifest:
    case ProblemKind::document:
    case ProblemKind::signature:
      return 422;
    case ProblemKind::quota:
      return 429;
    case ProblemKind::headers_too_large:
      return 431;
    case ProblemKind::internal:
      return 500;
    case ProblemKind::busy:
    case ProblemKind::storage:
      return 503;
    case ProblemKind::full:
      return 507;
  }
  return 500;
}

struct Problem {
  ProblemKind kind{};
  std::string title;
  std::string detail;
};

// The document, indented, ending in a newline. Bytes that are not UTF-8 are replaced.
[[nodiscard]] std::string to_json(const Problem& problem);

// A client's reading of an answer that is no success, from the store or from whatever answers in its place.
struct Refusal {
  std::string code;  // the kind's name, also one that this version does not know; else "status-<status>"
  std::string
      words;  // "the store answered 403: <title> (<detail>)", UTF-8, each part at most 1000 bytes; not made
              // fit for a terminal
};
[[nodiscard]] Refusal read_refusal(int status, ByteView body);

// The kind of a document. Nothing for a type that this version does not know.
[[nodiscard]] std::optional<ProblemKind> kind_of_type(std::string_view type);

}  // namespace tafel::store_api
