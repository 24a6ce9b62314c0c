#include "shared/paper/pdf/pdf_language.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>

namespace tafel::provisioning::print {
namespace {

std::optional<std::size_t> number_after(std::string_view text, std::string_view word) {
  const auto at = text.rfind(word);
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t start = at + word.size();
  while (start < text.size() && (text[start] == ' ' || text[start] == '\n')) ++start;
  std::size_t number = 0;
  const auto end = std::from_chars(text.data() + start, text.data() + text.size(), number);
  return end.ec == std::errc() ? std::optional(number) : std::nullopt;
}

// The inside of "N 0 obj << … >> endobj".
std::optional<std::string_view> dictionary_of(std::string_view pdf, std::size_t object) {
  const auto start = pdf.find("\n" + std::to_string(object) + " 0 obj");
  if (start == std::string_view::npos) return std::nullopt;
  const auto open = pdf.find("<<", start);
  const auto end = pdf.find("endobj", start);
  const auto close = pdf.rfind(">>", end);
  if (open == std::string_view::npos || end == std::string_view::npos || close <= open) return std::nullopt;
  return pdf.substr(open + 2, close - open - 2);
}

struct Trailer {
  std::size_t root = 0;
  std::size_t info = 0;
  std::size_t size = 0;
  std::size_t cross_reference = 0;
};

std::optional<Trailer> trailer_of(std::string_view pdf) {
  const auto root = number_after(pdf, "/Root");
  const auto info = number_after(pdf, "/Info");
  const auto size = number_after(pdf.substr(0, pdf.rfind("/Root")), "/Size");
  const auto cross_reference = number_after(pdf, "startxref");
  if (!root || !info || !size || !cross_reference) return std::nullopt;
  return Trailer{*root, *info, *size, *cross_reference};
}

std::string update_of(const Trailer& trailer, std::string_view catalog, std::string_view language,
                      std::size_t at) {
  const std::string object = std::to_string(trailer.root) + " 0 obj\n<<" + std::string(catalog) +
                             "   /Lang (" + std::string(language) +
                             ")\n   /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
  std::array<char, 24> entry{};
  std::snprintf(entry.data(), entry.size(), "%010zu 00000 n \n", at);
  return object + "xref\n" + std::to_string(trailer.root) + " 1\n" + entry.data() + "trailer\n<< /Size " +
         std::to_string(trailer.size) + "\n   /Root " + std::to_string(trailer.root) + " 0 R\n   /Info " +
         std::to_string(trailer.info) + " 0 R\n   /Prev " + std::to_string(trailer.cross_reference) +
         "\n>>\nstartxref\n" + std::to_string(at + object.size()) + "\n%%EOF\n";
}

}  // namespace

Result<Bytes> with_language(Bytes pdf, std::string_view language) {
  const auto trailer = trailer_of(as_text(pdf));
  const auto catalog = trailer ? dictionary_of(as_text(pdf), trailer->root) : std::nullopt;
  if (!catalog) return fail(Fault::io, "cairo wrote a PDF of a form that is not known here");
  const std::string update = update_of(*trailer, *catalog, language, pdf.size());
  pdf.insert(pdf.end(), update.begin(), update.end());
  return pdf;
}

}  // namespace tafel::provisioning::print
