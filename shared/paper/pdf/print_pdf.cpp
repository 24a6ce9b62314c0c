#include "shared/paper/pdf/print_pdf.hpp"

#include "shared/paper/pdf/block_layout.hpp"
#include "shared/paper/pdf/paper.hpp"

namespace tafel::paper {

Result<Bytes> print_pdf(const Document& document) {
  const pdf::PaperInfo info{document.title, document.subject, document.author, document.footer,
                            document.made_at};
  return pdf::make_paper(info, [&](PangoContext* fonts) { return pdf::lay_out(fonts, document); });
}

}  // namespace tafel::paper
