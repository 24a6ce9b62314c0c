// Which images still start: the rule, and the bits in a real TPM (swtpm).
#include "appliance/guard/generation.hpp"

#include "appliance/guard/image_generation.hpp"
#include "appliance/guard/tpm_bits.hpp"
#include "shared/base/files.hpp"
#include "tests/appliance/guard/software_tpm.hpp"
#include "tests/appliance/house_fixture.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

using namespace tafel;
using namespace tafel::guard;
using tafel::test::SoftwareTpm;
using tafel::test::TempFolder;
namespace fs = std::filesystem;

TEST_CASE("the generation is one number on the kernel's command line") {
  CHECK(*generation_of("roothash=ab tafel.generation=7 quiet\n") == 7);
  CHECK(*generation_of("tafel.generation=64\n") == 64);
  for (const auto* bad :
       {"", "quiet", "tafel.generation=", "tafel.generation=0", "tafel.generation=65", "tafel.generation=1x",
        "tafel.generation=-1", "tafel.generation=1 tafel.generation=2", "xtafel.generation=1"})
    CHECK_FALSE(generation_of(bad));
}

TEST_CASE("an image starts unless a newer one ran") {
  for (int own = 1; own <= generations; ++own) {
    for (int seen = 0; seen <= generations; ++seen) {
      const auto problem = problem_with_generation(own, bits_up_to(seen));
      CHECK(problem.has_value() == (own < seen));
    }
  }
  CHECK(highest_in(0) == 0);
  CHECK(highest_in(0b100) == 3);
}

TEST_CASE("a real TPM remembers the highest generation, through a restart, and never forgets one") {
  const TempFolder folder;
  {
    const SoftwareTpm software(folder.path());
    auto tpm = TpmBits::open(software.name());
    REQUIRE(tpm);
    CHECK(*tpm->read() == 0);
    REQUIRE(tpm->set(bits_up_to(2)));
    CHECK(highest_in(*tpm->read()) == 2);
    REQUIRE(tpm->set(bits_up_to(1)));
    CHECK(highest_in(*tpm->read()) == 2);
  }
  const SoftwareTpm again(folder.path());
  auto tpm = TpmBits::open(again.name());
  REQUIRE(tpm);
  CHECK(highest_in(*tpm->read()) == 2);
  REQUIRE(tpm->set(bits_up_to(3)));
  CHECK(highest_in(*tpm->read()) == 3);
}

TEST_CASE("an image bars older ones from its second time on the screen, and not from its first") {
  const TempFolder folder;
  const SoftwareTpm software(folder.path());
  const auto image = [&](int generation) {
    const fs::path line = folder.path() / ("cmdline-" + std::to_string(generation));
    REQUIRE(
        write_file_durably(line, as_bytes("quiet tafel.generation=" + std::to_string(generation) + "\n")));
    return RunningImage{line, software.name()};
  };
  CHECK(refuse_older_image(image(1)));
  REQUIRE(raise_generation(image(2), folder.path()));
  CHECK(refuse_older_image(image(1)));
  REQUIRE(raise_generation(image(2), folder.path()));
  CHECK(refuse_older_image(image(1)).error().fault == Fault::refused);
  CHECK(refuse_older_image(image(2)));
  CHECK(refuse_older_image(image(3)));
  REQUIRE(raise_generation(image(1), folder.path()));
  REQUIRE(raise_generation(image(1), folder.path()));
  CHECK(refuse_older_image(image(1)).error().fault == Fault::refused);
}

TEST_CASE("whoever has the TPM takes the generations away only before they were set") {
  const TempFolder folder;
  const SoftwareTpm software(folder.path());
  const auto stock = [&](const std::string& command) {
    return std::system((command + " -T " + software.name() + " >/dev/null 2>&1").c_str()) == 0;
  };
  // The twin: a field that the stock tool made is taken away by the stock tool.
  REQUIRE(stock("tpm2_nvdefine 0x01800175 -C o -s 8 -a 'authread|authwrite|ownerread|no_da|nt=bits'"));
  CHECK(stock("tpm2_nvundefine 0x01800175 -C o"));
  {
    auto tpm = TpmBits::open(software.name());
    REQUIRE(tpm);
    REQUIRE(tpm->set(bits_up_to(2)));
  }
  CHECK_FALSE(stock("tpm2_nvundefine 0x01800174 -C o"));
  CHECK(highest_in(*TpmBits::open(software.name())->read()) == 2);
}

TEST_CASE("something else in the place of the generations is not believed") {
  const TempFolder folder;
  const SoftwareTpm software(folder.path());
  const std::string made =
      "tpm2_nvdefine 0x01800174 -C o -s 8 -a 'ownerread|ownerwrite|authread|authwrite' -T " +
      software.name() + " >/dev/null 2>&1";
  REQUIRE(std::system(made.c_str()) == 0);
  auto tpm = TpmBits::open(software.name());
  REQUIRE(tpm);
  CHECK(tpm->read().error().fault == Fault::altered);
  CHECK(tpm->set(1).error().fault == Fault::altered);
}

TEST_CASE("a machine without a TPM is told so") {
  CHECK(TpmBits::open("device:/nonexistent/tpm").error().fault == Fault::missing);
}
