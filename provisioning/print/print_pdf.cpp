#include "provisioning/print/print_pdf.hpp"

#include "provisioning/print/block_layout.hpp"
#include "provisioning/print/paper.hpp"

namespace tafel::provisioning {

Result<Bytes> print_pdf(const Document& document) {
  const print::PaperInfo info{document.title, document.subject, document.author, document.footer,
                              document.made_at};
  return print::make_paper(info, [&](PangoContext* fonts) { return print::lay_out(fonts, document); });
}

}  // namespace tafel::provisioning
