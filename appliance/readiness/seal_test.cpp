#include "appliance/readiness/seal_test.hpp"

#include "shared/base/log.hpp"
#include "shared/crypto/age/age.hpp"
#include "shared/crypto/minisign/minisign.hpp"

#include <vector>

namespace tafel::appliance {
namespace {

constexpr std::size_t test_value_bytes = 64;

Done seal_and_open(const envelope::House& house, const DeviceKeys& device, ByteView value,
                   crypto::Random& random) {
  std::vector<crypto::age::Recipient> recipients{crypto::age::recipient_of(device.identity)};
  for (const auto& recipient : house.recipients) recipients.push_back(recipient.age);
  const auto sealed = crypto::age::encrypt(value, recipients, random);
  if (!sealed) return pass(sealed.error());
  const auto opened = crypto::age::decrypt(*sealed, device.identity);
  if (!opened) return pass(opened.error());
  if (as_text(opened->view()) != as_text(value)) return fail(Fault::altered, "another value came back");
  const auto signature = crypto::minisign::sign(device.sign, *sealed, "self-test", "self-test");
  if (!signature) return pass(signature.error());
  const auto* entry = envelope::find_device(house, device.name);
  if (entry == nullptr) return fail(Fault::missing, "the house file has no such device", device.name);
  const auto comment = crypto::minisign::verify(entry->minisign, *sealed, *signature);
  return comment ? Done() : Done(pass(comment.error()));
}

}  // namespace

SealTest test_seal(const envelope::House& house, const DeviceKeys& device, crypto::Random& random) {
  Bytes value(test_value_bytes);
  random.fill(value);
  const auto done = seal_and_open(house, device, value, random);
  if (!done) log::error("self-test: sealing fails: " + describe(done.error()));
  return done ? SealTest::works : SealTest::fails;
}

}  // namespace tafel::appliance
