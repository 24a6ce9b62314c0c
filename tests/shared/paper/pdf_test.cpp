// The PDF is read back through libqpdf here: whatever wrote it, its catalog says so.
#include "shared/paper/pdf/pdf_language.hpp"
#include "shared/paper/pdf/print_pdf.hpp"

#include <doctest/doctest.h>
#include <qpdf/QPDF.hh>

namespace tafel::paper {
namespace {

Document sample() {
  Document document;
  document.title = "Verslag – é";
  document.subject = "Dossier 7";
  document.author = "Veilig Huis";
  document.footer = "voet";
  document.made_at = *parse_instant("2026-11-23T09:05:00.000Z");
  document.blocks.push_back(Title{"boven", "Verslag", "onder"});
  document.blocks.push_back(Heading{1, "Deel"});
  for (int i = 0; i < 120; ++i) document.blocks.push_back(Paragraph{plain("Een alinea in het verslag.")});
  return document;
}

Bytes printed() {
  const auto pdf = print_pdf(sample());
  REQUIRE_MESSAGE(pdf, pdf.error().message);
  return *pdf;
}

struct Read {
  std::string language;
  std::string title;
  std::string made;
  bool shows_title = false;
  bool tagged = false;
  bool has_outline = false;
  std::vector<std::string> pages;  // the drawing of each: its words and their places
  bool sound = false;              // nothing to repair
};

Read read_back(const Bytes& bytes) {
  QPDF document;
  document.setSuppressWarnings(true);
  document.processMemoryFile("test", reinterpret_cast<const char*>(bytes.data()), bytes.size());
  QPDFObjectHandle catalog = document.getRoot();
  Read read;
  if (catalog.hasKey("/Lang")) read.language = catalog.getKey("/Lang").getUTF8Value();
  read.shows_title = catalog.hasKey("/ViewerPreferences") &&
                     catalog.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue();
  read.tagged = catalog.hasKey("/StructTreeRoot");
  read.has_outline = catalog.hasKey("/Outlines");
  QPDFObjectHandle info = document.getTrailer().getKey("/Info");
  read.title = info.getKey("/Title").getUTF8Value();
  read.made = info.getKey("/CreationDate").getUTF8Value();
  for (QPDFObjectHandle page : document.getAllPages()) {
    const auto drawing = page.getKey("/Contents").getStreamData();
    read.pages.emplace_back(drawing->getBuffer(), drawing->getBuffer() + drawing->getSize());
  }
  read.sound = !document.anyWarnings();
  return read;
}

}  // namespace

TEST_CASE("paper: a PDF says its language, shows its title, and keeps tags, outline and metadata") {
  const Read read = read_back(printed());
  CHECK(read.language == "nl-BE");
  CHECK(read.shows_title);
  CHECK(read.tagged);
  CHECK(read.has_outline);
  CHECK(read.title == "Verslag – é");
  CHECK_MESSAGE(read.made.find("20261123090500") != std::string::npos, read.made);
  CHECK(read.sound);
}

TEST_CASE("paper: another language changes nothing else, on any page") {
  const Bytes dutch = printed();
  const auto french = pdf::with_language(dutch, "fr-BE");
  REQUIRE(french);
  const Read before = read_back(dutch);
  const Read after = read_back(*french);
  CHECK(after.language == "fr-BE");
  CHECK(after.pages.size() > 1);
  CHECK(after.pages == before.pages);
  CHECK(after.title == before.title);
  CHECK(after.made == before.made);
  CHECK(after.sound);
}

TEST_CASE("paper: thousands of empty lines make no blank pages") {
  Document document;
  document.blocks.push_back(Paragraph{plain("a" + std::string(5000, '\n') + "b")});
  const auto pdf = print_pdf(document);
  REQUIRE(pdf);
  CHECK(read_back(*pdf).pages.size() == 1);
}

TEST_CASE("paper: the same document is the same PDF, byte for byte") {
  CHECK(printed() == printed());
}

TEST_CASE("paper: what is no whole PDF is an error, and no crash") {
  const Bytes whole = printed();
  const auto refused = [](const Bytes& bytes) {
    const auto result = pdf::with_language(bytes, "nl-BE");
    REQUIRE_FALSE(result);
    CHECK(result.error().fault == Fault::malformed);
  };
  refused({});
  refused(to_bytes("no PDF"));
  refused(to_bytes("%PDF-1.5\n%%EOF\n"));
  for (const std::size_t part : {2U, 3U, 10U})
    refused(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / part)));
  refused(Bytes(whole.begin(), whole.end() - 40));  // without the place of its cross-references
  Bytes moved = whole;
  moved.insert(moved.begin() + 20, 100, ' ');  // every object is elsewhere than the table says
  refused(moved);
}

}  // namespace tafel::paper
