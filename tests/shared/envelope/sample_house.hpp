// A house for tests: one coordinator, one device, keys from fixed randomness.
#pragma once

#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"
#include "shared/envelope/house.hpp"
#include "tests/shared/crypto/fixed_random.hpp"

namespace tafel::testing {

struct SampleHouse {
  envelope::House house;
  crypto::minisign::SignKey house_key;
  crypto::minisign::SignKey coordinator_key;
  crypto::age::Identity coordinator_identity;
  crypto::minisign::SignKey device_key;
  crypto::age::Identity device_identity;
};

inline Instant at(std::string_view text) {
  return parse_instant(text).value();
}

inline SampleHouse sample_house() {
  FixedRandom random("sample house");
  SampleHouse sample;
  sample.house_key = crypto::minisign::make_sign_key(random);
  sample.coordinator_key = crypto::minisign::make_sign_key(random);
  sample.coordinator_identity = crypto::age::make_identity(random);
  sample.device_key = crypto::minisign::make_sign_key(random);
  sample.device_identity = crypto::age::make_identity(random);
  envelope::House& house = sample.house;
  house.house = "demo";
  house.name = "Veilig Huis Demonstratie";
  house.serial = 3;
  house.issued_at = at("2026-11-23T08:00:00.000Z");
  house.recipients = {{"an-coordinator", crypto::age::recipient_of(sample.coordinator_identity)},
                      {"recovery", crypto::age::recipient_of(crypto::age::make_identity(random))}};
  house.coordinators = {
      {"an-coordinator", crypto::minisign::verify_key_of(sample.coordinator_key), std::nullopt}};
  house.devices = {{"tafel-1", crypto::minisign::verify_key_of(sample.device_key),
                    crypto::age::recipient_of(sample.device_identity), std::nullopt}};
  house.store = {"store-1", "store.demo.example", "8443"};
  house.authority_pem = "-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n";
  house.log = {"demo.example/log", crypto::make_signing_key(random).public_key};
  return sample;
}

}  // namespace tafel::testing
