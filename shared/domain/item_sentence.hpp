// A consensus item as one sentence: on the screen with the names that the table sees, on paper with everybody's full
// name. The caller fills in the words; the sentence is composed here alone, so that what is voted on is what is filed.
// Source: art. 14 §2. Pure. Thread: any.
#pragma once

#include "shared/domain/fact.hpp"

#include <string>

namespace tafel::domain {

struct ItemWords {
  std::string sharer;
  std::string information;
  std::string recipient;
  std::string safety_of;  // the members whose safety asks for it; "" for none
  std::string goal;       // the goal of the plan that asks for it; "" for none
  std::string why;
};

[[nodiscard]] std::string item_sentence(const ItemContent& content, const ItemWords& words);

}  // namespace tafel::domain
