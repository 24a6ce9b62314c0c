#include "shared/crypto/tlog/checkpoint.hpp"

#include "shared/crypto/lines.hpp"

#include <algorithm>

namespace tafel::crypto::tlog {
namespace {

tl::unexpected<Error> malformed(const std::string& what, std::size_t line) {
  return fail(Fault::malformed, "checkpoint: " + what, "line " + std::to_string(line));
}

}  // namespace

std::string to_text(const Checkpoint& checkpoint) {
  return checkpoint.origin + "\n" + std::to_string(checkpoint.size) + "\n" + to_base64(checkpoint.root) +
         "\n";
}

Result<Checkpoint> parse_checkpoint(std::string_view text) {
  Checkpoint checkpoint;
  const auto origin = take_line(text);
  if (!origin || origin->empty()) return malformed("no origin", 1);
  checkpoint.origin = *origin;
  const auto size = take_line(text);
  const auto size_value = size ? parse_decimal(*size) : std::nullopt;
  if (!size_value) return malformed("the tree's size is not a plain decimal number", 2);
  checkpoint.size = *size_value;
  const auto root = take_line(text);
  const auto root_bytes = root ? from_base64(*root) : std::nullopt;
  if (!root_bytes || root_bytes->size() != checkpoint.root.size())
    return malformed("the root is not 32 bytes in base64", 3);
  std::copy(root_bytes->begin(), root_bytes->end(), checkpoint.root.begin());
  for (std::size_t number = 4; !text.empty(); ++number) {
    const auto extension = take_line(text);
    if (!extension || extension->empty())
      return malformed("an extension line is empty or without its newline", number);
  }
  return checkpoint;
}

}  // namespace tafel::crypto::tlog
