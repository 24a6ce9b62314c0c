#include "central-store/http/service.hpp"

#include "central-store/http/problem.hpp"
#include "central-store/http/request_parts.hpp"

namespace tafel::store {
namespace {

constexpr std::string_view records_path = "/v1/records";
constexpr std::string_view tile_prefix = "/v1/log/tile/";
constexpr std::string_view proof_prefix = "/v1/log/proof/";

net::Response method_not_allowed(const char* allowed) {
  net::Response response =
      problem(405, "method", "This method is not for this address", std::string("Use ") + allowed);
  response.headers["allow"] = allowed;
  return response;
}

}  // namespace

StoreService::StoreService(RecordStorage& storage, RecordLog& log, envelope::House house, const Clock& clock)
    : storage_(storage), log_(log), house_(std::move(house)), clock_(clock) {}

net::Response StoreService::answer(const Request& request, const Peer& peer) {
  Response response = peer.house == house_.house ? route(request, peer)
                                                 : problem(403, "device", "Another house",
                                                           "This store serves the house " + house_.house);
  ++answers_[response.status];
  return response;
}

net::Response StoreService::route(const Request& request, const Peer& peer) {
  std::string_view path = request.path;
  const std::size_t question = path.find('?');
  const std::string_view query =
      question == std::string_view::npos ? std::string_view() : path.substr(question + 1);
  path = path.substr(0, question);
  if (path.starts_with(records_path) && path.substr(records_path.size()).starts_with('/'))
    return route_record(request, peer, path.substr(records_path.size() + 1));
  // Everything else can only be read.
  const bool reads = request.method == "GET";
  if (path == records_path) return reads ? list_records(request, peer, query) : method_not_allowed("GET");
  if (path == "/v1/access") return reads ? list_readings(request, peer, query) : method_not_allowed("GET");
  if (path == "/v1/log/checkpoint") return reads ? get_checkpoint() : method_not_allowed("GET");
  if (path.starts_with(tile_prefix))
    return reads ? get_tile(path.substr(tile_prefix.size())) : method_not_allowed("GET");
  if (path.starts_with(proof_prefix))
    return reads ? get_proof(peer, path.substr(proof_prefix.size())) : method_not_allowed("GET");
  if (path == "/healthz") return reads ? health() : method_not_allowed("GET");
  if (path == "/metrics") return reads ? metrics() : method_not_allowed("GET");
  return problem(404, "not-found", "There is nothing here",
                 "The addresses are described in docs/store-api.md");
}

net::Response StoreService::route_record(const Request& request, const Peer& peer, std::string_view name) {
  if (request.method != "PUT" && request.method != "GET") return method_not_allowed("GET, PUT");
  const auto age_sha256 = parse_hash(name);
  if (!age_sha256)
    return problem(400, "request", "Not a record's name",
                   "A record is named by its SHA-256: 64 hex digits, lower case");
  return request.method == "PUT" ? put_record(request, peer, *age_sha256)
                                 : get_record(request, peer, *age_sha256);
}

}  // namespace tafel::store
