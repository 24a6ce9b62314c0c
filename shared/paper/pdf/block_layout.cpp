#include "shared/paper/pdf/block_layout.hpp"

#include "shared/paper/pdf/table_layout.hpp"

namespace tafel::paper::pdf {
namespace {

constexpr double notice_padding = 9;
constexpr double notice_bar = 2.2;
constexpr double mark_size = 8;
constexpr double code_padding = 8;

void lay(Flow& flow, const Title& title) {
  const TextBlock above(flow.context(), quiet(title.above), Face::small, text_width);
  const TextBlock words(flow.context(), plain(title.title), Face::title, text_width);
  const TextBlock below(flow.context(), plain(title.below), Face::heading2, text_width);
  flow.begin("P");
  flow.text(above, margin_side);
  flow.end("P");
  flow.space(6);
  flow.begin("H1");
  flow.text(words, margin_side);
  flow.end("H1");
  flow.space(3);
  flow.begin("P");
  flow.text(below, margin_side, quiet_ink);
  flow.end("P");
  flow.space(12);
}

void lay(Flow& flow, const Heading& heading) {
  const bool section = heading.level == 1;
  const std::string tag = section ? "H2" : "H3";
  const TextBlock words(flow.context(), plain(heading.text), section ? Face::heading1 : Face::heading2,
                        text_width);
  flow.space(section ? 17 : 9);
  flow.add(OutlinePiece{heading.level, heading.text, flow.y()});
  flow.begin(tag);
  flow.text(words, margin_side);
  flow.end(tag);
  flow.advance(section ? 5 : 3);
}

void lay(Flow& flow, const Paragraph& paragraph) {
  flow.space(1.5);
  flow.begin("P");
  flow.text(TextBlock(flow.context(), paragraph.text, Face::body, text_width), margin_side);
  flow.end("P");
  flow.space(4);
}

// A notice is short by its nature and stays in one piece.
void lay(Flow& flow, const Notice& notice) {
  const double width = text_width - 2 * notice_padding - notice_bar;
  const TextBlock title(flow.context(), strong(notice.title), Face::body, width);
  const TextBlock words(flow.context(), plain(notice.text), Face::body, width);
  const double height = title.height() + words.height() + 2 * notice_padding + 2;
  flow.space(10);
  flow.need(height);
  flow.add(BoxPiece{margin_side, flow.y(), text_width, height, shade});
  flow.add(BoxPiece{margin_side, flow.y(), notice_bar, height, quiet_ink});
  const double x = margin_side + notice_bar + notice_padding;
  flow.begin("P");
  flow.add(title.piece(0, title.lines(), x, flow.y() + notice_padding));
  flow.add(words.piece(0, words.lines(), x, flow.y() + notice_padding + title.height() + 2));
  flow.end("P");
  flow.advance(height + 4);
}

void lay(Flow& flow, const Verdict& verdict) {
  const double indent = mark_size + 6;
  const TextBlock words(flow.context(), strong(verdict.text), Face::body, text_width - indent);
  flow.need(words.height() + 30);  // the table of votes follows
  flow.add(MarkPiece{verdict.yes ? Mark::yes : Mark::no, margin_side, flow.y() + 2, mark_size});
  flow.begin("P");
  flow.text(words, margin_side + indent, verdict.yes ? yes_ink : no_ink);
  flow.end("P");
  flow.space(4);
}

void lay(Flow& flow, const Code& code) {
  const TextBlock words(flow.context(), plain(code.lines), Face::code, text_width - 2 * code_padding);
  const double height = words.height() + 2 * code_padding;
  flow.need(height);
  flow.add(BoxPiece{margin_side, flow.y(), text_width, height, shade});
  flow.begin("Code");
  flow.add(words.piece(0, words.lines(), margin_side + code_padding, flow.y() + code_padding));
  flow.end("Code");
  flow.advance(height);
}

void lay(Flow& flow, const Together& together) {
  flow.need(together.points);
}
void lay(Flow& flow, const Fields& fields) {
  lay_fields(flow, fields);
}
void lay(Flow& flow, const Table& table) {
  lay_table(flow, table);
}

// A heading and the block right under it come together.
double height_from(PangoContext* context, const std::vector<Block>& blocks, std::size_t index) {
  const double here = least_height(context, blocks[index]);
  const bool leans_on_next = std::holds_alternative<Heading>(blocks[index]);
  return leans_on_next && index + 1 < blocks.size() ? here + height_from(context, blocks, index + 1) : here;
}

}  // namespace

double least_height(PangoContext* context, const Block& block) {
  if (const auto* heading = std::get_if<Heading>(&block))
    return TextBlock(context, plain(heading->text), heading->level == 1 ? Face::heading1 : Face::heading2,
                     text_width)
               .height() +
           (heading->level == 1 ? 22 : 12);
  if (const auto* table = std::get_if<Table>(&block)) return least_table_height(context, *table);
  constexpr double some_lines = 48;
  return some_lines;
}

std::vector<Page> lay_out(PangoContext* context, const Document& document) {
  Flow flow(context);
  flow.begin("Document");
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (std::holds_alternative<Heading>(document.blocks[i]))
      flow.need(height_from(context, document.blocks, i));
    std::visit([&](const auto& block) { lay(flow, block); }, document.blocks[i]);
  }
  flow.end("Document");
  return flow.take();
}

}  // namespace tafel::paper::pdf
