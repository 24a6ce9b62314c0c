// A table that really sits: keys, signatures, salts and chain made as the daemon makes them, for tests of
// what reads records. Every step must be allowed by the rules; a test that wants a refusal asks `decide`
// itself.
#pragma once

#include "shared/crypto/ed25519.hpp"
#include "shared/record/record.hpp"

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace tafel::testing {

[[nodiscard]] nlohmann::json sample_dossier();
// The same dossier with every assessment before the table made on that day ("2024-11-20").
[[nodiscard]] nlohmann::json assessed_on(nlohmann::json dossier, const std::string& day);

class SampleTable {
 public:
  SampleTable();

  // Opens a session of a family with one child; invited are p1 (politie), p2 (CAW, delegate), p3
  // (justitiehuis, with a duty to report) and e1 (expert).
  void open(const nlohmann::json& dossier = sample_dossier());
  void check_in(const std::string& who);
  // Proposes a fact as a screen would, signs it where somebody signs, and appends it. Returns what was
  // recorded.
  nlohmann::json propose(const std::string& what, const nlohmann::json& proposal);
  // An item by which p1 tells m1, for the safety of m1.
  void put_disclosure(const std::string& information);
  void vote(const std::string& who, const std::string& item, const std::string& choice);
  void close();

  // Two statements, the first with the given words, a plan, one item agreed, one refused, one withdrawn; a statement
  // taken back; closed.
  void play_a_meeting(const nlohmann::json& dossier = sample_dossier(),
                      const std::string& said = "Twee tussenkomsten in oktober.");

  [[nodiscard]] record::Record sealed() const;
  // Another session on the same device.
  [[nodiscard]] SampleTable next_on_device(const std::string& moment) const;

  // Appends an event without asking the rules, signed and chained correctly: what a forger with every key but
  // the law's could make.
  void force(const domain::Event& event);

  std::vector<std::string> events;
  record::Texts texts;
  record::Head head;
  domain::State state;
  std::map<std::string, crypto::SigningKey> keys;
  crypto::SigningKey device_key;
  Instant now;

 private:
  void append(const domain::Event& event);
  domain::Fact signed_fact(const domain::Fact& proposal);
};

// The words of a proposal, as a screen sends them.
[[nodiscard]] nlohmann::json words(const std::string& text);

inline const std::string sample_session = "5d7e3c1a-8a54-4c0e-9a57-3f0f5d1c2b10";
inline const std::string sample_device = "tafel-1";

}  // namespace tafel::testing
