// `tafel document send` and `tafel upload`: what was made or came by stick goes to the store, and its receipt beside it.
#include "provisioning/cli/commands.hpp"
#include "provisioning/documents/document_files.hpp"
#include "provisioning/records/sealed_record.hpp"
#include "provisioning/records/store_client.hpp"
#include "shared/crypto/line_ends.hpp"
#include "shared/outbox/record_files.hpp"

#include <iostream>
#include <system_error>

namespace tafel::provisioning {
namespace {

struct SendOptions {
  std::string dir;
  std::string coordinator;
  std::vector<std::string> files;
};

using Send = Result<Delivered> (*)(StoreClient& client, const std::string& file);

void bind_send(Command& command, SendOptions& options, const std::string& what) {
  command.add("--dir", options.dir, "Folder of the house").required();
  command.add("--coordinator", options.coordinator, "Coordinator who sends").required();
  command.add("FILE", options.files, what).required();
}

Result<Delivered> send_document(StoreClient& client, const std::string& file) {
  const auto files = read_document(file);
  if (!files) return pass(files.error());
  return client.deliver_document(*files);
}

Result<Delivered> send_record(StoreClient& client, const std::string& file) {
  if (auto done = require_record(file); !done) return pass(done.error());
  const auto files = read_sealed(file);
  if (!files) return pass(files.error());
  if (files->minisig.empty())
    return fail(Fault::missing, "the device's signature is not beside it", outbox::signature_path(file));
  return client.deliver_record(*files);
}

// A receipt of before, as of a log that ended, is evidence and is kept: `receipt`.old-1, or the next free number.
Done set_aside(const fs::path& receipt) {
  std::error_code failed;
  for (int number = 1;; ++number) {
    const fs::path old = receipt.string() + ".old-" + std::to_string(number);
    if (fs::exists(fs::symlink_status(old, failed))) continue;
    fs::rename(receipt, old, failed);
    if (failed) return fail(Fault::io, "cannot be renamed: " + failed.message(), receipt.string());
    return {};
  }
}

Done keep_receipt(const fs::path& age_file, const std::string& receipt) {
  const fs::path path = outbox::receipt_path(age_file);
  const auto before = outbox::read_receipt(age_file);
  if (before && crypto::with_plain_line_ends(*before) == receipt) return {};
  if (before || before.error().fault != Fault::missing)
    if (auto done = set_aside(path); !done) return done;
  return write_new(path, receipt, mode_public);
}

Result<Delivered> send_and_keep(StoreClient& client, Send send, const std::string& file) {
  auto delivered = send(client, file);
  if (!delivered) return delivered;
  if (auto kept = keep_receipt(file, delivered->receipt); !kept)
    return fail(kept.error().fault,
                "was delivered, and its receipt cannot be written: " + describe(kept.error()), file);
  return delivered;
}

void say_sent(const std::string& file, const Delivered& delivered) {
  std::cout << shown(file) << (delivered.is_new ? ": delivered" : ": the store had it already")
            << ", in the log at index " << delivered.log_index << "; receipt in "
            << shown(outbox::receipt_path(file).string()) << "\n"
            << std::flush;
}

// One that is refused keeps none of the others back; a store that is not reached ends it.
ExitCode send_all(const SendOptions& options, Send send) {
  auto client = StoreClient::open(options.dir, options.coordinator);
  if (!client) return report(client.error());
  ExitCode code = ExitCode::done;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const std::string& file = options.files[i];
    if (options.files.size() > 1) std::cout << i + 1 << " of " << options.files.size() << "  " << std::flush;
    const auto delivered = send_and_keep(*client, send, file);
    if (delivered) {
      say_sent(file, *delivered);
      continue;
    }
    std::cout << shown(file) << ": not delivered\n" << std::flush;
    code = report(fail(delivered.error().fault, describe(delivered.error()), file).value());
    if (delivered.error().fault != Fault::unreachable) continue;
    std::cerr << "tafel: not tried: " << options.files.size() - i - 1 << "; the same command again is safe\n";
    return code;
  }
  return code;
}

}  // namespace

void add_document_send(Command& group, Outcome& outcome) {
  add_command<SendOptions>(
      group, outcome,
      {"send",
       "Send documents of a dossier to the central store, and put each one's receipt beside it; again is "
       "safe",
       "tafel document send told.age close.age --dir huis --coordinator an"},
      [](Command& command, SendOptions& options) {
        bind_send(command, options, "Documents (DOCUMENT.age); the .minisig stands beside each");
      },
      [](const SendOptions& options) { return send_all(options, send_document); });
}

void add_upload_command(Command& app, Outcome& outcome) {
  add_command<SendOptions>(
      app, outcome,
      {"upload",
       "Send sealed records that came by stick to the central store, and put each one's receipt beside it; "
       "again is safe",
       "tafel upload /media/stick/record.age --dir huis --coordinator an"},
      [](Command& command, SendOptions& options) {
        bind_send(command, options, "Sealed records (RECORD.age); the .minisig stands beside each");
      },
      [](const SendOptions& options) { return send_all(options, send_record); });
}

}  // namespace tafel::provisioning
