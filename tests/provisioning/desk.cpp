#include "tests/provisioning/desk.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <sstream>

namespace tafel::testing {
namespace {

// The first two words of each line of --help that describes an option or argument.
std::map<std::string, std::string> types_of(const Words& command) {
  Words words = command;
  words.emplace_back("--help");
  std::map<std::string, std::string> types;
  for (const std::string& line : lines_of(tafel_here(words).out)) {
    std::istringstream parts(line);
    std::string option;
    std::string type;
    parts >> option >> type;
    if (line.starts_with("  ") && line[2] != ' ') types[option] = type;
  }
  return types;
}

std::set<std::string> taking(const Words& command, const std::vector<std::string>& beginnings) {
  std::set<std::string> options;
  for (const auto& [option, type] : types_of(command))
    if (std::ranges::any_of(beginnings, [&](const auto& each) { return type.starts_with(each); }))
      options.insert(option);
  return options;
}

Words create_house_call(const std::string& dir, const std::string& house) {
  return {"house",        "create",      "--dir",        dir,       "--house",      house,
          "--name",       "Veilig Huis", "--store-name", "store-1", "--store-host", "localhost",
          "--store-port", "8443"};
}

}  // namespace

std::set<std::string> texts_of(const Words& command) {
  return taking(command, {"TEXT", "ID"});
}

std::set<std::string> values_of(const Words& command) {
  return taking(command, {"TEXT", "ID", "INT", "UINT", "FLOAT"});
}

const std::map<std::string, Kind>& option_kinds() {
  static const std::map<std::string, Kind> kinds{
      {"--dir", Kind::path},         {"--request", Kind::path},      {"--csr", Kind::path},
      {"--certificate", Kind::path}, {"--agenda", Kind::path},       {"--out", Kind::target},
      {"FILE", Kind::path},          {"--house", Kind::path},        {"--house-key", Kind::path},
      {"--identity", Kind::path},    {"RECORD", Kind::path},         {"--access-log", Kind::path},
      {"--template", Kind::path},    {"--csv", Kind::target},        {"--pdf", Kind::target},
      {"--to-house", Kind::path},    {"--to-house-key", Kind::path}, {"--coordinator", Kind::word},
      {"--stick", Kind::path},       {"--fingerprint", Kind::word},  {"--device", Kind::word},
      {"--id", Kind::word},          {"--role", Kind::word},         {"--store-name", Kind::word},
      {"--store-host", Kind::word},  {"--store-port", Kind::word},   {"--participant", Kind::word},
      {"--member", Kind::word},      {"--review", Kind::target},     {"--to", Kind::word},
      {"SHA", Kind::word},           {"--from", Kind::path},         {"--day", Kind::word},
      {"--kind", Kind::word},        {"--number", Kind::word},       {"--about", Kind::word},
      {"--item", Kind::word},        {"--on", Kind::word},           {"--until", Kind::word},
      {"--received", Kind::word},    {"--closed-as", Kind::word},    {"--asks-for", Kind::word},
      {"--answer", Kind::word},      {"--which", Kind::word},        {"--wrong", Kind::letters},
      {"--right", Kind::letters},    {"--asked", Kind::letters},     {"--asked-by", Kind::letters},
      {"--said-by", Kind::letters},  {"--because", Kind::letters},   {"--reason", Kind::letters},
      {"--name", Kind::letters},     {"--dossier", Kind::word},      {"--against-store", Kind::path},
      {"--route", Kind::word},       {"--care", Kind::letters},      {"--referred-by", Kind::letters},
      {"--referred-on", Kind::word}, {"--necessity", Kind::letters}, {"--consulted", Kind::letters},
      {"--first", Kind::word},       {"--then", Kind::word},         {"--after", Kind::word},
      {"--bound", Kind::path}};
  return kinds;
}

Kind kind_of(const std::string& command, const std::string& option) {
  if (command == "house create" && option == "--house") return Kind::word;
  const bool is_short_name = command.starts_with("coordinator ") || command.starts_with("device ");
  if (option == "--name" && is_short_name) return Kind::word;
  return option_kinds().at(option);
}

// The call with another value for one option; an argument by its place is the word before all options, or the last.
Words with(Words words, const std::string& option, const std::string& value) {
  if (!option.starts_with("--")) {
    (option == "SHA" ? words[1] : words.back()) = value;
    return words;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == option) {
      words[i + 1] = value;
      return words;
    }
  const auto options = std::ranges::find_if(words, [](const auto& word) { return word.starts_with("--"); });
  words.insert(options == words.end() ? words.end() - 1 : options, {option, value});
  return words;
}

Desk::Desk() {
  REQUIRE(tafel(with(call("chair enrol"), "--id", "c1"), pin_twice).status == 0);
  write(folder / "agenda.json", sample_agenda().dump(2));
  write(folder / "template.json", R"({"format":"tafelgeheim/verslag-template/v1"})");
  REQUIRE(tafel_here(create_house_call(folder / "other", "ander-huis")).status == 0);
  REQUIRE(tafel_here({"coordinator", "add", "--dir", folder / "other", "--name", "bea"}).status == 0);
  for (const char* document : {"document close", "document request"}) {
    const std::string file =
        folder / (document == std::string("document close") ? "closed.age" : "asked.age");
    const Words making = with(with(call(document), "--out", file), "--access-log", folder / "made.log");
    REQUIRE(tafel_here(making).status == 0);
  }
}

Words Desk::of_document(const std::string& command, const Words& more, const std::string& document) const {
  Words words{"document", command, "--dir", dir(), "--coordinator", "an", "--reason", "opvolging"};
  words.insert(words.end(), {"--access-log", log(), "--out", folder / (command + ".age")});
  words.insert(words.end(), more.begin(), more.end());
  words.push_back(record);
  if (!document.empty()) words.push_back(folder / document);
  return words;
}

Words Desk::of_record(const Words& command, const Words& more) const {
  Words words = command;
  for (const auto& word : {std::string("--house"), year.house.file("house.json"), std::string("--house-key"),
                           year.house.file("house.pub"), std::string("--identity"), year.house.identity(),
                           std::string("--access-log"), log()})
    words.push_back(word);
  words.insert(words.end(), more.begin(), more.end());
  words.push_back(record);
  return words;
}

Words Desk::call(const std::string& command) const {
  const Words reason{"--reason", "opvolging"};
  const auto with_reason = [&](Words words) {
    words.insert(words.end(), {"--reason", "opvolging", "--access-log", log()});
    return words;
  };
  if (command == "house create") return create_house_call(folder / "new", "nieuw-huis");
  if (command == "house renew") return {"house", "renew", "--dir", dir()};
  if (command == "house move-store")
    return {"house", "move-store", "--dir", dir(), "--store-host", "localhost", "--store-port", "9443"};
  if (command == "house keep-outbox") return {"house", "keep-outbox", "--dir", dir(), "--days", "30"};
  if (command == "house new-log") return {"house", "new-log", "--dir", dir()};
  if (command == "house status") return {"house", "status", "--dir", dir()};
  if (command == "device renew")
    return {"device",         "renew",  "--dir",   dir(),           "--out",
            folder / "d.age", "--name", "tafel-1", "--coordinator", "an"};
  if (command == "coordinator renew") return {"coordinator", "renew", "--dir", dir(), "--name", "an"};
  if (command == "device enrol")
    return {"device", "enrol", "--dir", dir(), "--request", folder / "r.json", "--csr", folder / "r.csr"};
  if (command == "device revoke") return {"device", "revoke", "--dir", dir(), "--name", "tafel-1"};
  if (command == "coordinator add") return {"coordinator", "add", "--dir", dir(), "--name", "bo"};
  if (command == "coordinator revoke") return {"coordinator", "revoke", "--dir", dir(), "--name", "an"};
  if (command == "chair enrol")
    return {"chair", "enrol", "--dir", dir(), "--id", "c2", "--name", "An Peeters", "--role", "coordinator"};
  if (command == "chair reset") return {"chair", "reset", "--dir", dir(), "--id", "c1", "--name", "An"};
  if (command == "chair remove") return {"chair", "remove", "--dir", dir(), "--id", "c1"};
  if (command == "chair pack")
    return {"chair",   "pack",          "--dir", dir(),   "--device",
            "tafel-1", "--coordinator", "an",    "--out", folder / "c.age"};
  if (command == "agenda check") return {"agenda", "check", folder / "agenda.json"};
  if (command == "agenda pack")
    return {"agenda", "pack",          "--dir",   dir(),      "--coordinator",
            "an",     "--device",      "tafel-1", "--agenda", folder / "agenda.json",
            "--out",  folder / "a.age"};
  if (command == "log") return {"log", "--access-log", log()};
  if (command == "list") return with_reason({"list", "--dir", dir(), "--coordinator", "an"});
  if (command == "fetch")
    return with_reason(
        {"fetch", std::string(64, 'a'), "--dir", dir(), "--coordinator", "an", "--out", folder / "got"});
  if (command == "upload") return {"upload", "--dir", dir(), "--coordinator", "an", record};
  if (command == "document send")
    return {"document", "send", "--dir", dir(), "--coordinator", "an", folder / "closed.age"};
  if (command == "verify") return of_record({"verify"}, {});
  if (command == "open") return of_record({"open"}, reason);
  if (command == "print") return of_record({"print", "--out", folder / "v.pdf"}, reason);
  if (command == "dossier next")
    return of_record({"dossier", "next", "--day", "2026-12-31", "--out", folder / "n.json"},
                     {"--reason", "opvolging", "--from"});
  if (command == "dossier show") return of_record({"dossier", "show"}, reason);
  const Words ended{"--item", "i1", "--on", "2025-03-05", "--said-by", "An"};
  const Words because{"--because", "nagezien"};
  const auto and_why = [&](Words words) {
    words.insert(words.end(), because.begin(), because.end());
    return words;
  };
  if (command == "document correct")
    return of_document("correct", {"--about", "m1", "--wrong", "a", "--right", "b", "--asked-by", "Sara"});
  if (command == "document told") return of_document("told", ended);
  if (command == "document stop") return of_document("stop", and_why(ended));
  if (command == "document restrict")
    return of_document("restrict", and_why({"--about", "m1", "--until", "2999-12-31", "--asked-by", "Sara"}));
  if (command == "document destroy")
    return of_document("destroy", and_why({"--which", std::string(36, '1')}), "closed.age");
  if (command == "document consent") return of_document("consent", and_why({}), "closed.age");
  if (command == "document order")
    return of_document("order", and_why({"--first", sample_session, "--then", std::string(36, '1')}));
  if (command == "document bind")
    return of_document("bind", and_why({"--bound", record, "--after", std::string(36, '1')}));
  if (command == "document route")
    return of_document("route",
                       and_why({"--route", "refer-to-care", "--care", "CAW", "--referred-by", "Politie",
                                "--category", "6", "--referred-on", "2025-03-01", "--on", "2025-03-02"}));
  if (command == "document close")
    return of_document("close", and_why({"--closed-as", "moved", "--on", "2025-03-06", "--years", "15"}));
  if (command == "document reopen")
    return of_document("reopen", and_why({"--on", "2025-03-07"}), "closed.age");
  if (command == "document request")
    return of_document("request", {"--asks-for", "access", "--asked-by", "Sara", "--asked", "alles",
                                   "--received", "2025-03-10"});
  if (command == "document answer")
    return of_document("answer", and_why({"--answer", "granted", "--on", "2025-03-11"}), "asked.age");
  if (command == "document show") {
    Words words = of_record({"document", "show"}, reason);
    words.push_back(folder / "asked.age");
    return words;
  }
  if (command == "extract")
    return of_record({"extract", "--participant", "p1", "--out", folder / "e.pdf"}, reason);
  if (command == "subject")
    return of_record(
        {"subject", "--member", "m1", "--out", folder / "s.pdf", "--review", folder / "first.pdf"}, reason);
  if (command == "feedback-note")
    return of_record({"feedback-note", "--participant", "p1", "--out", folder / "n.pdf"}, reason);
  if (command == "report")
    return of_record({"report", "--year", "2025", "--csv", folder / "c.csv", "--pdf", folder / "c.pdf"},
                     reason);
  if (command == "transfer") {
    Words words = with_reason({"transfer", "--dir", dir(), "--coordinator", "an", "--to-house",
                               folder / "other/house.json", "--to-house-key", folder / "other/house.pub",
                               "--to", "bea", "--out", folder / "out"});
    words.push_back(record);
    return words;
  }
  if (command == "unseal")
    return {"unseal", "--identity", year.house.identity(), "--access-log", log(), record};
  return {};
}

bool Desk::reads_back() const {
  const bool house = tafel({"house", "renew", "--dir", dir()}).status == 0;
  const bool chairs = tafel(call("chair pack")).status == 0;
  const bool readings = !fs::exists(log()) || tafel(call("log")).status == 0;
  return house && chairs && readings;
}

std::string typed_for(const std::string& command) {
  return command == "chair enrol" || command == "chair reset" ? pin_twice : "";
}

}  // namespace tafel::testing
