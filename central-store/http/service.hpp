// What the store answers to each request (docs/store-api.md): a request and who sent it in, a response out.
// Knows nothing of sockets. Thread: one. Storage, log and clock outlive it.
#pragma once

#include "central-store/log/record_log.hpp"
#include "central-store/storage/record_storage.hpp"
#include "shared/base/time.hpp"
#include "shared/envelope/house.hpp"
#include "shared/net/http_message.hpp"
#include "shared/net/peer.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace tafel::store {

class StoreService {
 public:
  StoreService(RecordStorage& storage, RecordLog& log, envelope::House house, const Clock& clock);

  net::Response answer(const net::Request& request, const net::Peer& peer);
  void use_house(envelope::House house) { house_ = std::move(house); }
  void count_refused_connection() { ++refused_connections_; }

 private:
  using Response = net::Response;
  using Request = net::Request;
  using Peer = net::Peer;

  Response route(const Request& request, const Peer& peer);
  Response route_record(const Request& request, const Peer& peer, std::string_view name);

  // put_record.cpp
  Response put_record(const Request& request, const Peer& peer, const crypto::Hash& age_sha256);
  Done may_deliver(const Peer& peer) const;
  Response put_checked(const Request& request, const envelope::Manifest& manifest,
                       const std::string& minisig);

  // read_records.cpp
  Response get_record(const Request& request, const Peer& peer, const crypto::Hash& age_sha256);
  Response list_records(const Request& request, const Peer& peer, std::string_view query);
  Response list_readings(const Request& request, const Peer& peer, std::string_view query);
  Done may_read(const Peer& peer) const;
  Response get_proof(const Peer& peer, std::string_view name);

  // read_log.cpp
  Response get_checkpoint();
  Response get_tile(std::string_view path);

  // status.cpp
  Response health();
  Response metrics();

  RecordStorage& storage_;
  RecordLog& log_;
  envelope::House house_;
  const Clock& clock_;
  std::map<int, std::uint64_t> answers_;  // by status, since the start
  std::uint64_t received_bytes_ = 0;      // of records newly stored, since the start
  std::uint64_t refused_connections_ = 0;
};

}  // namespace tafel::store
