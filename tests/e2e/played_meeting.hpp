// The demonstration meeting, played once over the socket, with its sealed and delivered record.
#pragma once

#include "tests/e2e/socket_table.hpp"

namespace tafel::e2e {

struct PlayedMeeting {
  explicit PlayedMeeting(const std::function<void(DemoLab&, const std::string& moment)>& at_moment = {})
      : table(lab, [this, at_moment](const std::string& name) {
          if (at_moment) at_moment(lab, name);
        }) {
    demo::meeting(table);
  }
  DemoLab lab;
  SocketTable table;
};

// One for all the tests that only look at the result.
PlayedMeeting& played_meeting();

// `tafel verify` as the coordinator calls it.
[[nodiscard]] Finished verify(const DemoLab& lab, const std::filesystem::path& record);

// docs/verify.py, which shares no code with it.
[[nodiscard]] Finished second_verify(const DemoLab& lab, const std::filesystem::path& record);

}  // namespace tafel::e2e
