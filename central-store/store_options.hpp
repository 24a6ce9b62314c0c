// The operator's options on the command line of tafel-store.
#pragma once

#include "central-store/house_option.hpp"

#include <filesystem>
#include <string>

namespace tafel::store {

struct StoreOptions {
  std::filesystem::path state;  // a folder; the database is in it
  HouseOption house;
  std::string listen;  // ADDRESS:PORT, "[::1]:0" for IPv6
  std::filesystem::path certificate;
  std::filesystem::path key;
  std::filesystem::path authority;
  std::filesystem::path crl;
  std::filesystem::path log_key;
  std::filesystem::path port_file;  // empty: none
  int device_mib_a_day = 1024;
  int device_records_a_day = 5000;
  int reserve_mib = 64;  // of the disk, kept free of records
};

}  // namespace tafel::store
