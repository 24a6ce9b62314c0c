// The public side of the log, as C2SP tlog-tiles has it. A tile that will never change may be kept by whoever
// reads it.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "shared/store_api/headers.hpp"

namespace tafel::store {
namespace {

net::Response tile_response(Bytes body) {
  return {200,
          {{"content-type", store_api::record_media_type}, {"cache-control", "max-age=31536000, immutable"}},
          std::move(body)};
}

net::Response no_tile() {
  return problem(store_api::ProblemKind::not_found, "No such tile", "The log is not that large yet");
}

// Each entry with its length in two bytes before it, the high one first.
Bytes bundle(const std::vector<std::string>& entries) {
  Bytes body;
  for (const std::string& entry : entries) {
    body.push_back(static_cast<std::uint8_t>(entry.size() >> 8));
    body.push_back(static_cast<std::uint8_t>(entry.size() & 0xFF));
    body.insert(body.end(), entry.begin(), entry.end());
  }
  return body;
}

}  // namespace

net::Response StoreService::read(const store_api::LogCheckpoint&, const Request&, const Peer&) {
  const auto tree = storage_.tree();
  if (!tree) return storage_trouble(tree.error());
  return {200,
          {{"content-type", store_api::text_media_type}, {"cache-control", "no-cache"}},
          to_bytes(tree->checkpoint)};
}

net::Response StoreService::tile_trouble(const Error& error) {
  return error.fault == Fault::missing ? no_tile() : storage_trouble(error);
}

net::Response StoreService::read(const store_api::LogTile& place, const Request&, const Peer&) {
  const store_api::TilePath& tile = place.tile;
  const std::uint64_t first = tile.index * store_api::tile_width;  // no more than 63 bits: parse_tile_path
  if (tile.is_entries) {
    const auto entries = storage_.log_entries(first, tile.width);
    return entries ? tile_response(bundle(*entries)) : tile_trouble(entries.error());
  }
  const auto hashes = storage_.nodes(tile.level * store_api::tile_height, first, tile.width);
  if (!hashes) return tile_trouble(hashes.error());
  Bytes body;
  for (const crypto::Hash& hash : *hashes) body.insert(body.end(), hash.begin(), hash.end());
  return tile_response(std::move(body));
}

}  // namespace tafel::store
