#include "central-store/storage/checkpoint_file.hpp"

#include "shared/base/errno_failure.hpp"
#include "shared/base/files.hpp"
#include "shared/base/folder.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace tafel::store {
namespace {

namespace fs = std::filesystem;
namespace tlog = crypto::tlog;

constexpr std::size_t slot_count = 2;
constexpr std::size_t file_bytes = slot_count * checkpoint_slot_bytes;

// What one slot has, or why it has nothing.
using Slot = Result<KeptCheckpoint>;
using Slots = std::array<Slot, slot_count>;

// No log's name is so long that its note does not fit.
Result<std::string> padded(const std::string& note, const fs::path& place) {
  if (note.size() > checkpoint_slot_bytes)
    return fail(Fault::refused, "a checkpoint is larger than its slot", place.string());
  return note + std::string(checkpoint_slot_bytes - note.size(), '\n');
}

// A note ends in one newline; the others fill the slot.
std::string without_padding(std::string_view slot) {
  const std::size_t last = slot.find_last_not_of('\n');
  if (last == std::string_view::npos) return {};
  return std::string(slot.substr(0, last + 1)) + "\n";
}

Slots slots_in(std::string_view content, const tlog::VerifierKey& log) {
  const auto slot = [&](std::size_t number) {
    return open_checkpoint(
        log, without_padding(content.substr(number * checkpoint_slot_bytes, checkpoint_slot_bytes)));
  };
  return {slot(0), slot(1)};
}

tl::unexpected<Error> not_whole(const Slots& slots, const fs::path& path) {
  for (const Slot& slot : slots)
    if (slot.error().fault == Fault::refused)
      return fail(Fault::refused, "is of another log: " + describe(slot.error()), path.string());
  return fail(Fault::altered, "has no whole checkpoint: " + describe(slots[0].error()), path.string());
}

// The slot with the larger log.
Result<std::size_t> newest_of(const Slots& slots, const fs::path& path) {
  if (!slots[0] && !slots[1]) return not_whole(slots, path);
  if (!slots[0] || !slots[1]) return slots[0] ? 0U : 1U;
  const tlog::Checkpoint& first = slots[0]->checkpoint;
  const tlog::Checkpoint& second = slots[1]->checkpoint;
  if (first.size == second.size && first.root != second.root)
    return fail(Fault::altered, "has two checkpoints of one size and two histories", path.string());
  return second.size > first.size ? 1U : 0U;
}

struct Read {
  std::array<std::string, slot_count> notes;
  std::size_t newest = 0;
  KeptCheckpoint kept;
};

// Nothing when there is no file.
Result<std::optional<Read>> read_slots(const fs::path& path, const tlog::VerifierKey& log) {
  const auto content = read_text(path, file_bytes);
  if (!content && content.error().fault == Fault::missing) return std::optional<Read>();
  if (!content && content.error().fault != Fault::malformed) return pass(content.error());
  if (!content || content->size() != file_bytes)
    return fail(Fault::altered, "is not of " + std::to_string(file_bytes) + " bytes", path.string());
  const Slots slots = slots_in(*content, log);
  const auto newest = newest_of(slots, path);
  if (!newest) return pass(newest.error());
  const auto note_of = [](const Slot& slot) { return slot ? slot->note : std::string(); };
  return std::optional<Read>({{note_of(slots[0]), note_of(slots[1])}, *newest, *slots[*newest]});
}

Done write_at(int file, std::string_view bytes, off_t at, const fs::path& place) {
  while (!bytes.empty()) {
    const ssize_t written = ::pwrite(file, bytes.data(), bytes.size(), at);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno_failure("write", place);
    bytes.remove_prefix(static_cast<std::size_t>(written));
    at += written;
  }
  return {};
}

}  // namespace

Result<KeptCheckpoint> open_checkpoint(const tlog::VerifierKey& log, std::string_view note) {
  const auto text = tlog::open_note(log, note);
  if (!text) return pass(text.error());
  auto checkpoint = tlog::parse_checkpoint(*text);
  if (!checkpoint) return pass(checkpoint.error());
  if (checkpoint->origin != log.name)
    return fail(Fault::refused, "the checkpoint is of the log " + checkpoint->origin);
  return KeptCheckpoint{std::move(*checkpoint), std::string(note)};
}

Result<std::optional<KeptCheckpoint>> read_checkpoint_file(const fs::path& path,
                                                           const tlog::VerifierKey& log) {
  auto read = read_slots(path, log);
  if (!read) return pass(read.error());
  if (!*read) return std::optional<KeptCheckpoint>();
  return std::optional<KeptCheckpoint>(std::move((*read)->kept));
}

Result<CheckpointFile> CheckpointFile::open_or_make(const fs::path& path, const tlog::VerifierKey& log,
                                                    const std::string& note) {
  auto read = read_slots(path, log);
  if (!read) return pass(read.error());
  if (!*read) {
    const auto slot = padded(note, path);
    if (!slot) return pass(slot.error());
    if (auto written = write_file_durably(path, as_bytes(*slot + *slot)); !written)
      return pass(written.error());
    *read = Read{{note, note}, 0, {}};
  }
  const auto folder = Folder::open(path.parent_path());
  if (!folder) return pass(folder.error());
  auto file = folder->open_plain(path.filename().string(), O_WRONLY);
  if (!file) return pass(file.error());
  return CheckpointFile(std::move(*file), path.string(), std::move((*read)->notes), (*read)->newest);
}

Done CheckpointFile::keep(const std::string& note) {
  const auto slot = padded(note, place_);
  if (!slot) return pass(slot.error());
  const std::size_t older = 1 - newest_;
  const auto at = static_cast<off_t>(older * checkpoint_slot_bytes);
  if (auto written = write_at(file_.get(), *slot, at, place_); !written) return written;
  if (::fdatasync(file_.get()) != 0)
    return fail(Fault::io, errno_failure("flush", place_).value().message, place_);
  notes_[older] = note;
  newest_ = older;
  return {};
}

}  // namespace tafel::store
