#include "shared/agenda/agenda.hpp"

#include "shared/agenda/agenda_texts.hpp"
#include "shared/base/strict_json.hpp"
#include "shared/domain/json.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

namespace tafel::agenda {
namespace {

using nlohmann::json;

constexpr int depth_limit = 12;
constexpr std::string_view format = "tafelgeheim/agenda/v1";

// Salts that nobody keeps: to check a session is to commit to it and throw the commitments away.
class NoSalt final : public crypto::Random {
 public:
  void fill(std::span<std::uint8_t> out) override { std::ranges::fill(out, std::uint8_t{0}); }
};

Error at(const std::string& pointer, Error error) {
  // Both stand in a proposal, not in the agenda.
  constexpr std::string_view fact = "/fact";
  constexpr std::string_view words = "/words";
  if (error.place.starts_with(fact)) error.place.erase(0, fact.size());
  if (error.place.ends_with(words)) error.place.resize(error.place.size() - words.size());
  error.place = pointer + error.place;
  return error;
}

// Every plain text as {"words":…}, as a proposal carries it.
Result<json> as_proposal(json session) {
  std::optional<Error> error;
  each_text(session, [&error](json& text, const std::string& pointer) {
    if (!text.is_string() && !error) error = Error{Fault::malformed, "a text is a plain string", pointer};
    text = json{{"words", text}};
  });
  if (error) return pass(*error);
  return session;
}

Result<CommittedDossier> commit(const json& session, crypto::Random& random) {
  auto proposal = as_proposal(session);
  if (!proposal) return pass(proposal.error());
  auto committed = record::commit_words(*proposal, random);
  if (!committed) return pass(committed.error());
  auto dossier = domain::dossier_from_json(committed->fact);
  if (!dossier) return pass(dossier.error());
  return CommittedDossier{std::move(*dossier), std::move(committed->texts)};
}

Done check_sizes(const domain::Dossier& dossier) {
  if (!envelope::is_session_id(dossier.session.value))
    return fail(Fault::malformed, "not a UUID in lower case", "/session");
  if (dossier.members.size() > members_limit)
    return fail(Fault::malformed, "more than " + std::to_string(members_limit) + " members", "/members");
  if (dossier.invited.size() > invited_limit)
    return fail(Fault::malformed, "more than " + std::to_string(invited_limit) + " invited", "/invited");
  return {};
}

Result<AgendaSession> read_session(const json& session, const std::string& house) {
  NoSalt no_salt;
  auto committed = commit(session, no_salt);
  if (!committed) return pass(committed.error());
  const domain::Dossier& dossier = committed->dossier;
  if (auto done = check_sizes(dossier); !done) return pass(done.error());
  if (dossier.house != house) return fail(Fault::malformed, "another house than the agenda's", "/house");
  return AgendaSession{dossier.session, dossier.title, session};
}

// The agenda's own fields; the sessions stay as they are.
Result<Agenda> read_heading(const json& document, const json*& sessions) {
  ObjectReader reader(document);
  reader.exactly("format", format);
  Agenda agenda;
  agenda.house = reader.text("house", 40);
  agenda.device = reader.text("device", 40);
  const auto day = parse_date(reader.text("day", 10));
  sessions = &reader.array("sessions", sessions_limit);
  if (auto done = reader.done(); !done) return pass(done.error());
  if (!envelope::is_plain_name(agenda.house))
    return fail(Fault::malformed, "not the plain name of a house", "/house");
  if (!envelope::is_plain_name(agenda.device))
    return fail(Fault::malformed, "not the plain name of a device", "/device");
  if (!day) return fail(Fault::malformed, "not a day that exists, written YYYY-MM-DD", "/day");
  if (sessions->empty()) return fail(Fault::malformed, "no session", "/sessions");
  agenda.day = *day;
  return agenda;
}

void read_sessions(const json& sessions, Agenda& agenda, std::vector<Error>& errors) {
  std::set<domain::SessionId> seen;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const std::string pointer = "/sessions/" + std::to_string(i);
    auto session = read_session(sessions[i], agenda.house);
    if (!session) {
      errors.push_back(at(pointer, session.error()));
    } else if (!seen.insert(session->session).second) {
      errors.push_back({Fault::malformed, "another session has this id", pointer + "/session"});
    } else {
      agenda.sessions.push_back(std::move(*session));
    }
  }
}

Agenda read(std::string_view text, std::vector<Error>& errors) {
  auto document = parse_strict(text, agenda_limit_bytes, depth_limit);
  if (!document) {
    errors.push_back(document.error());
    return {};
  }
  const json* sessions = nullptr;
  auto agenda = read_heading(*document, sessions);
  if (!agenda) {
    errors.push_back(agenda.error());
    return {};
  }
  read_sessions(*sessions, *agenda, errors);
  return std::move(*agenda);
}

}  // namespace

Result<Agenda> parse_agenda(std::string_view text) {
  std::vector<Error> errors;
  Agenda agenda = read(text, errors);
  if (!errors.empty()) return pass(errors.front());
  return agenda;
}

std::vector<Error> agenda_errors(std::string_view text) {
  std::vector<Error> errors;
  (void)read(text, errors);
  return errors;
}

Result<CommittedDossier> commit_dossier(const AgendaSession& session, crypto::Random& random) {
  return commit(session.document, random);
}

}  // namespace tafel::agenda
