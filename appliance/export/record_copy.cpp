#include "appliance/export/record_copy.hpp"

#include "shared/base/files.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"

namespace tafel::appliance {
namespace {

constexpr unsigned readable_by_all = 0644;

Done write_copy(const Path& file, const Path& folder, ByteView content) {
  return write_file_durably(folder / file.filename(), content, readable_by_all);
}

}  // namespace

Done copy_record(const Path& outbox, const std::string& session, const Path& target) {
  const auto record = outbox::read_record(outbox, session);
  if (!record) return pass(record.error());
  const Path age_file = outbox::record_path(outbox, session);
  const auto receipt = outbox::read_receipt(age_file);
  // A file larger than any receipt is none: a record without its receipt is better than no copy.
  if (!receipt && receipt.error().fault == Fault::io) return pass(receipt.error());
  if (auto done = write_copy(outbox::signature_path(age_file), target, as_bytes(record->minisig)); !done)
    return done;
  if (receipt)
    if (auto done = write_copy(outbox::receipt_path(age_file), target, as_bytes(*receipt)); !done)
      return done;
  return write_copy(age_file, target, record->age_file);
}

}  // namespace tafel::appliance
