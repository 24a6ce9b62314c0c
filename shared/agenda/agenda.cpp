#include "shared/agenda/agenda.hpp"

#include "shared/agenda/agenda_texts.hpp"
#include "shared/agenda/contradictions.hpp"
#include "shared/agenda/dossier_number.hpp"
#include "shared/agenda/doubts.hpp"
#include "shared/domain/json.hpp"
#include "shared/domain/limits.hpp"
#include "shared/domain/opening.hpp"
#include "shared/envelope/house.hpp"
#include "shared/envelope/manifest.hpp"
#include "shared/json/strict_json.hpp"
#include "shared/record/commit_words.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace tafel::agenda {
namespace {

using nlohmann::json;
namespace limits = domain::limits;

constexpr std::string_view format = "tafelgeheim/agenda/v1";

// Salts that nobody keeps: to check a session is to commit to it and throw the commitments away.
class NoSalt final : public crypto::Random {
 public:
  void fill(std::span<std::uint8_t> out) override { std::ranges::fill(out, std::uint8_t{0}); }
};

using Errors = std::vector<Error>;

void move_under(const std::string& pointer, Errors errors, Errors& all) {
  for (Error& error : errors) {
    error.place = pointer + error.place;
    all.push_back(std::move(error));
  }
}

// Every plain text as {"words":…}, as a proposal carries it. In the place of one that cannot be a text it puts
// another, so that reading continues.
json as_proposal(json session, Errors& errors) {
  const auto refuse = [&](const std::string& pointer, std::string why) {
    errors.push_back({Fault::malformed, std::move(why), pointer});
    return json("-");
  };
  each_text(session, [&](json& text, const std::string& pointer) {
    if (!text.is_string()) {
      text = refuse(pointer, "a text is a plain string");
    } else if (auto problem = record::problem_with(text.get<std::string>()); !problem.empty()) {
      text = refuse(pointer, std::move(problem));
    }
    text = json{{"words", text}};
  });
  return session;
}

Result<record::Committed> commit_texts(const json& session, crypto::Random& random, Errors& errors) {
  const json proposal = as_proposal(session, errors);
  auto committed = record::commit_words(proposal, random);
  if (!committed) {
    // The place is in a proposal, not in the agenda.
    constexpr std::string_view fact = "/fact";
    if (committed.error().place.starts_with(fact)) committed.error().place.erase(0, fact.size());
  }
  return committed;
}

void check_form(const domain::Dossier& dossier, const std::string& house, Errors& errors) {
  const auto refuse = [&](bool is_so, std::string why, const char* place) {
    if (is_so) errors.push_back({Fault::malformed, std::move(why), place});
  };
  refuse(!envelope::is_session_id(dossier.session.value), "not a UUID in lower case", "/session");
  refuse(dossier.house != house, "another house than the agenda's", "/house");
  if (auto problem = problem_with_dossier_number(dossier.number))
    refuse(true, std::move(*problem), "/number");
  refuse(dossier.members.size() > limits::members,
         "more than " + std::to_string(limits::members) + " members", "/members");
  refuse(dossier.invited.size() > limits::invited,
         "more than " + std::to_string(limits::invited) + " invited", "/invited");
}

AgendaSession read_session(const json& session, const std::string& house, Errors& errors) {
  if (!session.is_object()) {
    errors.push_back({Fault::malformed, "must be an object", ""});
    return {};
  }
  NoSalt no_salt;
  const auto committed = commit_texts(session, no_salt, errors);
  if (!committed) {
    errors.push_back(committed.error());
    return {};
  }
  const auto dossier = domain::dossier_from_json(committed->fact, errors);
  if (errors.empty()) check_form(dossier, house, errors);
  return {dossier.session, dossier.title, std::make_shared<const json>(session), dossier};
}

// The agenda's own fields; the sessions stay as they are.
Agenda read_heading(const json& document, const json*& sessions, Errors& errors) {
  ObjectReader reader(document);
  reader.exactly("format", format);
  Agenda agenda;
  agenda.house = reader.text("house", limits::id_bytes);
  agenda.device = reader.text("device", limits::id_bytes);
  agenda.day = reader.day("day");
  sessions = &reader.array("sessions", limits::sessions_of_a_day);
  if (!envelope::is_plain_name(agenda.house) && !agenda.house.empty())
    reader.refuse("house", "not the plain name of a house");
  if (!envelope::is_plain_name(agenda.device) && !agenda.device.empty())
    reader.refuse("device", "not the plain name of a device");
  if (sessions->empty()) reader.refuse("sessions", "no session");
  errors = reader.all_errors();
  return agenda;
}

void read_sessions(const json& sessions, Agenda& agenda, Errors& all) {
  std::set<domain::SessionId> seen;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const std::string pointer = "/sessions/" + std::to_string(i);
    Errors errors;
    AgendaSession session = read_session(sessions[i], agenda.house, errors);
    if (!session.session.empty() && !seen.insert(session.session).second)
      errors.push_back({Fault::malformed, "another session has this id", "/session"});
    move_under(pointer, std::move(errors), all);
    agenda.sessions.push_back(std::move(session));
  }
}

Agenda read(const json& document, Errors& errors) {
  const json* sessions = nullptr;
  Agenda agenda = read_heading(document, sessions, errors);
  read_sessions(*sessions, agenda, errors);
  return agenda;
}

// Once the form is right: what would keep a session from being opened on that day, and what cannot be so.
void note_what_cannot_open(const Agenda& agenda, Errors& errors) {
  for (std::size_t i = 0; i < agenda.sessions.size(); ++i) {
    const std::string pointer = "/sessions/" + std::to_string(i);
    for (const auto& problem : domain::opening_problems(agenda.sessions[i].dossier, agenda.day))
      errors.push_back({Fault::refused,
                        std::string(domain::id_of(problem.refusal.rule)) + ": " + problem.refusal.sentence,
                        pointer + problem.place});
    move_under(pointer, contradictions_in(agenda.sessions[i].dossier), errors);
  }
}

void doubt_dossiers_listed_twice(const Agenda& agenda, Errors& doubts) {
  std::map<std::string, std::size_t> first_of;
  for (std::size_t i = 0; i < agenda.sessions.size(); ++i) {
    const auto [first, is_new] = first_of.try_emplace(agenda.sessions[i].dossier.number, i);
    if (!is_new)
      doubts.push_back({Fault::refused,
                        "is the dossier of /sessions/" + std::to_string(first->second) +
                            " too: look whether it is one session twice",
                        "/sessions/" + std::to_string(i) + "/number"});
  }
}

}  // namespace

Result<Agenda> parse_agenda(std::string_view text) {
  const auto document = parse_strict(text, agenda_limit_bytes, agenda_depth_limit);
  if (!document) return pass(document.error());
  Errors errors;
  Agenda agenda = read(*document, errors);
  if (!errors.empty()) return pass(std::move(errors.front()));
  return agenda;
}

std::string to_text(const Agenda& agenda) {
  json sessions = json::array();
  for (const auto& session : agenda.sessions) sessions.push_back(*session.document);
  return json{{"format", format},
              {"house", agenda.house},
              {"device", agenda.device},
              {"day", to_string(agenda.day)},
              {"sessions", std::move(sessions)}}
      .dump();
}

std::vector<Error> agenda_errors(const json& document) {
  Errors errors;
  const Agenda agenda = read(document, errors);
  if (errors.empty()) note_what_cannot_open(agenda, errors);
  return errors;
}

std::vector<Error> agenda_doubts(const json& document, const std::optional<Date>& today) {
  Errors errors;
  const Agenda agenda = read(document, errors);
  Errors doubts = today ? doubts_about_day(agenda.day, *today) : Errors();
  doubt_dossiers_listed_twice(agenda, doubts);
  for (std::size_t i = 0; i < agenda.sessions.size(); ++i)
    move_under("/sessions/" + std::to_string(i), doubts_about(agenda.sessions[i].dossier), doubts);
  return doubts;
}

Result<CommittedDossier> commit_dossier(const AgendaSession& session, crypto::Random& random) {
  Errors errors;
  auto committed = commit_texts(*session.document, random, errors);
  if (!committed) return pass(committed.error());
  if (!errors.empty()) return pass(std::move(errors.front()));
  auto dossier = domain::dossier_from_json(committed->fact);
  if (!dossier) return pass(dossier.error());
  return CommittedDossier{std::move(*dossier), std::move(committed->texts)};
}

}  // namespace tafel::agenda
