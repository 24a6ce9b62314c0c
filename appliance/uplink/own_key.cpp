#include "appliance/uplink/own_key.hpp"

#include "appliance/uplink/keygen.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/outbox/key_exchange.hpp"

namespace tafel::uplink {
namespace {

constexpr std::size_t key_limit_bytes = 64UL * 1024;

Done forget_key_without_certificate(const std::filesystem::path& state) {
  std::error_code trouble;
  if (std::filesystem::exists(state / "tls.pem", trouble))
    return fail(Fault::refused, "there is a key with its certificate already", (state / "tls.pem").string());
  return destroy_file_durably(state / "tls.key", key_limit_bytes);
}

// The wish goes last: after a cut in between, a key is made once more.
Done make_key_for(const outbox::KeyWish& wish, const std::filesystem::path& state,
                  const std::filesystem::path& outbox) {
  if (auto done = forget_key_without_certificate(state); !done) return done;
  const auto request = make_tls_key(state, wish.house, wish.device);
  if (!request) return pass(request.error());
  if (auto done = outbox::bring_key_request(outbox, *request); !done) return done;
  return outbox::remove_key_wish(outbox);
}

}  // namespace

void make_wished_key(const std::filesystem::path& state, const std::filesystem::path& outbox) {
  const auto wish = outbox::wished_key(outbox);
  if (!wish && wish.error().fault == Fault::missing) return;
  const Done made = wish ? make_key_for(*wish, state, outbox) : Done(pass(wish.error()));
  if (made)
    log::info("made the key of this device, and the request for its certificate");
  else
    log::error("the key that was wished for is not made: " + describe(made.error()));
}

}  // namespace tafel::uplink
