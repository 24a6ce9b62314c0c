// What the operator says on the command line of tafel-store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace tafel::store {

struct StoreOptions {
  std::filesystem::path state;      // a folder; the database stands in it
  std::filesystem::path house;      // its signature stands beside it, as house.json.minisig
  std::filesystem::path house_key;  // house.pub: what that signature is held to
  std::string listen;               // ADDRESS:PORT, "[::1]:0" for IPv6
  std::filesystem::path certificate;
  std::filesystem::path key;
  std::filesystem::path authority;
  std::filesystem::path crl;
  std::filesystem::path log_key;
  std::filesystem::path port_file;  // empty: none
};

// Runs until SIGTERM or SIGINT. Gives the program's exit code: 0 ended as asked, 1 could not start.
int run_store(const StoreOptions& options);

}  // namespace tafel::store
