// Any paper as a PDF: A4, fonts embedded, tagged for reading aloud, with an outline, in Dutch (nl-BE). The caller lays
// out its pages.
// Thread: one at a time (Pango's font map is the thread's own).
#pragma once

#include "shared/base/bytes.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/paper/pdf/page.hpp"

#include <functional>
#include <string>

namespace tafel::paper::pdf {

struct PaperInfo {
  std::string title;
  std::string subject;
  std::string author;
  std::string footer;  // on the left at the foot of each page, before its number
  Instant made_at;
};

using LayOut = std::function<std::vector<Page>(PangoContext* fonts)>;

// Errors: io (cairo failed; the font Inter is not installed).
[[nodiscard]] Result<Bytes> make_paper(const PaperInfo& info, const LayOut& lay_out);

}  // namespace tafel::paper::pdf
