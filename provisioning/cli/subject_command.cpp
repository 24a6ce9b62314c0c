#include "provisioning/cli/against_store.hpp"
#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/papers_reading.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/subject/review_sheet.hpp"
#include "provisioning/subject/subject_pages.hpp"
#include "shared/base/files.hpp"
#include "shared/base/unfit_letter.hpp"
#include "shared/domain/limits.hpp"
#include "shared/paper/pdf/print_pdf.hpp"
#include "shared/paper/terminal_text.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace tafel::provisioning {
namespace {

struct SubjectOptions {
  RecordOptions record;
  AgainstStore store;
  std::string member;
  std::string review;
  bool informed = false;
};

void bind_subject(Command& command, SubjectOptions& options) {
  bind_trust(command, options.record);
  bind_reading(command, options.record.reading);
  bind_against_store(command, options.store);
  command
      .add("--member", options.member,
           "Whose data: an id (m1) or a whole name of the records; one that is not there lists the members")
      .required();
  command.add("--out", options.record.out,
              "The PDF of the pages to hand over, an older one is replaced; without it, text on standard "
              "output");
  command.add("--review", options.review,
              "The PDF of the sheet to read first, an older one is replaced; without it, text on standard "
              "error");
  command.add_flag("--informed", options.informed,
                   "This member knows of the referral by now, whatever the records say");
  command
      .add("RECORD", options.record.files,
           "All sealed records of one dossier (RECORD.age) and its documents, in any order")
      .required();
}

// Two papers are never one file: the sheet is not handed over.
Done check_targets(const SubjectOptions& options) {
  if (auto done = check_pdf_target(options.record); !done) return done;
  if (options.review.empty()) return {};
  const auto normal = [](const std::string& file) { return std::filesystem::path(file).lexically_normal(); };
  if (!options.record.out.empty() && normal(options.review) == normal(options.record.out))
    return fail(Fault::refused, "is the same file as --out: the sheet is not handed over",
                "--review " + options.review);
  return check_target("--review", options.review, Written::pdf);
}

Done check_member(const std::string& typed) {
  if (auto problem = problem_with_words(typed, domain::limits::words_bytes, Breaks::forbidden))
    return fail(Fault::malformed, std::move(*problem), "--member");
  return {};
}

// A supervisor reads the access log and no record: an id may be in it, a name never.
std::string action_of(const std::string& typed) {
  const auto is_of_id = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  const bool has_digit = std::ranges::any_of(typed, [](char c) { return c >= '0' && c <= '9'; });
  const bool is_id =
      has_digit && typed.size() <= domain::limits::id_bytes && std::ranges::all_of(typed, is_of_id);
  return is_id ? "subject " + typed : "subject";
}

Done write_pdf(const std::string& file, const paper::Document& document) {
  const auto pdf = paper::print_pdf(document);
  if (!pdf) return pass(pdf.error());
  return write_file_durably(file, *pdf, mode_secret);
}

// The sheet first: there are no pages that nobody was told to read.
Done give_review(const SubjectOptions& options, const paper::Document& sheet) {
  if (!options.review.empty()) return write_pdf(options.review, sheet);
  std::cerr << paper::terminal_text(sheet);
  return {};
}

Done give_pages(const SubjectOptions& options, const paper::Document& pages) {
  if (options.record.out.empty()) {
    std::cout << paper::terminal_text(pages);
    return {};
  }
  if (auto done = write_pdf(options.record.out, pages); !done) return done;
  std::cout << "printed " << shown(options.record.out) << "\n  read "
            << (options.review.empty() ? "the sheet above" : shown(options.review))
            << " before you hand it over\n";
  return {};
}

Done give_subject(const SubjectOptions& options) {
  const auto papers = read_papers(options.record, action_of(options.member));
  if (!papers) return pass(papers.error());
  const auto& line = papers->line;
  if (line.empty())
    return fail(Fault::refused, "needs the records of a dossier; `tafel document show` shows documents alone",
                "RECORD");
  if (auto done = compare_with_store(options.store, options.record.reading, *papers); !done) return done;
  const auto people = subject::people_of(line);
  const auto person = subject::find_person(people, options.member);
  if (!person) {
    std::cerr << paper::terminal_text(subject::list_of_people(people));
    return pass(person.error());
  }
  const Instant now = SystemClock().now();
  const subject::Held held = subject::held_about(line, *person, options.informed);
  if (auto done = give_review(options, subject::write_review_sheet(held, line, people, now)); !done)
    return done;
  if (!held.is_informed)
    return fail(
        Fault::refused,
        "was not told of the referral, for a reason of safety: no pages are made; read the sheet, and "
        "give --informed if this member knows by now",
        "--member " + options.member);
  return give_pages(options, subject::write_subject_pages(held, line, now));
}

ExitCode run_subject(const SubjectOptions& options) {
  if (const auto done = check_targets(options); !done) return report(done);
  if (const auto done = check_member(options.member); !done) return report(done);
  if (const auto done = check_against_store(options.store); !done) return report(done);
  return report(give_subject(options));
}

}  // namespace

void add_subject_command(Command& app, Outcome& outcome) {
  add_command<SubjectOptions>(
      app, outcome,
      {"subject",
       "Verify the records of a dossier and give what is held about one member, for that member, with a "
       "sheet for the coordinator to read first; noted in the access log",
       "tafel subject --member m1 --house house.json --identity coordinator.agekey --reason \"verzoek om "
       "inzage\" --review nakijken.pdf --out inzage.pdf record.age correct.age"},
      bind_subject, run_subject);
}

}  // namespace tafel::provisioning
