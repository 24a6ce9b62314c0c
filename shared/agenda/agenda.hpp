// The coordinator's agenda: what one device is to treat on one day. A JSON document that comes in a signed
// and encrypted pack; docs/agenda.schema.json publishes its form. `tafeld` reads it from its inbox, `tafel
// agenda check` reads it before it is packed. Thread: any.
#pragma once

#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/random.hpp"
#include "shared/domain/dossier.hpp"
#include "shared/record/texts.hpp"

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::agenda {

constexpr std::size_t agenda_limit_bytes = 8UL * 1024 * 1024;
constexpr int agenda_depth_limit = 12;
// Numbers of sessions, members and invited: shared/domain/limits.hpp.

// A session that was read and found sound. `document` has a dossier's fields with the texts as plain words; `dossier`
// has commitments instead, that nobody can resolve.
struct AgendaSession {
  domain::SessionId session;
  std::string title;
  std::shared_ptr<const nlohmann::json> document;
  domain::Dossier dossier;
};

struct Agenda {
  std::string house;
  std::string device;
  Date day;
  std::vector<AgendaSession> sessions;
};

// Errors: malformed, with the JSON pointer of the first thing that is wrong.
[[nodiscard]] Result<Agenda> parse_agenda(std::string_view json);

// The document that parse_agenda reads as this agenda.
[[nodiscard]] std::string to_text(const Agenda& agenda);

// Everything that is wrong with its form; once the form is right, everything that would keep a session from being
// opened on the agenda's day (refused, with the rule's id and its sentence), and what cannot be so
// (contradictions.hpp). Empty for a sound agenda.
[[nodiscard]] std::vector<Error> agenda_errors(const nlohmann::json& document);
std::vector<Error> agenda_errors(std::string_view) = delete;  // not a text: that would become a JSON string

// What is probably a mistake, and may be right all the same, in an agenda without errors: a coordinator looks again.
// `today` is the day in Belgium; without it the agenda's day is not looked at.
[[nodiscard]] std::vector<Error> agenda_doubts(const nlohmann::json& document,
                                               const std::optional<Date>& today = {});
std::vector<Error> agenda_doubts(std::string_view, const std::optional<Date>& today = {}) = delete;

// The session as the first event records it: each text behind a commitment with a fresh salt.
struct CommittedDossier {
  domain::Dossier dossier;
  record::Texts texts;
};
[[nodiscard]] Result<CommittedDossier> commit_dossier(const AgendaSession& session, crypto::Random& random);

}  // namespace tafel::agenda
