// When the agenda that counts for each day was made. It is kept on disk for ever: an older pack for that day, put back
// into the inbox after the newer one was taken out, is refused also after a start. Thread: one.
#pragma once

#include "appliance/state_folder.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

#include <map>

namespace tafel::appliance {

class AgendaDays {
 public:
  // A file that is not there is one without days. Errors: malformed, io.
  [[nodiscard]] static Result<AgendaDays> load(const Path& path);

  [[nodiscard]] bool is_superseded(Date day, Instant made_at) const;
  // An agenda for that day was taken. Errors: full, io.
  [[nodiscard]] Done note(Date day, Instant made_at);

 private:
  explicit AgendaDays(Path path) : path_(std::move(path)) {}

  Path path_;
  std::map<Date, Instant> made_;
};

}  // namespace tafel::appliance
