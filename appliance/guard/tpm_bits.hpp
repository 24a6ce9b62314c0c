// A bit field in the TPM: 64 bits that can be set and never cleared, and that nobody can take away without clearing the
// whole TPM, which also destroys the key of /var. Thread: one.
// Source: TCG TSS 2.0 Enhanced System API (ESAPI), TPM2_NV_DefineSpace, NV_SetBits, NV_Read, HierarchyChangeAuth.
#pragma once

#include "shared/base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>

struct ESYS_CONTEXT;

namespace tafel::guard {

class TpmBits {
 public:
  // `device` names the TPM as tss2-tctildr(3) does: "device:/dev/tpmrm0". Errors: missing (no TPM answers).
  [[nodiscard]] static Result<TpmBits> open(const std::string& device);

  // 0 before the first setting. Errors: io; altered, when something else is in the field's place.
  [[nodiscard]] Result<std::uint64_t> read();

  // Makes the bit field when it is not there, and locks the owner's hierarchy with a random value that nobody keeps:
  // without that the field could be taken away and made anew, empty. Errors: as reading.
  [[nodiscard]] Done set(std::uint64_t bits);

 private:
  struct End {
    void operator()(ESYS_CONTEXT* context) const;
  };
  explicit TpmBits(ESYS_CONTEXT* context) : context_(context) {}

  std::unique_ptr<ESYS_CONTEXT, End> context_;
};

}  // namespace tafel::guard
