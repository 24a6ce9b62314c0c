#include "shared/paper/pdf/print_pdf.hpp"

#include "shared/paper/pdf/block_layout.hpp"
#include "shared/paper/pdf/paper.hpp"

namespace tafel::provisioning {

Result<Bytes> print_pdf(const Document& document) {
  const print::PaperInfo info{document.title, document.subject, document.author, document.footer,
                              document.made_at};
  return print::make_paper(info, [&](PangoContext* fonts) { return print::lay_out(fonts, document); });
}

}  // namespace tafel::provisioning
