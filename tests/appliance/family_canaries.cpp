#include "tests/appliance/family_canaries.hpp"

#include "appliance/keys/chair_roster.hpp"
#include "appliance/machine/agenda_book.hpp"
#include "shared/base/files.hpp"
#include "shared/crypto/hash.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

namespace tafel::test {
namespace {

namespace fs = std::filesystem;
using appliance::StateFolder;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string with_dots(const std::string& number) {
  return number.substr(0, 2) + "." + number.substr(2, 2) + "." + number.substr(4, 2) + "-" +
         number.substr(6, 3) + "." + number.substr(9);
}

bool has_any(const std::string& text, const std::vector<std::string>& words) {
  for (const auto& word : words)
    if (text.find(word) != std::string::npos) return true;
  return false;
}

std::string opened_by_age(const fs::path& root, const crypto::age::Identity& identity) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    const auto plain = crypto::age::decrypt(as_bytes(content_of(entry.path())), identity);
    if (plain) all += to_text(plain->view());
  }
  return all;
}

std::string agendas_opened(const StateFolder& folder, const appliance::DeviceKeys& device) {
  crypto::SystemRandom random;
  const auto book = appliance::AgendaBook::load(folder, device, random);
  REQUIRE(book);
  std::string all;
  for (const auto* entry : book->in_order())
    if (entry->session) all += entry->session->document->dump();
  return all;
}

}  // namespace

const Family family_a{"Roosmarijn Kanariewit", "1979-03-15", "79031500165", "Rust voor Roosmarijn.",
                      "KAN-A-1"};
const Family family_b{"Balthazar Kanariezwart", "1911-06-07", "11060700261", "Rust voor Balthazar.",
                      "KAN-B-2"};

nlohmann::json session_of(const Family& family, const std::string& session, const std::string& title) {
  auto document = session_document(session, title);
  document["number"] = family.dossier;
  document["purpose"] = family.purpose;
  auto& member = document["members"][0];
  member["name"] = family.member;
  member["born"] = family.born;
  member["national_number"] = family.number;
  return document;
}

std::vector<std::string> canaries_of(const Family& family) {
  std::vector<std::string> words{family.member,  family.born,   family.number, with_dots(family.number),
                                 family.purpose, family.dossier};
  for (std::size_t i = words.size(); i-- > 0;) words.push_back(crypto::to_hex(as_bytes(words[i])));
  return words;
}

std::set<std::string> files_with(const Family& family, const fs::path& root) {
  const auto words = canaries_of(family);
  std::set<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string name = entry.path().lexically_relative(root).string();
    if (has_any(name, words) || (entry.is_regular_file() && has_any(content_of(entry.path()), words)))
      found.insert(name);
  }
  return found;
}

std::string opened_with_device_keys(const StateFolder& folder) {
  const TempFolder copy;  // to read what waits also clears away what a cut left
  const StateFolder there{copy.path() / "state"};
  fs::copy(folder.root, there.root, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
  const auto device = appliance::load_device_keys(there);
  REQUIRE(device);
  return opened_by_age(there.root, device->identity) + agendas_opened(there, *device);
}

bool opens(const Family& family, const StateFolder& folder) {
  return has_any(opened_with_device_keys(folder), canaries_of(family));
}

}  // namespace tafel::test
