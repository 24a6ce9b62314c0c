// Whose keys the firmware has. Signature lists are made here by hand, as UEFI Specification 2.10, section 32.4.1, says.
#include "appliance/guard/firmware_keys.hpp"

#include "appliance/guard/firmware_variables.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <string>

using namespace tafel;
using namespace tafel::guard;

namespace {

const Bytes x509_type = *crypto::from_hex("a159c0a5e494a74a87b5ab155c2bf072");
const Bytes sha256_type = *crypto::from_hex("2616c4c14c509240aca941f936934328");
const Bytes owner(16, 0x0a);

void add_number(Bytes& bytes, std::size_t number) {
  for (int i = 0; i < 4; ++i) bytes.push_back(static_cast<std::uint8_t>(number >> (8 * i)));
}

Bytes list_of(const Bytes& type, const std::vector<Bytes>& entries) {
  const std::size_t entry_size = 16 + entries.front().size();
  Bytes list = type;
  add_number(list, 28 + entries.size() * entry_size);
  add_number(list, 0);
  add_number(list, entry_size);
  for (const Bytes& entry : entries) {
    list.insert(list.end(), owner.begin(), owner.end());
    list.insert(list.end(), entry.begin(), entry.end());
  }
  return list;
}

Bytes certificate(const std::string& name) {
  return to_bytes("certificate " + name);
}

Bytes joined(Bytes first, const Bytes& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

ExpectedKeys ours() {
  return {crypto::sha256(certificate("PK")), crypto::sha256(certificate("KEK")),
          crypto::sha256(certificate("db"))};
}

FirmwareVariables our_firmware() {
  return {{1},
          {0},
          list_of(x509_type, {certificate("PK")}),
          list_of(x509_type, {certificate("KEK")}),
          list_of(x509_type, {certificate("db")})};
}

std::string problem(const FirmwareVariables& firmware) {
  return problem_with(firmware, ours()).value_or("");
}

}  // namespace

TEST_CASE("a firmware with our three certificates and Secure Boot on is trusted") {
  CHECK(problem(our_firmware()).empty());
}

TEST_CASE("Secure Boot off, never set up or half set up is refused") {
  auto firmware = our_firmware();
  firmware.secure_boot = {0};
  CHECK(problem(firmware) == "Secure Boot is off");
  firmware.secure_boot = {};
  CHECK(problem(firmware) == "Secure Boot is off");
  firmware = our_firmware();
  firmware.setup_mode = {1};
  CHECK(problem(firmware).find("setup mode") != std::string::npos);
}

TEST_CASE("each variable has our certificate and no other") {
  const struct {
    std::string name;
    Bytes FirmwareVariables::*value;
  } variables[] = {{"PK", &FirmwareVariables::platform_key},
                   {"KEK", &FirmwareVariables::exchange_keys},
                   {"db", &FirmwareVariables::signers}};
  for (const auto& [name, value] : variables) {
    CAPTURE(name);
    auto firmware = our_firmware();
    firmware.*value = list_of(x509_type, {certificate("of somebody else")});
    CHECK(problem(firmware).starts_with(name + " has another certificate"));
    firmware.*value = {};
    CHECK(problem(firmware) == name + " is empty");
    firmware.*value = joined(our_firmware().*value, list_of(x509_type, {certificate("of somebody else")}));
    CHECK(problem(firmware).starts_with(name + " has another certificate"));
    // Two of one size are in one list, as a vendor's and ours would be.
    auto second = certificate(name);
    second.back() ^= 1;
    firmware.*value = list_of(x509_type, {certificate(name), second});
    CHECK(problem(firmware).starts_with(name + " has another certificate"));
    firmware.*value = joined(our_firmware().*value, list_of(sha256_type, {Bytes(32, 7)}));
    CHECK(problem(firmware) == name + ": has an entry that is no certificate");
  }
}

TEST_CASE("a signature list whose sizes do not agree is refused, at every length") {
  const Bytes whole = list_of(x509_type, {certificate("PK")});
  REQUIRE(certificates_in(whole)->size() == 1);
  for (std::size_t size = 1; size < whole.size(); ++size)
    CHECK_FALSE(certificates_in(ByteView(whole).first(size)));
  for (std::size_t at = 16; at < 28; ++at) {  // the three sizes
    Bytes changed = whole;
    changed[at] ^= 0x80;
    CHECK_FALSE(certificates_in(changed));
  }
}

TEST_CASE("the list of expected keys is three lines, in their order") {
  const std::string hash(64, 'a');
  const std::string list = "PK " + hash + "\nKEK " + hash + "\ndb " + hash + "\n";
  CHECK(parse_expected_keys(list));
  CHECK_FALSE(parse_expected_keys(""));
  CHECK_FALSE(parse_expected_keys(list + "db " + hash + "\n"));
  CHECK_FALSE(parse_expected_keys("KEK " + hash + "\nPK " + hash + "\ndb " + hash + "\n"));
  CHECK_FALSE(parse_expected_keys(list.substr(0, list.size() - 1)));
  CHECK_FALSE(parse_expected_keys("PK " + hash.substr(2) + "\nKEK " + hash + "\ndb " + hash + "\n"));
}

TEST_CASE("variables are read as the kernel shows them: four bytes of attributes before the value") {
  const test::TempFolder parent;
  const auto folder = parent.path() / "efivars";
  CHECK(read_firmware_variables(folder).error().fault == Fault::missing);
  std::filesystem::create_directory(folder);
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
  };
  write("SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c", std::string("\6\0\0\0\1", 5));
  write("db-d719b2cb-3d3a-4596-a3bc-dad00e67656f", std::string("\6\0\0\0list", 8));
  const auto read = read_firmware_variables(folder);
  REQUIRE(read);
  CHECK(read->secure_boot == Bytes{1});
  CHECK(read->signers == to_bytes("list"));
  CHECK(read->platform_key.empty());
  write("PK-8be4df61-93ca-11d2-aa0d-00e098032b8c", "abc");
  CHECK(read_firmware_variables(folder).error().fault == Fault::malformed);
}
