#include "central-store/backup_job.hpp"

#include "shared/base/files.hpp"
#include "shared/base/log.hpp"

namespace tafel::store {
namespace {

constexpr int pages_at_once = 256;             // 1 MiB
constexpr std::uint64_t between_lines = 8192;  // pages: 32 MiB

std::string first_line(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

}  // namespace

BackupJob::~BackupJob() {
  if (copy_) end(std::string(backup_failed) + "the store ended");
}

void BackupJob::forget_wish() const {
  if (auto removed = remove_file_durably(state_ / backup_wish_name); !removed)
    log::warn("a wish of an earlier life stays: " + describe(removed.error()));
}

bool BackupJob::step() {
  if (!copy_) return begin();
  const auto is_whole = copy_->step(pages_at_once);
  if (!is_whole) {
    end(backup_failed + describe(is_whole.error()));
    return false;
  }
  if (*is_whole) {
    end(backup_done);
    return false;
  }
  if (copy_->copied() - said_at_ >= between_lines) {
    said_at_ = copy_->copied();
    say("copying " + std::to_string(copy_->copied()) + " of " + std::to_string(copy_->all()) + " pages");
  }
  return true;
}

// A wish that cannot be removed would be begun for ever.
bool BackupJob::begin() {
  const auto wish = read_text(state_ / backup_wish_name, backup_line_limit_bytes);
  if (!wish) return false;
  if (auto removed = remove_file_durably(state_ / backup_wish_name); !removed) {
    end(backup_failed + describe(removed.error()));
    return false;
  }
  auto copy = database_.begin_copy(first_line(*wish));
  if (!copy) {
    end(backup_failed + describe(copy.error()));
    return false;
  }
  copy_.emplace(std::move(*copy));
  said_at_ = 0;
  log::info("a backup begins");
  say("copying");
  return true;
}

void BackupJob::end(const std::string& words) {
  copy_.reset();
  words == backup_done ? log::info("the backup is copied") : log::error("the backup " + words);
  say(words);
}

void BackupJob::say(const std::string& words) {
  if (auto written = write_file_durably(state_ / backup_state_name, as_bytes(words + "\n")); !written)
    log::error("how far a backup is cannot be said: " + describe(written.error()));
}

}  // namespace tafel::store
