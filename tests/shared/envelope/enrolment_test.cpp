// The fingerprints that two people compare: each part of a request changes its own.
#include "shared/envelope/enrolment.hpp"

#include "shared/crypto/random.hpp"

#include <doctest/doctest.h>
#include <set>

using namespace tafel;
using namespace tafel::envelope;

namespace {
DeviceRequest some_request() {
  crypto::SystemRandom random;
  return {"tafel-1", crypto::minisign::verify_key_of(crypto::minisign::make_sign_key(random)),
          crypto::age::recipient_of(crypto::age::make_identity(random))};
}
}  // namespace

TEST_CASE(
    "enrolment: name, both keys and the key request each change the fingerprint, and nothing else does") {
  const DeviceRequest request = some_request();
  const DeviceRequest other = some_request();
  const std::string print = enrolment::fingerprint_of(request, "csr");
  CHECK(enrolment::fingerprint_of(request, "csr") == print);
  const std::set<std::string> all{
      print,
      enrolment::fingerprint_of({"tafel-2", request.minisign, request.age}, "csr"),
      enrolment::fingerprint_of({"tafel-1", other.minisign, request.age}, "csr"),
      enrolment::fingerprint_of({"tafel-1", request.minisign, other.age}, "csr"),
      enrolment::fingerprint_of(request, "csr2"),
      enrolment::fingerprint_of(request.minisign)};
  CHECK(all.size() == 6);
  for (const auto& each : all) CHECK(each.size() == 39);
}

TEST_CASE(
    "enrolment: a fingerprint is the same without blanks and in small letters, and not with a digit less") {
  const std::string print = enrolment::fingerprint_of(some_request(), "csr");
  std::string small;
  for (const char c : print)
    if (c != ' ') small += static_cast<char>(std::tolower(c));
  CHECK(enrolment::is_fingerprint(small, print));
  CHECK(enrolment::is_fingerprint(print, print));
  CHECK_FALSE(enrolment::is_fingerprint(small.substr(1), print));
  CHECK_FALSE(enrolment::is_fingerprint("", print));
}

TEST_CASE("enrolment: a request is read as it was written") {
  const DeviceRequest request = some_request();
  const auto read = parse_device_request(to_json(request));
  REQUIRE(read);
  CHECK(read->device == request.device);
  CHECK(read->minisign == request.minisign);
  CHECK(read->age == request.age);
}
