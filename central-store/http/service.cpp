#include "central-store/http/service.hpp"

#include "central-store/http/problem.hpp"

namespace tafel::store {
namespace {

using store_api::ProblemKind;

// The deed of a GET. A record or document can be delivered as well: deed_of.
struct DeedOfReading {
  Deed operator()(const store_api::OneRecord&) const { return Deed::get_record; }
  Deed operator()(const store_api::RecordList&) const { return Deed::list_records; }
  Deed operator()(const store_api::OneDocument&) const { return Deed::get_document; }
  Deed operator()(const store_api::EntryList&) const { return Deed::list_entries; }
  Deed operator()(const store_api::AccessLines&) const { return Deed::list_accesses; }
  Deed operator()(const store_api::RecordProof&) const { return Deed::get_proof; }
  Deed operator()(const store_api::LogCheckpoint&) const { return Deed::read_log; }
  Deed operator()(const store_api::LogTile&) const { return Deed::read_log; }
  Deed operator()(const store_api::Health&) const { return Deed::health; }
  Deed operator()(const store_api::Metrics&) const { return Deed::metrics; }
};

std::optional<Deed> deed_of_put(const store_api::Address& address) {
  if (std::holds_alternative<store_api::OneRecord>(address)) return Deed::put_record;
  if (std::holds_alternative<store_api::OneDocument>(address)) return Deed::put_document;
  return std::nullopt;
}

// Nothing for a method that this address does not know.
std::optional<Deed> deed_of(std::string_view method, const store_api::Address& address) {
  if (method == "GET") return std::visit(DeedOfReading{}, address);
  if (method == "PUT") return deed_of_put(address);
  return std::nullopt;
}

net::Response method_not_allowed(const store_api::Address& address) {
  const std::string allowed = deed_of_put(address) ? "GET, PUT" : "GET";
  auto response = problem(ProblemKind::method, "This method is not for this address", "Use " + allowed);
  response.headers["allow"] = allowed;
  return response;
}

net::Response address_problem(const Error& error) {
  if (error.fault == Fault::missing)
    return problem(ProblemKind::not_found, "There is nothing here", describe(error));
  return problem(ProblemKind::request, "The address is not of its form", describe(error));
}

}  // namespace

StoreService::StoreService(RecordStorage& storage, RecordLog& log, envelope::House house, const Clock& clock)
    : storage_(storage), log_(log), house_(std::move(house)), clock_(clock) {}

// Every holder that the house file names may ask for the store's health.
bool StoreService::knows(const Peer& peer) const {
  return !refusal_of(Deed::health, peer, house_, clock_.now());
}

net::Response StoreService::answer(const Request& request, const Peer& peer) {
  Response response = route(request, peer);
  ++answers_[response.status];
  return response;
}

net::Response StoreService::storage_trouble(const Error& error) {
  disk_.see_failure(error);
  return storage_problem(error);
}

net::Response StoreService::route(const Request& request, const Peer& peer) {
  const auto address = store_api::parse_path(request.path);
  if (!address) return address_problem(address.error());
  const auto deed = deed_of(request.method, *address);
  if (!deed) return method_not_allowed(*address);
  if (const auto refusal = refusal_of(*deed, peer, house_, clock_.now())) return answer_of(*refusal);
  if (*deed == Deed::put_record) return put_record(request, peer, std::get<store_api::OneRecord>(*address));
  if (*deed == Deed::put_document)
    return put_document(request, peer, std::get<store_api::OneDocument>(*address));
  return std::visit([&](const auto& place) { return read(place, request, peer); }, *address);
}

}  // namespace tafel::store
