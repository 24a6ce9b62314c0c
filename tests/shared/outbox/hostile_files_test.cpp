// The files of the outbox as the uplink reads them, with something else in their place.
#include "shared/outbox/delivery_status.hpp"
#include "shared/outbox/outbox.hpp"
#include "shared/outbox/record_files.hpp"
#include "tests/shared/base/hostile_shapes.hpp"
#include "tests/shared/outbox/outbox_folder.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace tafel;

TEST_CASE("outbox: record, signature, receipt and status are plain files, or not read") {
  const tafel::testing::OutboxFolder folder;
  const std::string session = "00000000-0000-4000-8000-000000000001";
  REQUIRE(outbox::put_record(folder.path, {session, Bytes{1, 2}, "signature"}));
  REQUIRE(outbox::put_receipt(folder.path, session, "receipt"));
  REQUIRE(
      outbox::write_status(folder.path, {session, outbox::DeliveryState::waiting, {}, 0, {}, {}, "", ""}));
  const auto age_file = outbox::record_path(folder.path, session);
  const auto record = [&] {
    const auto read = outbox::read_record(folder.path, session);
    return read && read->age_file == Bytes{1, 2} && read->minisig == "signature";
  };
  const auto listed = [&] { return outbox::sessions_in(folder.path)->size() == 1; };
  for (const auto& file : {age_file, outbox::signature_path(age_file)}) {
    tafel::testing::check_hostile_shapes(file, record);
    for (const auto& shape : tafel::testing::shapes) {
      CAPTURE(shape.name);
      const tafel::testing::Displaced displaced(file);
      if (!shape.put(file, displaced.aside())) continue;
      // A plain file is listed whatever is in it: reading it is what decides.
      CHECK(listed() == std::filesystem::is_regular_file(std::filesystem::symlink_status(file)));
    }
  }
  tafel::testing::check_hostile_shapes(outbox::receipt_path(age_file), [&] {
    return outbox::read_receipt(age_file).value_or("") == "receipt";
  });
  tafel::testing::check_hostile_shapes(outbox::status_path(folder.path, session),
                                       [&] { return outbox::read_status(folder.path, session).has_value(); });
}

TEST_CASE("outbox: whatever is called send-now is removed, and a link only itself") {
  const tafel::testing::OutboxFolder folder;
  const auto other = folder.path / "other";
  std::ofstream(other) << "untouched";
  std::filesystem::create_symlink(other, folder.path / "send-now");
  CHECK(outbox::take_send_now(folder.path));
  CHECK(tafel::testing::whole(other) == "untouched");
  std::filesystem::create_directories(folder.path / "send-now" / "inside");
  CHECK_FALSE(outbox::take_send_now(folder.path));
}
