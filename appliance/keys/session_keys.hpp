// The keys of one session, in a file of their own outside the journal. The key that the journal's rows are sealed
// with is in it once for each chair, each participant's signing key under that participant's PIN and the device
// secret. Destroying this file is what makes the journal unreadable and the votes final.
#pragma once

#include "appliance/keys/chair_roster.hpp"
#include "shared/base/result.hpp"
#include "shared/crypto/ed25519.hpp"

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace tafel::appliance {

class SessionKeys {
 public:
  // A new key file for `session`, holding `session_key` for each chair of the roster. On disk when it returns.
  [[nodiscard]] static Result<SessionKeys> create(const Path& path, const std::string& session,
                                                  const crypto::Secret& session_key,
                                                  const ChairRoster& roster);
  [[nodiscard]] static Result<SessionKeys> load(const Path& path, const std::string& session);

  // Errors: refused (not one of the chairs when the session was opened), altered.
  [[nodiscard]] Result<crypto::Secret> session_key_for(const crypto::BoxKey& chair) const;
  // Gives the session to the chairs of these rosters, and to no other.
  [[nodiscard]] Done seal_for(const crypto::Secret& session_key,
                              const std::vector<const ChairRoster*>& rosters);

  // Keeps a participant's key under a PIN. On disk when it returns.
  [[nodiscard]] Done put_participant(const std::string& participant, const crypto::Secret& pin,
                                     const crypto::SigningKey& key, const crypto::Secret& device_secret,
                                     crypto::PinCost cost, crypto::Random& random);
  // Errors: missing (never checked in), altered, which is what a wrong PIN looks like.
  [[nodiscard]] Result<crypto::SigningKey> open_participant(const std::string& participant,
                                                            const crypto::Secret& pin,
                                                            const crypto::Secret& device_secret) const;

 private:
  struct ParticipantKey {
    crypto::Salt salt{};
    crypto::PinCost cost;
    Bytes sealed;
  };
  SessionKeys(Path path, std::string session) : path_(std::move(path)), session_(std::move(session)) {}
  // Fills itself from its file.
  [[nodiscard]] Done take(const nlohmann::json& document);
  [[nodiscard]] Done save() const;

  Path path_;
  std::string session_;
  std::map<std::string, Bytes> chairs_;  // by the chair's public box key, in hex
  std::map<std::string, ParticipantKey> participants_;
};

// Overwrites the key file once, then removes it. An old block of the disk may still have it, sealed under PINs
// and the device secret.
[[nodiscard]] Done destroy_session_keys(const Path& path);

}  // namespace tafel::appliance
