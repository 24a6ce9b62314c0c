// The store's answer to each request (docs/store-api.md): a request and its sender in, a response out.
// Knows nothing of sockets. Thread: one, that of the server's worker. Storage, log and clock outlive it.
#pragma once

#include "central-store/day_quota.hpp"
#include "central-store/disk_health.hpp"
#include "central-store/expiring_files.hpp"
#include "central-store/http/access.hpp"
#include "central-store/log/record_log.hpp"
#include "central-store/storage/record_storage.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_message.hpp"
#include "shared/net/peer.hpp"
#include "shared/store_api/address.hpp"

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tafel::store {

class StoreService {
 public:
  StoreService(RecordStorage& storage, RecordLog& log, envelope::House house, const Clock& clock);

  net::Response answer(const net::Request& request, const net::Peer& peer);
  void use_house(envelope::House house) { house_ = std::move(house); }
  void use_quota(DayQuota quota) { quota_ = std::move(quota); }
  void use_ends(std::vector<FileEnd> ends) { ends_ = std::move(ends); }
  void use_disk(DiskHealth disk) { disk_ = std::move(disk); }
  [[nodiscard]] DiskHealth& disk() { return disk_; }
  // Does the house file name the holder of this certificate, and not as revoked?
  [[nodiscard]] bool knows(const net::Peer& peer) const;
  // From any thread.
  void count_refused_connection() { ++refused_connections_; }

 private:
  using Response = net::Response;
  using Request = net::Request;
  using Peer = net::Peer;

  // Looks at the address, the method, and access.hpp, in this order. What follows is called only when it is allowed.
  Response route(const Request& request, const Peer& peer);

  // The answer when the storage cannot; counted when the disk is the cause.
  Response storage_trouble(const Error& error);

  // put_record.cpp
  Response put_record(const Request& request, const Peer& peer, const store_api::OneRecord& place);
  // Nothing when its device is not revoked by now, or the record is stored already.
  std::optional<Response> device_problem(const RecordFacts& facts, const std::string& minisig);
  // Of a record or document whose envelope is valid: `facts` are its outside.
  Response put_checked(const Request& request, const Peer& peer, RecordFacts facts,
                       const std::string& minisig);
  // Nothing when the holder may store it, or it is stored already.
  std::optional<Response> quota_problem(const Peer& peer, const RecordFacts& facts);
  // Nothing when there is room for it, or it is stored already.
  std::optional<Response> room_problem(const RecordFacts& facts);
  void count_stored(const Peer& peer, const RecordFacts& facts);

  // put_document.cpp
  Response put_document(const Request& request, const Peer& peer, const store_api::OneDocument& place);
  // Nothing when the signer is not revoked, or it is stored already.
  std::optional<Response> signer_problem(const envelope::CoordinatorEntry& signer, const RecordFacts& facts,
                                         const std::string& minisig);

  // read_records.cpp
  Response read(const store_api::OneRecord& place, const Request& request, const Peer& peer);
  Response read(const store_api::RecordList& place, const Request& request, const Peer& peer);
  Response read(const store_api::OneDocument& place, const Request& request, const Peer& peer);
  Response read(const store_api::EntryList& place, const Request& request, const Peer& peer);
  Response read_one(const crypto::Hash& age_sha256, bool wants_record, const Request& request,
                    const Peer& peer);
  Response read(const store_api::AccessLines& place, const Request& request, const Peer& peer);
  Response read(const store_api::RecordProof& place, const Request& request, const Peer& peer);

  // log_tiles.cpp
  Response read(const store_api::LogCheckpoint& place, const Request& request, const Peer& peer);
  Response read(const store_api::LogTile& place, const Request& request, const Peer& peer);
  Response tile_trouble(const Error& error);

  // status.cpp
  Response read(const store_api::Health& place, const Request& request, const Peer& peer);
  Response read(const store_api::Metrics& place, const Request& request, const Peer& peer);
  std::string log_metrics();

  RecordStorage& storage_;
  RecordLog& log_;
  envelope::House house_;
  const Clock& clock_;
  DayQuota quota_;
  DiskHealth disk_;
  std::vector<FileEnd> ends_;             // of the files that are in use
  std::map<int, std::uint64_t> answers_;  // by status, since the start
  std::uint64_t received_bytes_ = 0;      // of records and documents newly stored, since the start
  std::uint64_t received_records_ = 0;
  std::uint64_t received_documents_ = 0;
  std::atomic<std::uint64_t> refused_connections_ = 0;
};

}  // namespace tafel::store
