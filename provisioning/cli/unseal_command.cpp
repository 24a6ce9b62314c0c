#include "provisioning/cli/commands.hpp"
#include "provisioning/cli/reading_options.hpp"
#include "provisioning/house/key_files.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"

#include <iostream>

namespace tafel::provisioning {
namespace {

struct UnsealOptions {
  std::string identity;
  std::string file;
  std::string access_log;
};

ExitCode run_unseal(const UnsealOptions& options) {
  const auto identity = read_identity(options.identity);
  if (!identity) return report(identity.error());
  const auto file = read_file(options.file, crypto::age::age_limit_bytes);
  if (!file) return report(file.error());
  const auto plaintext = crypto::age::decrypt(*file, *identity);
  if (!plaintext) {
    report(placed(plaintext.error(), options.file));
    return ExitCode::refused;
  }
  // An emergency is no moment to refuse for want of a log.
  note_or_warn({"unseal, in an emergency: nothing verified", options.access_log}, "unseal", "",
               crypto::to_hex(crypto::sha256(ByteView(*file))));
  std::cerr
      << "tafel: warning: decrypted, and nothing more: no signature, receipt, chain or vote was verified\n";
  const auto text = as_text(plaintext->view());
  std::cout.write(text.data(), static_cast<std::streamsize>(text.size())).flush();
  if (!std::cout) return report(fail(Fault::io, "cannot write to standard output").value());
  return ExitCode::done;
}

}  // namespace

void add_unseal_command(Command& app, Outcome& outcome) {
  add_command<UnsealOptions>(
      app, outcome,
      {"unseal",
       "Decrypt an age file and do nothing else, for emergencies: plaintext on standard output, or nothing "
       "at all",
       "tafel unseal --identity coordinator.agekey record.age > record.json"},
      [](Command& command, UnsealOptions& options) {
        command.add("--identity", options.identity, "Key file as age-keygen writes it").required();
        bind_access_log(command, options.access_log);
        command.add("FILE", options.file, "The .age file").required();
      },
      run_unseal);
}

}  // namespace tafel::provisioning
