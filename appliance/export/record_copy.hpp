// A sealed record copied from the outbox to a USB stick: all of it, as it was checked, or nothing.
#pragma once

#include "appliance/export/usb_stick.hpp"
#include "shared/base/bytes.hpp"

#include <string>
#include <vector>

namespace tafel::appliance {

struct CopiedFile {
  std::string name;
  Bytes content;
};

enum class CopyTrouble {
  none,
  gone,       // the stick was pulled out
  read_only,  // the stick, or this folder of it, cannot be written
  full,
  differs,  // what was read back is not what was written
  failed,   // the stick answered otherwise
};

// Writes each file under a temporary name, flushed, reads it back and compares; then renames them all in the order given,
// and flushes the folder. A file of an earlier copy is called NAME.old until all are in place. After trouble nothing of
// this copy is left and an earlier one is as it was, as far as the stick still answers. The cause is logged.
[[nodiscard]] CopyTrouble copy_to(const Stick& stick, const std::vector<CopiedFile>& files);

}  // namespace tafel::appliance
