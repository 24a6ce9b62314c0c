#include "shared/paper/pdf/pdf_language.hpp"

#include <exception>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace tafel::paper::pdf {
namespace {

void read(QPDF& document, ByteView pdf) {
  document.setSuppressWarnings(true);  // they would go to standard error
  document.setAttemptRecovery(false);
  document.processMemoryFile("paper", reinterpret_cast<const char*>(pdf.data()), pdf.size());
}

void set_language(QPDF& document, const std::string& language) {
  QPDFObjectHandle catalog = document.getRoot();
  catalog.replaceKey("/Lang", QPDFObjectHandle::newString(language));
  QPDFObjectHandle viewer = QPDFObjectHandle::newDictionary();
  viewer.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  catalog.replaceKey("/ViewerPreferences", viewer);
}

Bytes written(QPDF& document) {
  QPDFWriter writer(document);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {buffer->getBuffer(), buffer->getBuffer() + buffer->getSize()};
}

}  // namespace

// libqpdf throws; nothing of that leaves this function.
Result<Bytes> with_language(ByteView pdf, const std::string& language) try {
  QPDF document;
  read(document, pdf);
  set_language(document, language);
  Bytes bytes = written(document);
  if (document.anyWarnings()) return fail(Fault::malformed, "not a whole PDF: it would have to be repaired");
  return bytes;
} catch (const std::exception& problem) {
  return fail(Fault::malformed, std::string("not a PDF that libqpdf reads: ") + problem.what());
}

}  // namespace tafel::paper::pdf
