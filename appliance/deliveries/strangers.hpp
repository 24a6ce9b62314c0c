// Entries of the outbox that are none of ours: whoever else can write there put them. They are counted by name, and never
// opened. Thread: any.
#pragma once

#include "appliance/deliveries/sealed_list.hpp"
#include "appliance/state_folder.hpp"

#include <cstddef>
#include <string>

namespace tafel::appliance {

constexpr std::size_t strangers_counted_most = 1000;  // then the look ends: there are "1000 or more"

struct Strangers {
  std::size_t count = 0;
  std::string first;  // its name, as the folder has it
};

// Ours are the files of `sealed` sessions and the three small files of shared/outbox/outbox.hpp, also while each is being
// written. A folder that cannot be read has none.
[[nodiscard]] Strangers strangers_in(const Path& outbox, const SealedList& sealed);

}  // namespace tafel::appliance
