#include "provisioning/house/store_place.hpp"

#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"
#include "shared/base/host.hpp"

namespace tafel::provisioning {
namespace {

Result<std::string> issue_store(const OpenHouse& open, Instant now, const fs::path& key_file) {
  const net::Peer store{open.house.house, net::Role::store, open.house.store.name};
  const auto request = net::make_key_and_csr(store);
  if (!request) return pass(request.error());
  auto certificate = net::issue_server(open.authority, store, open.house.store.host, request->csr_pem,
                                       net::valid_for_days(now, net::leaf_days));
  if (!certificate) return certificate;
  if (auto done = write_file_durably(key_file, request->key_pem.view(), mode_secret); !done)
    return pass(done.error());
  return certificate;
}

}  // namespace

Done check_store_place(const std::string& host, const std::string& port) {
  if (const auto problem = problem_with_host(host))
    return fail(Fault::malformed, "this host " + *problem, "--store-host " + host);
  if (const auto problem = problem_with_port(port))
    return fail(Fault::malformed, "this port " + *problem, "--store-port " + port);
  return {};
}

// Key and certificate are two files: the new key lands last but one, so an interruption shows as a pair that does
// not fit, which the store refuses to start with, and renewing again mends it.
Done give_store_a_certificate(OpenHouse& open, Instant now) {
  if (const auto problem = problem_with_host(open.house.store.host))
    return fail(Fault::malformed,
                "the store's host in the house file " + *problem + ". `tafel house move-store` mends it",
                open.house.store.host);
  const auto certificate = issue_store(open, now, open.folder.store("store.key"));
  if (!certificate) return pass(certificate.error());
  if (auto done = note_issued(open.ledger, *certificate, now); !done) return done;
  return write_file_durably(open.folder.store("store.pem"), as_bytes(*certificate), mode_public);
}

}  // namespace tafel::provisioning
