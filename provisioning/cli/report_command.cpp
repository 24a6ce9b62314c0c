#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/record_reading.hpp"
#include "provisioning/cli/target.hpp"
#include "provisioning/figures/charts.hpp"
#include "provisioning/figures/suppress.hpp"
#include "provisioning/figures/tables.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "shared/paper/dutch_time.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <span>

namespace tafel::provisioning {
namespace {

using figures::SessionCounts;

constexpr int first_year = 2000;
constexpr int last_year = 2200;

struct ReportOptions {
  RecordOptions record;  // its `record` is each of `records` in turn
  std::vector<std::string> records;
  int year = 0;
  int threshold = figures::default_threshold;
  std::string csv;
  std::string pdf;
};

void bind_report(Command& command, ReportOptions& options) {
  bind_trust(command, options.record);
  bind_reading(command, options.record.reading);
  command.add("--year", options.year, "The calendar year to report on; it must be over")
      .required()
      .between(first_year, last_year);
  command
      .add("--threshold", options.threshold,
           "A count of fewer cliëntsystemen than this is hidden (at least 3)")
      .between(figures::least_threshold, figures::greatest_threshold)
      .shows_default();
  command.add("--csv", options.csv, "The CSV to write; an older one is replaced").required();
  command.add("--pdf", options.pdf, "The page of charts to write; an older one is replaced");
  command.add("RECORD", options.records, "Every record of that year; those of other years are left out")
      .required();
}

// Figures of a year still running would be published again, larger: the difference would be a few sessions.
Done require_year_over(int year) {
  if (belgian_day(SystemClock().now()).year > year) return {};
  return fail(Fault::refused, "figures are given of a year that is over", "--year " + std::to_string(year));
}

// Each record once, of a session once. Every record that fails is named, not only the first.
class Counting {
 public:
  explicit Counting(const ReportOptions& options) : options_(options) {}

  Result<std::vector<SessionCounts>> run() {
    for (const auto& record : options_.records) read_one(record);
    if (failed_ > 0)
      return fail(Fault::refused, std::to_string(failed_) + " of " + std::to_string(options_.records.size()) +
                                      " records cannot be counted, so there are no figures");
    return std::move(counts_);
  }

 private:
  void read_one(const std::string& record) {
    RecordOptions options = options_.record;
    options.record = record;
    const auto reading = read_record(options, "report " + std::to_string(options_.year));
    if (!reading) return refuse(reading.error());
    if (reading->provenance.handed_over)
      return refuse({Fault::refused, "was handed over by another house, which counts it", record});
    const auto [known, is_new] = seen_.emplace(reading->provenance.session, reading->provenance.sha256);
    if (!is_new && known->second != reading->provenance.sha256)
      return refuse({Fault::refused, "another record of the same session was given too", record});
    if (!is_new) return say(record, "the same record again, counted once");
    if (reading->state.closed->not_held) return say(record, "no casusoverleg was held, not counted");
    auto counts = figures::count_session(reading->state);
    if (counts.year != options_.year) return say(record, "of another year, not counted");
    counts_.push_back(std::move(counts));
  }
  void refuse(const Error& error) {
    report(error);
    ++failed_;
  }
  static void say(const std::string& record, const std::string& what) {
    std::cerr << "tafel: " << shown(record) << ": " << what << "\n";
  }

  const ReportOptions& options_;
  std::map<std::string, std::string> seen_;  // session, SHA-256
  std::vector<SessionCounts> counts_;
  int failed_ = 0;
};

// The same for the same records in whatever order, so that the same report is made again; unguessable without them.
std::uint64_t secret_of(const std::vector<SessionCounts>& counts) {
  std::vector<std::string> keys;
  keys.reserve(counts.size());
  for (const auto& session : counts) keys.push_back(session.keys);
  std::ranges::sort(keys);
  std::string all = "tafelgeheim/figures/v1";
  for (const auto& each : keys) all += "\n" + each;
  std::uint64_t secret = 0;
  const crypto::Hash hash = crypto::sha256(std::string_view(all));
  for (const auto byte : std::span(hash).first<sizeof(secret)>()) secret = secret << 8U | byte;
  return secret;
}

Done require_enough(int families, int threshold) {
  if (families >= threshold) return {};
  return fail(Fault::refused, "these are records of " + std::to_string(families) +
                                  (families == 1 ? " cliëntsysteem" : " cliëntsystemen") +
                                  " in that year; figures about fewer than " + std::to_string(threshold) +
                                  " would point at somebody");
}

ExitCode write_report(const ReportOptions& options, const envelope::House& house,
                      const std::vector<SessionCounts>& counts) {
  const figures::ReportOf of{house.house, house.name, options.year, options.threshold};
  const auto published = figures::suppress(figures::tabulate(counts), options.threshold, secret_of(counts));
  if (!options.pdf.empty()) {
    const auto pdf = figures::print_charts(of, published, SystemClock().now());
    if (!pdf) return report(pdf.error());
    if (const auto done = write_file_durably(options.pdf, *pdf, mode_secret); !done) return report(done);
  }
  if (const auto done =
          write_file_durably(options.csv, as_bytes(figures::to_csv(of, published)), mode_secret);
      !done)
    return report(done);
  std::cout << "counted " << counts.size() << " sessions of " << options.year << " in " << shown(options.csv)
            << (options.pdf.empty() ? "" : " and " + shown(options.pdf)) << "\n";
  return ExitCode::done;
}

Done check_targets(const ReportOptions& options) {
  if (auto done = check_target("--csv", options.csv, Written::csv); !done) return done;
  if (options.pdf.empty()) return {};
  if (std::filesystem::path(options.pdf).lexically_normal() ==
      std::filesystem::path(options.csv).lexically_normal())
    return fail(Fault::refused, "is the same file as --csv: give another name", "--pdf " + options.pdf);
  return check_target("--pdf", options.pdf, Written::pdf);
}

ExitCode run_report(const ReportOptions& options) {
  if (const auto done = check_targets(options); !done) return report(done);
  if (const auto done = require_year_over(options.year); !done) return report(done);
  const auto house = read_trusted_house(options.record.house, options.record.house_key);
  if (!house) return report(house.error());
  const auto counts = Counting(options).run();
  if (!counts) return report(counts.error());
  if (const auto done = require_enough(figures::families_in(*counts), options.threshold); !done)
    return report(done);
  return write_report(options, *house, *counts);
}

}  // namespace

void add_report_command(Command& app, Outcome& outcome) {
  add_command<ReportOptions>(
      app, outcome,
      {"report",
       "Verify the records of a year and give their anonymous figures as CSV and as a "
       "page "
       "of charts; each record is noted in the access log",
       "tafel report --year 2025 --house house.json --identity coordinator.agekey --reason \"jaarcijfers\" "
       "--csv cijfers.csv --pdf cijfers.pdf records/*.age"},
      bind_report, run_report);
}

}  // namespace tafel::provisioning
