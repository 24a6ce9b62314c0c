// The public side of the log, as C2SP tlog-tiles has it. A tile that will never change may be kept by whoever
// reads it.
#include "central-store/http/problem.hpp"
#include "central-store/http/service.hpp"
#include "central-store/log/tile_path.hpp"

namespace tafel::store {
namespace {

net::Response tile_response(Bytes body) {
  return {200,
          {{"content-type", "application/octet-stream"}, {"cache-control", "max-age=31536000, immutable"}},
          std::move(body)};
}

net::Response no_tile(const Error& error) {
  if (error.fault != Fault::missing) return storage_problem(error);
  return problem(404, "not-found", "No such tile", "The log is not that large yet");
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

net::Response StoreService::get_checkpoint() {
  const auto tree = storage_.tree();
  if (!tree) return storage_problem(tree.error());
  return {200,
          {{"content-type", "text/plain; charset=utf-8"}, {"cache-control", "no-cache"}},
          to_bytes(tree->checkpoint)};
}

net::Response StoreService::get_tile(std::string_view path) {
  const auto tile = parse_tile_path(path);
  if (!tile) return problem(404, "not-found", "Not a tile's address", "See C2SP tlog-tiles");
  const std::uint64_t first = tile->index * tile_width;
  if (tile->is_entries) {
    const auto entries = storage_.log_entries(first, tile->width);
    return entries ? tile_response(bundle(*entries)) : no_tile(entries.error());
  }
  const auto hashes = storage_.nodes(tile->level * tile_height, first, tile->width);
  if (!hashes) return no_tile(hashes.error());
  Bytes body;
  for (const crypto::Hash& hash : *hashes) body.insert(body.end(), hash.begin(), hash.end());
  return tile_response(std::move(body));
}

}  // namespace tafel::store
