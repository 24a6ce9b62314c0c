// Until when the store's certificate, its authority's and the list of revoked ones are valid, for /metrics and the log. A
// store whose list is over refuses every client, so it says so a month ahead. Thread: one.
#pragma once

#include "central-store/store_options.hpp"
#include "shared/base/time.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tafel::store {

struct FileEnd {
  std::string_view label;  // in /metrics
  std::string_view what;   // in the log
  Instant until;

  bool operator==(const FileEnd&) const = default;
};

// Of each of the three files that can be read; the server itself refuses to start with one that cannot.
[[nodiscard]] std::vector<FileEnd> ends_of_files(const StoreOptions& options);

// A line for each that ends within a month or has ended.
[[nodiscard]] std::vector<std::string> warnings_of(const std::vector<FileEnd>& ends, Instant now);
// Prometheus text: seconds since 1970.
[[nodiscard]] std::string metrics_of(const std::vector<FileEnd>& ends);

// Logs each warning once: a line a day, because its days left change every day.
class EndsLog {
 public:
  void say(const std::vector<FileEnd>& ends, Instant now);

 private:
  std::vector<std::string> said_;
};

}  // namespace tafel::store
