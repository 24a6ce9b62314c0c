#include "central-store/store_options.hpp"
#include "shared/base/log.hpp"

#include <CLI/CLI.hpp>

int main(int argc, char** argv) {
  tafel::log::start("tafel-store");
  tafel::store::StoreOptions options;
  CLI::App app(
      "The central store: takes sealed records from a house's devices over mutual TLS, logs each one, and "
      "hands them\n"
      "to coordinators. SIGHUP reads the house file, certificates and revocations anew; SIGTERM ends it.\n"
      "Exit codes: 0 ended as asked, 1 could not start (the reason is on standard error), above 1 wrong "
      "arguments.");
  app.add_option("--state", options.state, "Folder of the database; made when missing")->required();
  app.add_option("--house", options.house, "The house file, house.json; house.json.minisig beside it")
      ->required();
  app.add_option("--house-key", options.house_key, "The key the house file is signed with, house.pub")
      ->required();
  app.add_option("--listen", options.listen, "ADDRESS:PORT to listen on; port 0 takes any free one")
      ->required();
  app.add_option("--certificate", options.certificate, "The store's TLS certificate, PEM")->required();
  app.add_option("--key", options.key, "Its private key, PEM")->required();
  app.add_option("--authority", options.authority, "The house authority's certificate, PEM")->required();
  app.add_option("--crl", options.crl, "The authority's list of revoked certificates, PEM")->required();
  app.add_option("--log-key", options.log_key, "One line: the log key's 32-byte seed in base64; mode 0600")
      ->required();
  app.add_option("--port-file", options.port_file, "Where to write the port that is listened on");
  CLI11_PARSE(app, argc, argv);
  return tafel::store::run_store(options);
}
