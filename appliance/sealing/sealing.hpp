// From a closed session to a sealed record in the outbox, and nothing left behind: in stages, so that the screen can
// say how far it is. Each stage may be cut off by a power failure. Before the record is in the outbox, nothing was
// destroyed and a chair resumes and seals again; once it is there, the start of `tafeld` finishes the erasing.
#pragma once

#include "appliance/journal/journal.hpp"
#include "appliance/keys/device_keys.hpp"
#include "shared/domain/state.hpp"
#include "shared/envelope/house.hpp"
#include "shared/outbox/outbox.hpp"

#include <optional>
#include <string>

namespace tafel::appliance {

// The record of a closed session as JSON, from the journal. Errors: refused, altered, io.
[[nodiscard]] Result<crypto::Secret> write_record(Journal& journal, const DeviceKeys& device);

// The record encrypted to everyone the house names, and the device's signature over it.
[[nodiscard]] Result<outbox::SealedRecord> seal_record(const crypto::Secret& record,
                                                       const domain::State& state,
                                                       const envelope::House& house, const DeviceKeys& device,
                                                       Instant now, crypto::Random& random);

// Destroys the session's keys, then its folder. May be done again after it was cut off.
[[nodiscard]] Done erase_session(const StateFolder& folder, const std::string& session);

}  // namespace tafel::appliance
