#include "appliance/guard/image_generation.hpp"

#include "appliance/guard/generation.hpp"
#include "appliance/guard/tpm_bits.hpp"
#include "shared/base/files.hpp"

namespace tafel::guard {
namespace {

constexpr std::size_t command_line_limit_bytes = 64UL * 1024;

Result<int> own_generation(const RunningImage& image) {
  return read_parsed(image.command_line, command_line_limit_bytes, generation_of);
}

}  // namespace

Done refuse_older_image(const RunningImage& image) {
  const auto own = own_generation(image);
  if (!own) return pass(own.error());
  auto tpm = TpmBits::open(image.tpm);
  if (!tpm) return pass(tpm.error());
  const auto bits = tpm->read();
  if (!bits) return pass(bits.error());
  if (auto problem = problem_with_generation(*own, *bits)) return fail(Fault::refused, *problem);
  return {};
}

Done raise_generation(const RunningImage& image, const std::filesystem::path& good) {
  const auto own = own_generation(image);
  if (!own) return pass(own.error());
  const auto note = good / ("generation-" + std::to_string(*own));
  if (!std::filesystem::exists(note)) return write_file_durably(note, {}, 0644);
  auto tpm = TpmBits::open(image.tpm);
  if (!tpm) return pass(tpm.error());
  const auto bits = tpm->read();
  if (!bits) return pass(bits.error());
  return highest_in(*bits) >= *own ? Done{} : tpm->set(bits_up_to(*own));
}

}  // namespace tafel::guard
