#include "central-store/log/log_beginning.hpp"

namespace tafel::store {
namespace {

constexpr std::string_view first_line = "tafelgeheim/log-beginning/v1\n";

}  // namespace

std::string log_beginning(std::string_view old_checkpoint_note) {
  return std::string(first_line) + std::string(old_checkpoint_note);
}

std::optional<std::string> note_in_beginning(std::string_view entry) {
  if (!entry.starts_with(first_line)) return std::nullopt;
  return std::string(entry.substr(first_line.size()));
}

}  // namespace tafel::store
