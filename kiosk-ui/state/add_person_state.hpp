// A person is added at the table (art. 12): one question per step.
#pragma once

#include "kiosk-ui/widgets/text_edit.hpp"
#include "shared/view/states.hpp"

#include <optional>
#include <string>

namespace tafel::kiosk {

enum class AddPersonStep { who, organisation, new_organisation, category, necessity, ground, extra };
struct AddPersonState {
  AddPersonStep step = AddPersonStep::who;
  TextEdit name, function, new_organisation, necessity, represented_name, represented_function, reports_to;
  std::string organisation;
  int category = 0;
  std::optional<view::Ground> ground;
};

}  // namespace tafel::kiosk
