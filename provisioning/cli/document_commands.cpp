#include "provisioning/agendas/agenda_spelling.hpp"
#include "provisioning/agendas/dossier_tag.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/fresh_id.hpp"
#include "provisioning/cli/papers_reading.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/coordinators/handed_over.hpp"
#include "provisioning/coordinators/sign_pack.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/documents/new_document.hpp"
#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/verslag/documents_in_words.hpp"
#include "shared/agenda/dossier_number.hpp"
#include "shared/base/letters_with_glyph.hpp"
#include "shared/domain/dossier.hpp"
#include "shared/domain/limits.hpp"
#include "shared/paper/terminal_text.hpp"

#include <algorithm>
#include <initializer_list>
#include <iostream>
#include <optional>
#include <utility>

namespace tafel::provisioning {
namespace {

struct DocumentOptions {
  std::string dir;
  std::string coordinator;
  std::string number;  // of the dossier, where no record was given
  std::string out;
  RecordOptions reading;  // its files are the records and documents of the dossier
  std::string bound;      // a record of another number
  Typed typed;
};

using Make = Result<documents::Says> (*)(const Typed& typed, const Given& given);

struct DocumentCommand {
  CommandText text;
  Make make;
  bool needs_record;
  void (*bind)(Command& command, DocumentOptions& options);
  bool of_no_line = false;  // the records are no line yet
};

// ---- Options
void bind_document(Command& command, DocumentOptions& options, bool needs_record) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--coordinator", options.coordinator, "Coordinator who signs").required();
  bind_reading(command, options.reading.reading);
  command.add_flag("--undelivered", options.reading.undelivered,
                   "Do without a receipt: nobody looks whether the records were delivered");
  command.add("--out", options.out, "Document to write; OUT.minisig stands beside it; never overwritten")
      .required();
  if (!needs_record)
    command.add("--number", options.number, "Number of the dossier, where it has no record or document yet");
  auto files = command.add(
      "RECORD", options.reading.files,
      "The sealed records of the dossier (RECORD.age), and the documents that it has, in any order");
  if (needs_record) files.required();
}

void bind_because(Command& command, Typed& typed, const std::string& what) {
  command.add("--because", typed.because, what).required();
}
void bind_on(Command& command, Typed& typed, const std::string& what) {
  command.add("--on", typed.on, what + " (YYYY-MM-DD)").required();
}
void bind_asked_by(Command& command, Typed& typed) {
  command.add("--asked-by", typed.asked_by, "On whose request").required();
}
void bind_about(Command& command, Typed& typed) {
  command.add("--about", typed.about,
              "Id of a statement (u3), goal (d1), action (a2), item (i1) or member, as the record has it");
}
void bind_item(Command& command, Typed& typed) {
  command.add("--item", typed.item, "Id of the item (i1)").required();
  command.add("--said-by", typed.said_by, "On whose word").required();
}

// ---- The words that were typed
constexpr std::size_t typed_limit_bytes = 2000;  // one line on the command line; a document may have more

Done check_words(const Typed& typed) {
  const std::initializer_list<std::pair<const char*, const std::string*>> all{
      {"--wrong", &typed.wrong},         {"--right", &typed.right},
      {"--asked-by", &typed.asked_by},   {"--said-by", &typed.said_by},
      {"--because", &typed.because},     {"--asked", &typed.asked},
      {"--care", &typed.care},           {"--referred-by", &typed.referred_by},
      {"--necessity", &typed.necessity}, {"--consulted", &typed.consulted}};
  for (const auto& [option, words] : all)
    if (!words->empty())
      if (auto problem = problem_with_new_words(*words, typed_limit_bytes, Breaks::forbidden))
        return fail(Fault::malformed, std::move(*problem), option);
  return {};
}

// ---- The dossier that it is about
struct Dossier {
  std::string number;
  std::string tag;
};

// A bound record has another number and tag than its dossier.
std::optional<Dossier> dossier_of_papers(const Papers& papers) {
  const auto is_bound = [&](const OpenedRecord& record) {
    return documents::binding_of(papers.documents, record.state.dossier.session) != nullptr;
  };
  const auto own = std::ranges::find_if_not(papers.line, is_bound);
  if (own != papers.line.end()) return Dossier{own->state.dossier.number, own->state.dossier.tag};
  for (auto each = papers.documents.rbegin(); each != papers.documents.rend(); ++each)
    if (papers.line.empty() || std::holds_alternative<documents::Binding>(each->document.says))
      return Dossier{each->document.dossier, each->tag};
  return std::nullopt;
}

Result<Dossier> dossier_of(const DocumentOptions& options, const Papers& papers) {
  if (auto dossier = dossier_of_papers(papers)) return std::move(*dossier);
  if (options.number.empty())
    return fail(Fault::missing, "give a record of the dossier, or its number with --number", "RECORD");
  std::string number = dossier_number_of(options.number);
  if (auto problem = agenda::problem_with_dossier_number(number))
    return fail(Fault::malformed, std::move(*problem), "--number");
  const auto key = read_raw_key(HouseFolder{options.dir}.secret("tag.key"));
  if (!key) return pass(key.error());
  std::string tag = dossier_tag(*key, number);
  return Dossier{std::move(number), std::move(tag)};
}

Done check_number(const DocumentOptions& options, const Dossier& dossier) {
  if (options.number.empty() || dossier_number_of(options.number) == dossier.number) return {};
  return fail(Fault::refused, "is another dossier than the records and documents are of: " + dossier.number,
              "--number " + options.number);
}

// ---- One document
struct Signer {
  envelope::House house;
  crypto::minisign::SignKey key;
};

Result<Signer> signer_of(const DocumentOptions& options) {
  const HouseFolder folder{options.dir};
  auto house = read_house(folder);
  if (!house) return pass(house.error());
  auto key = coordinator_key(folder, *house, options.coordinator);
  if (!key) return pass(key.error());
  return Signer{std::move(*house), std::move(*key)};
}

// The records are read as the coordinator reads them with `tafel open`, by the files of the house's folder.
RecordOptions reading_of(const DocumentOptions& options) {
  const HouseFolder folder{options.dir};
  RecordOptions reading = options.reading;
  reading.house = folder.house_json();
  reading.house_key = folder.house_pub();
  reading.identity = folder.coordinator(options.coordinator) / "coordinator.agekey";
  return reading;
}

Result<envelope::DocumentFiles> sealed(const DocumentOptions& options, const Signer& signer,
                                       const Papers& papers, const std::optional<OpenedRecord>& bound,
                                       Make make) {
  const auto dossier = dossier_of(options, papers);
  if (!dossier) return pass(dossier.error());
  if (auto done = check_number(options, *dossier); !done) return pass(done.error());
  crypto::SystemRandom random;
  auto says =
      make(options.typed, {papers.line, papers.documents, fresh_id(random), bound ? &*bound : nullptr});
  if (!says) return pass(says.error());
  const documents::Document document{.id = fresh_id(random),
                                     .house = signer.house.house,
                                     .dossier = dossier->number,
                                     .by = options.coordinator,
                                     .made_at = SystemClock().now(),
                                     .says = std::move(*says)};
  if (auto done = documents::check_alone(document); !done) return pass(done.error());
  auto records = papers.records();
  if (bound) records.push_back(read_record_of(*bound));
  if (auto done = documents::check_beside({document, dossier->tag, ""}, records, papers.documents); !done)
    return pass(done.error());
  return documents::seal(document, dossier->tag, signer.house, signer.key, random);
}

// The record that is to be bound is of no line yet.
Result<std::optional<OpenedRecord>> read_bound(const DocumentOptions& options, const std::string& action) {
  if (options.bound.empty()) return std::optional<OpenedRecord>();
  RecordOptions reading = reading_of(options);
  reading.record = options.bound;
  auto record = read_record(reading, action);
  if (!record) return pass(record.error());
  return std::optional(std::move(*record));
}

ExitCode run_document(const DocumentOptions& options, const DocumentCommand& wanted,
                      const std::string& action) {
  if (const auto done = check_target("--out", options.out, Written::document); !done) return report(done);
  if (const auto done = check_reason(options.reading.reading.reason); !done) return report(done);
  if (const auto done = check_words(options.typed); !done) return report(done);
  const auto signer = signer_of(options);
  if (!signer) return report(signer.error());
  const auto papers = wanted.of_no_line ? read_papers_of_no_line(reading_of(options), action)
                                        : read_papers(reading_of(options), action);
  if (!papers) return report(papers.error());
  const auto bound = read_bound(options, action);
  if (!bound) return report(bound.error());
  const auto files = sealed(options, *signer, *papers, *bound, wanted.make);
  if (!files) return report(files.error());
  if (const auto done = write_document(options.out, *files); !done) return report(done);
  std::cout << "wrote " << shown(options.out) << " and " << shown(options.out)
            << ".minisig\n  send it to the store (tafel document send), and give it with the records of the "
               "dossier\n";
  return ExitCode::done;
}

void add_document(Command& group, Outcome& outcome, const DocumentCommand& wanted) {
  const std::string action = "document " + wanted.text.name;
  add_command<DocumentOptions>(
      group, outcome, wanted.text,
      [wanted](Command& command, DocumentOptions& options) {
        bind_document(command, options, wanted.needs_record);
        wanted.bind(command, options);
      },
      [wanted, action](const DocumentOptions& options) { return run_document(options, wanted, action); });
}

// ---- Showing
void bind_shown_documents(Command& command, RecordOptions& options) {
  bind_trust(command, options);
  bind_reading(command, options.reading);
  command.add("RECORD", options.files, "Documents (DOCUMENT.age), and records of their dossier, in any order")
      .required();
}

// The receipt was checked with the document. On standard error: the paper is what the document says.
void say_delivered(const std::string& file, const envelope::House& house) {
  const auto files = read_document(file);
  const auto receipt = files ? receipt_beside(file, *files, house)
                             : Result<std::optional<crypto::tlog::Receipt>>(std::nullopt);
  std::cerr << "tafel: " << shown(file)
            << (receipt && *receipt
                    ? ": is in the log of the store at index " + std::to_string((*receipt)->index)
                    : std::string(": no receipt beside it; `tafel document send` sends it"))
            << "\n";
}

ExitCode run_show_documents(const RecordOptions& options) {
  if (const auto done = check_reason(options.reading.reason); !done) return report(done);
  const auto papers = read_papers(options, "document show");
  if (!papers) return report(papers.error());
  if (papers->documents.empty())
    return report(
        fail(Fault::refused, "is a record and no document: `tafel open` reads it", options.files.front())
            .value());
  const auto house = read_trusted_house(options.house, options.house_key);
  if (!house) return report(house.error());
  std::cout << paper::terminal_text(write_documents(papers->documents, house->name));
  for (const std::string& file : sorted(options.files).documents) say_delivered(file, *house);
  return ExitCode::done;
}

std::string example(const std::string& name, const std::string& said,
                    const std::string& files = "record.age") {
  return "tafel document " + name + " --dir huis --coordinator an --reason \"opvolging\" " + said +
         " --out " + name + ".age" + (files.empty() ? "" : " " + files);
}

void add_about_records(Command& group, Outcome& outcome) {
  add_document(
      group, outcome,
      {{"correct",
        "Say what is wrong in a record and what is right; it stands beside it, and changes nothing",
        example("correct", "--about u3 --wrong \"twee keer\" --right \"één keer\" --asked-by \"Sara\"")},
       &correction_of,
       true,
       [](Command& command, DocumentOptions& options) {
         Typed& typed = options.typed;
         bind_about(command, typed);
         command.add("--event", typed.event, "In its place: number of an event of the one record given")
             .between(1, domain::limits::largest_number);
         command.add("--wrong", typed.wrong, "What is wrong").required();
         command.add("--right", typed.right, "What is right").required();
         bind_asked_by(command, typed);
       }});
  add_document(
      group, outcome,
      {{"told", "Say that an item with consensus was told outside a table, by the one who was to tell it",
        example("told", "--item i1 --on 2026-11-25 --said-by \"An Peeters\"")},
       &told_of,
       true,
       [](Command& command, DocumentOptions& options) {
         Typed& typed = options.typed;
         bind_item(command, typed);
         bind_on(command, typed, "Day on which it was told");
       }});
  add_document(
      group, outcome,
      {{"stop", "Say that an item with consensus will not be told any more; that is final",
        example("stop", "--item i1 --on 2026-11-25 --said-by \"An Peeters\" --because \"niet meer nodig\"")},
       &stopped_of,
       true,
       [](Command& command, DocumentOptions& options) {
         Typed& typed = options.typed;
         bind_item(command, typed);
         bind_on(command, typed, "Day on which it was stopped");
         bind_because(command, typed, "Why");
       }});
  add_document(group, outcome,
               {{"restrict", "Say what is not to be used for now, and until when",
                 example("restrict",
                         "--about u3 --until 2026-12-31 --because \"wordt nagegaan\" --asked-by \"Sara\"")},
                &restriction_of,
                true,
                [](Command& command, DocumentOptions& options) {
                  Typed& typed = options.typed;
                  bind_about(command, typed);
                  command.add_flag("--whole-dossier", typed.whole_dossier,
                                   "Of everything; without it and --about: of the one record given");
                  command.add("--until", typed.until, "The last day (YYYY-MM-DD)").required();
                  bind_because(command, typed, "Why");
                  bind_asked_by(command, typed);
                }});
}

void bind_route(Command& command, DocumentOptions& options) {
  Typed& typed = options.typed;
  command.add("--route", typed.route, "What was chosen in the place of a trajectory")
      .one_of({"refer-to-care", "join-running-care"})
      .required();
  command.add("--care", typed.care, "To whom the family was referred, or which care runs").required();
  command.add("--referred-by", typed.referred_by, "Organisation that referred the family").required();
  command.add("--category", typed.category, "Its category, of the 23 of the decree")
      .between(1, domain::participant_categories)
      .required();
  command.add("--necessity", typed.necessity, "Of category 23: why its part is necessary");
  command.add("--referred-on", typed.referred_on, "Day of the referral (YYYY-MM-DD)").required();
  bind_on(command, typed, "Day of the decision");
  bind_because(command, typed, "Why");
  command.add_flag("--minors", typed.minors, "Minors are involved, or somebody unborn or of unknown age");
  command.add("--consulted", typed.consulted,
              "With minors: which mandated facility was consulted, when, and how it was involved");
}

void add_about_dossier(Command& group, Outcome& outcome) {
  add_document(group, outcome,
               {{"route", "Say how a referral ended without a table",
                 example("route",
                         "--number VH-2026-0117 --route refer-to-care --care \"CAW Proef\" --referred-by "
                         "\"Politie Proef\" --category 6 --referred-on 2026-11-20 --on 2026-11-25 --because "
                         "\"geen verhoogd risico\"",
                         "")},
                &route_of,
                false,
                bind_route});
  add_document(group, outcome,
               {{"close", "Close a dossier where no table comes; the term runs from that day",
                 example("close", "--closed-as moved --on 2026-11-25 --because \"naar Gent\" --years 15")},
                &closing_of_dossier,
                false,
                [](Command& command, DocumentOptions& options) {
                  Typed& typed = options.typed;
                  command.add("--closed-as", typed.reason, "Why it closes")
                      .one_of({"referred", "joined", "handed-over", "moved", "died", "criteria-not-met",
                               "referral-refused"})
                      .required();
                  bind_on(command, typed, "Day of the closing");
                  bind_because(command, typed, "The same in words");
                  command.add("--years", typed.years, "How long it is kept, at most")
                      .between(1, documents::most_years)
                      .required();
                }});
  add_document(group, outcome,
               {{"reopen", "Open a closed dossier again",
                 example("reopen", "--on 2026-11-25 --because \"nieuwe melding\"", "record.age close.age")},
                &reopening_of,
                false,
                [](Command& command, DocumentOptions& options) {
                  Typed& typed = options.typed;
                  bind_on(command, typed, "Day of the reopening");
                  bind_because(command, typed, "Why");
                }});
  add_document(group, outcome,
               {{"request", "Register what a member or contact asked, with its deadline",
                 example("request",
                         "--asks-for access --asked-by \"Sara\" --asked \"alles over mij\" --received "
                         "2026-11-24")},
                &request_of,
                false,
                [](Command& command, DocumentOptions& options) {
                  Typed& typed = options.typed;
                  command.add("--asks-for", typed.right_of, "Which right")
                      .one_of({"access", "correction", "erasure", "restriction", "objection"})
                      .required();
                  command.add("--asked", typed.asked, "What is asked").required();
                  command.add("--received", typed.received, "Day on which it came (YYYY-MM-DD)").required();
                  bind_asked_by(command, typed);
                }});
  add_document(group, outcome,
               {{"answer", "Decide on a request, or take two months more within the first",
                 example("answer", "--answer granted --on 2026-12-01 --because \"nagezien\"", "request.age")},
                &answer_of,
                true,
                [](Command& command, DocumentOptions& options) {
                  Typed& typed = options.typed;
                  command.add("--answer", typed.answer, "The decision, or longer")
                      .one_of({"granted", "partly", "refused", "longer"})
                      .required();
                  command.add("--on", typed.on, "Day of the decision (YYYY-MM-DD)");
                  bind_because(command, typed, "Why");
                  command.add("--which", typed.request, "Id of the request, where several wait");
                }});
}

void bind_order(Command& command, DocumentOptions& options) {
  command.add("--first", options.typed.first, "Id of the session that comes first").required();
  command.add("--then", options.typed.then, "Id of the session that comes after it").required();
  bind_because(command, options.typed, "Why");
}

void bind_binding(Command& command, DocumentOptions& options) {
  command
      .add("--bound", options.bound,
           "The sealed record that was opened under another number (RECORD.age), as in a crisis")
      .required();
  command.add("--after", options.typed.after,
              "Id of the session after which it comes; without it: before all");
  bind_because(command, options.typed, "Why");
}

void add_about_line(Command& group, Outcome& outcome) {
  add_document(group, outcome,
               {{"order", "Say which of two sessions that follow the same one comes first",
                 example("order",
                         "--first 22222222-1111-4111-8111-111111111111 --then "
                         "33333333-1111-4111-8111-111111111111 --because \"twee toestellen\"",
                         "records/*.age")},
                &order_of_sessions,
                true,
                bind_order,
                true});
  add_document(
      group, outcome,
      {{"bind", "Say that a record of another number is of this dossier, and its place",
        example("bind",
                "--bound crisis.age --after 22222222-1111-4111-8111-111111111111 --because \"crisis\"")},
       &binding_of_session,
       false,
       bind_binding});
}

void add_about_end(Command& group, Outcome& outcome) {
  add_document(
      group, outcome,
      {{"destroy", "Order the destruction of all that is given, once its term is over; nothing goes yet",
        example("destroy", "--because \"termijn verstreken\"", "records/*.age closed.age")},
       &destruction_of,
       true,
       [](Command& command, DocumentOptions& options) {
         bind_because(command, options.typed, "Why");
         command.add("--which", options.typed.request, "Id of the open request that it grants");
       }});
  add_document(
      group, outcome,
      {{"consent", "Consent, as a second coordinator, to the order to destroy among what is given",
        example("consent", "--because \"nagezien\"", "records/*.age closed.age destroy.age")},
       &consent_of,
       true,
       [](Command& command, DocumentOptions& options) { bind_because(command, options.typed, "Why"); }});
}

}  // namespace

void add_document_commands(Command& app, Outcome& outcome) {
  Command group =
      add_group(app, "document", "What is said of a dossier outside a table: make it, and show it");
  add_about_records(group, outcome);
  add_about_dossier(group, outcome);
  add_about_line(group, outcome);
  add_about_end(group, outcome);
  add_command<RecordOptions>(
      group, outcome,
      {"show", "Verify documents of a dossier and show what they say; noted in the access log",
       "tafel document show --house house.json --identity coordinator.agekey --reason "
       "\"opvolging\" told.age"},
      bind_shown_documents, run_show_documents);
  add_document_send(group, outcome);
}

}  // namespace tafel::provisioning
