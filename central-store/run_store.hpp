// The store as a process: opens house, log and storage, serves, and reads what changed anew at SIGHUP.
#pragma once

#include "central-store/store_options.hpp"

namespace tafel::store {

// Runs until SIGTERM or SIGINT. Returns the program's exit code: 0 ended as asked, 1 could not start.
int run_store(const StoreOptions& options);

}  // namespace tafel::store
