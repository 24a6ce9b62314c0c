// What passes from one start of tafeld to the next after a sealing, and what does not.
#include "appliance/handover/handover.hpp"

#include "tests/appliance/close_request.hpp"
#include "tests/appliance/engine_table.hpp"
#include "tests/appliance/tafeld_process.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace tafel;
using namespace tafel::appliance;
using namespace tafel::test;
using nlohmann::json;

namespace {

constexpr auto variable = "TAFELD_HANDOVER";

int listening_socket() {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
  const sockaddr_un anywhere{AF_UNIX, {}};
  REQUIRE(::bind(fd, reinterpret_cast<const sockaddr*>(&anywhere), sizeof(sa_family_t)) == 0);
  REQUIRE(::listen(fd, 1) == 0);
  return fd;
}

std::optional<Handover> taken(const std::string& words) {
  ::setenv(variable, words.c_str(), 1);
  auto handover = take_handover();
  CHECK(std::getenv(variable) == nullptr);
  return handover;
}

}  // namespace

TEST_CASE("handover: the socket, the sealed session and the chair pass, and no child inherits them") {
  const int fd = listening_socket();
  const auto own = std::to_string(::getpid()) + ' ' + std::to_string(fd) + " altered " + session_1;
  const auto handover = taken(own + " c 1");
  REQUIRE(handover);
  CHECK(handover->listener.get() == fd);
  CHECK((::fcntl(fd, F_GETFD) & FD_CLOEXEC) != 0);
  CHECK(handover->sealed.session == session_1);
  CHECK(handover->sealed.chair == "c 1");
  CHECK(handover->sealed.pack_refused == WhyRefused::altered);
  CHECK(!take_handover());

  const auto locked = taken(own + ' ');
  REQUIRE(locked);
  CHECK(locked->sealed.chair.empty());
  const auto all_taken =
      taken(std::to_string(::getpid()) + ' ' + std::to_string(fd) + " - " + session_1 + " c1");
  REQUIRE(all_taken);
  CHECK_FALSE(all_taken->sealed.pack_refused);
  ::fcntl(fd, F_SETFD, 0);
}

TEST_CASE("handover: what another process left, or no socket that listens, is not believed") {
  const int fd = listening_socket();
  const int other = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  const auto self = std::to_string(::getpid()) + ' ';
  const auto rest = " - " + std::string(session_1) + " c1";
  CHECK(!taken(std::to_string(::getppid()) + ' ' + std::to_string(fd) + rest));
  CHECK(!taken(self + std::to_string(other) + rest));
  CHECK(!taken(self + "-1" + rest));
  CHECK(!taken(self + std::to_string(fd)));
  CHECK(!taken("x"));
  CHECK(!take_handover());
  ::close(other);
  ::close(fd);
}

TEST_CASE(
    "handover: the next start shows the sealing, to the same chair; one who is no chair any more gets "
    "nothing") {
  EngineTable table;
  table.engine->go_on_after({session_1, "c1", WhyRefused::altered});
  CHECK(table.view().sealing->step == view::SealingStep::done);
  CHECK(table.view().problem.find("geweigerd") != std::string::npos);
  CHECK(table.view().chair == "c1");
  CHECK(!table.view().locked);
  table.stop();
  table.start();
  table.engine->go_on_after({session_1, "somebody", {}});
  CHECK(table.view().problem.empty());
  CHECK(table.view().sealing->step == view::SealingStep::done);
  CHECK(table.view().locked);
}

TEST_CASE("handover: after a sealing tafeld goes on in the same process; screens connect again") {
  HouseFixture house{SystemClock().now()};
  const auto socket = house.folder() / "s";
  TafeldProcess tafeld(house.state().root, socket);
  Client idle(socket);  // reads nothing of what it asks: it is not waited for
  for (int i = 0; i < 200; ++i)
    REQUIRE(idle.send_raw(R"({"id":1,"do":"view"})"
                          "\n"));
  Client client(socket);
  REQUIRE(client.word("open", {{"session", session_1}, {"chair", "c1"}, {"pin", chair_pin}}) == "ok");
  REQUIRE(client.word("close", close_as_not_held()) == "ok");
  REQUIRE(client.word("seal") == "ok");
  CHECK(client.fresh_view()["sealing"]["step"] == "done");
  CHECK(client.view["chair"] == "c1");
  CHECK(tafeld.running());
  CHECK(tafeld.log().find("starting anew") != std::string::npos);
  CHECK(tafeld.log().find("stopped") == std::string::npos);
  CHECK(client.word("lock") == "ok");
  CHECK(tafeld.stop() == 0);
  CHECK(!std::filesystem::exists(socket));
}
