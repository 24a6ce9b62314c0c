#include "provisioning/house/create_house.hpp"

#include "provisioning/house/key_files.hpp"
#include "provisioning/house/open_house.hpp"
#include "provisioning/house/store_place.hpp"
#include "shared/base/files.hpp"
#include "shared/base/letters_with_glyph.hpp"
#include "shared/base/private_folder.hpp"
#include "shared/spelling/letters.hpp"

#include <array>
#include <system_error>

namespace tafel::provisioning {
namespace {

constexpr std::size_t name_limit_bytes = 120;

Done check(const NewHouse& wanted) {
  if (!envelope::is_plain_name(wanted.house))
    return fail(Fault::malformed, "a house's short name is 1 to 40 of a-z, 0-9 and -",
                "--house " + wanted.house);
  if (!envelope::is_plain_name(wanted.store_name))
    return fail(Fault::malformed, "a store's name is 1 to 40 of a-z, 0-9 and -",
                "--store-name " + wanted.store_name);
  if (const auto problem = problem_with_new_words(wanted.name, name_limit_bytes, Breaks::forbidden))
    return fail(Fault::malformed, "a house's name is one line of 1 to 120 bytes, this one " + *problem,
                "--name");
  return check_store_place(wanted.store_host, wanted.store_port);
}

Done check_free(const fs::path& root) {
  std::error_code error;
  if (!fs::exists(fs::symlink_status(root, error))) return {};
  if (fs::is_directory(root, error) && fs::is_empty(root, error) && !error) return {};
  return fail(Fault::refused, "is there already; a house is never overwritten", root.string());
}

Done make_folders(const fs::path& root) {
  std::error_code error;
  fs::create_directories(root.parent_path().empty() ? "." : root.parent_path(), error);
  const std::array<fs::path, 5> folders{root, root / "secret", root / "store", root / "coordinators",
                                        root / "devices"};
  for (const auto& folder : folders)
    if (auto done = make_private_folder(folder); !done) return done;
  return {};
}

struct NewKeys {
  crypto::minisign::SignKey house;
  crypto::age::Identity recovery;
  crypto::Secret tag;
  crypto::SigningKey log;
};

crypto::Secret random_key(crypto::Random& random) {
  crypto::Secret key(raw_key_size);
  random.fill(key.writable());
  return key;
}

NewKeys make_keys(crypto::Random& random) {
  return {crypto::minisign::make_sign_key(random), crypto::age::make_identity(random), random_key(random),
          crypto::make_signing_key(random)};
}

Done write_keys(const HouseFolder& folder, const NewKeys& keys, const net::Authority& authority) {
  if (auto done = write_sign_key(folder.secret("house.key"), keys.house); !done) return done;
  if (auto done = write_identity(folder.secret("recovery.agekey"), keys.recovery); !done) return done;
  if (auto done = write_raw_key(folder.secret("tag.key"), keys.tag); !done) return done;
  if (auto done = write_new_secret(folder.secret("authority.key"), authority.key_pem); !done) return done;
  if (auto done = write_raw_key(folder.store("log.key"), keys.log.seed); !done) return done;
  if (auto done = write_new(folder.authority_pem(), authority.certificate_pem, mode_public); !done)
    return done;
  const std::string pub = crypto::minisign::to_file(crypto::minisign::verify_key_of(keys.house), "house key");
  return write_new(folder.house_pub(), pub, mode_public);
}

envelope::House first_house(const NewHouse& wanted, const NewKeys& keys, const net::Authority& authority) {
  envelope::House house;
  house.house = wanted.house;
  house.name = spelled_name(wanted.name);
  house.recipients.push_back({"recovery", crypto::age::recipient_of(keys.recovery)});
  house.store = {wanted.store_name, wanted.store_host, wanted.store_port};
  house.authority_pem = authority.certificate_pem;
  house.log = {wanted.house + "/" + wanted.store_name, keys.log.public_key};
  return house;
}

Done fill(const fs::path& root, const NewHouse& wanted, Instant now, crypto::Random& random) {
  if (auto done = make_folders(root); !done) return done;
  auto authority = net::create_authority(wanted.house, net::valid_for_days(now, net::authority_days));
  if (!authority) return pass(authority.error());
  NewKeys keys = make_keys(random);
  const HouseFolder folder{root};
  if (auto done = write_keys(folder, keys, *authority); !done) return done;
  OpenHouse open{folder,
                 HouseLock(-1),
                 first_house(wanted, keys, *authority),
                 std::move(keys.house),
                 std::move(*authority),
                 CertificateLedger{}};
  if (auto done = give_store_a_certificate(open, now); !done) return done;
  return save(open, now);
}

// An authority must not end before a certificate that it issues now.
Done keep_authority_fresh(OpenHouse& open, Instant now) {
  const auto validity = net::validity_of(open.authority.certificate_pem);
  if (!validity) return pass(validity.error());
  // Also after a run that was cut off when it had renewed the one in its file.
  open.house.authority_pem = open.authority.certificate_pem;
  if (validity->until > net::valid_for_days(now, net::leaf_days).until) return {};
  auto renewed = net::renew_authority(open.authority, net::valid_for_days(now, net::authority_days));
  if (!renewed) return pass(renewed.error());
  open.authority = std::move(*renewed);
  open.house.authority_pem = open.authority.certificate_pem;
  return write_file_durably(open.folder.authority_pem(), as_bytes(open.authority.certificate_pem),
                            mode_public);
}

fs::path clean(const fs::path& root) {
  const fs::path absolute = fs::absolute(root).lexically_normal();
  return absolute.has_filename() ? absolute : absolute.parent_path();
}

}  // namespace

Done create_house(const fs::path& wanted_root, const NewHouse& wanted, Instant now, crypto::Random& random) {
  const fs::path root = clean(wanted_root);
  if (auto done = check(wanted); !done) return done;
  if (auto done = check_free(root); !done) return done;
  const fs::path building = root.string() + ".being-made";
  if (auto done = clear_unfinished(building); !done) return done;  // of a run that was cut off
  std::error_code error;
  if (auto done = fill(building, wanted, now, random); !done) {
    fs::remove_all(building, error);
    return done;
  }
  fs::rename(building, root, error);
  if (error) return fail(Fault::io, "cannot rename into place: " + error.message(), root.string());
  return flush_folder(root.parent_path());
}

Done renew_house(const fs::path& root, Instant now) {
  auto open = open_for_change(root);
  if (!open) return pass(open.error());
  if (auto done = keep_authority_fresh(*open, now); !done) return done;
  if (auto done = give_store_a_certificate(*open, now); !done) return done;
  return save(*open, now);
}

}  // namespace tafel::provisioning
