#include "appliance/guard/tpm_bits.hpp"

#include "shared/crypto/random.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>

namespace tafel::guard {
namespace {

constexpr TPM2_HANDLE place = 0x01800174;  // of the owner's range (TCG Registry of Reserved TPM 2.0 Handles)
constexpr TPMA_NV attributes = TPMA_NV_AUTHREAD | TPMA_NV_AUTHWRITE | TPMA_NV_OWNERREAD | TPMA_NV_NO_DA |
                               (TPM2_NT_BITS << TPMA_NV_TPM2_NT_SHIFT);

// The number of a TPM's own answer, without the part that says which handle or session it is about.
TSS2_RC reason_of(TSS2_RC answer) {
  return (answer & TPM2_RC_FMT1) != 0 ? answer & 0x000000BFU : answer;
}

Done checked(TSS2_RC answer, const std::string& what) {
  if (answer == TSS2_RC_SUCCESS) return {};
  return fail(Fault::io, what + ": " + Tss2_RC_Decode(answer));
}

// Somebody else's thing in its place could be set back.
Done check_is_ours(ESYS_CONTEXT* context, ESYS_TR handle) {
  TPM2B_NV_PUBLIC* found = nullptr;
  auto read =
      checked(Esys_NV_ReadPublic(context, handle, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &found, nullptr),
              "cannot look at the generations");
  if (!read) return read;
  const bool is_ours = (found->nvPublic.attributes & ~TPMA_NV_WRITTEN) == attributes;
  Esys_Free(found);
  if (!is_ours) return fail(Fault::altered, "what the TPM has in the place of the generations is not ours");
  return {};
}

// The bit field's handle in this context; nothing when it is not there.
Result<std::optional<ESYS_TR>> find(ESYS_CONTEXT* context) {
  ESYS_TR handle = ESYS_TR_NONE;
  const TSS2_RC answer =
      Esys_TR_FromTPMPublic(context, place, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE, &handle);
  if (answer != TSS2_RC_SUCCESS) {
    if (reason_of(answer) == reason_of(TPM2_RC_HANDLE)) return std::optional<ESYS_TR>();
    return pass(checked(answer, "cannot look for the generations").error());
  }
  if (auto ours = check_is_ours(context, handle); !ours) return pass(ours.error());
  return std::optional(handle);
}

Result<bool> is_owner_locked(ESYS_CONTEXT* context) {
  TPMS_CAPABILITY_DATA* found = nullptr;
  auto asked = checked(Esys_GetCapability(context, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                          TPM2_CAP_TPM_PROPERTIES, TPM2_PT_PERMANENT, 1, nullptr, &found),
                       "cannot ask whether the owner's hierarchy is locked");
  if (!asked) return pass(asked.error());
  const auto& properties = found->data.tpmProperties;
  const bool locked = properties.count == 1 && properties.tpmProperty[0].property == TPM2_PT_PERMANENT &&
                      (properties.tpmProperty[0].value & TPMA_PERMANENT_OWNERAUTHSET) != 0;
  Esys_Free(found);
  return locked;
}

Result<ESYS_TR> define(ESYS_CONTEXT* context) {
  const TPM2B_AUTH none{};
  TPM2B_NV_PUBLIC field{};
  field.nvPublic.nvIndex = place;
  field.nvPublic.nameAlg = TPM2_ALG_SHA256;
  field.nvPublic.attributes = attributes;
  field.nvPublic.dataSize = sizeof(std::uint64_t);
  ESYS_TR handle = ESYS_TR_NONE;
  auto made = checked(Esys_NV_DefineSpace(context, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                          ESYS_TR_NONE, &none, &field, &handle),
                      "cannot make room for the generations");
  if (!made) return pass(made.error());
  return handle;
}

Done lock_owner(ESYS_CONTEXT* context) {
  TPM2B_AUTH value{};
  value.size = 32;
  crypto::SystemRandom random;
  random.fill({value.buffer, value.size});
  auto locked = checked(Esys_HierarchyChangeAuth(context, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                                 ESYS_TR_NONE, &value),
                        "cannot lock the owner's hierarchy");
  std::ranges::fill(value.buffer, std::uint8_t{0});
  return locked;
}

}  // namespace

void TpmBits::End::operator()(ESYS_CONTEXT* context) const {
  TSS2_TCTI_CONTEXT* line = nullptr;
  Esys_GetTcti(context, &line);
  Esys_Finalize(&context);
  Tss2_TctiLdr_Finalize(&line);
}

Result<TpmBits> TpmBits::open(const std::string& device) {
  TSS2_TCTI_CONTEXT* line = nullptr;
  if (const TSS2_RC answer = Tss2_TctiLdr_Initialize(device.c_str(), &line); answer != TSS2_RC_SUCCESS)
    return fail(Fault::missing, std::string("no TPM answers: ") + Tss2_RC_Decode(answer), device);
  ESYS_CONTEXT* context = nullptr;
  if (const TSS2_RC answer = Esys_Initialize(&context, line, nullptr); answer != TSS2_RC_SUCCESS) {
    Tss2_TctiLdr_Finalize(&line);
    return fail(Fault::missing, std::string("no TPM answers: ") + Tss2_RC_Decode(answer), device);
  }
  return TpmBits(context);
}

Result<std::uint64_t> TpmBits::read() {
  const auto field = find(context_.get());
  if (!field) return pass(field.error());
  if (!*field) return std::uint64_t{0};
  TPM2B_MAX_NV_BUFFER* bytes = nullptr;
  const TSS2_RC answer = Esys_NV_Read(context_.get(), **field, **field, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                      ESYS_TR_NONE, sizeof(std::uint64_t), 0, &bytes);
  if (answer == TPM2_RC_NV_UNINITIALIZED) return std::uint64_t{0};
  if (auto done = checked(answer, "cannot read the generations"); !done) return pass(done.error());
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < bytes->size; ++i) bits = bits << 8 | bytes->buffer[i];  // big-endian
  Esys_Free(bytes);
  return bits;
}

Done TpmBits::set(std::uint64_t bits) {
  auto field = find(context_.get());
  if (!field) return pass(field.error());
  if (!*field) {
    const auto made = define(context_.get());
    if (!made) return pass(made.error());
    *field = *made;
  }
  // Looked at each time: the power may have gone between the two.
  const auto locked = is_owner_locked(context_.get());
  if (!locked) return pass(locked.error());
  if (!*locked)
    if (auto done = lock_owner(context_.get()); !done) return done;
  return checked(
      Esys_NV_SetBits(context_.get(), **field, **field, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE, bits),
      "cannot raise the generation");
}

}  // namespace tafel::guard
