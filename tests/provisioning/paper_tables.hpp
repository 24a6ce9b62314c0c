// Sessions to put on paper: one as it is, and one that no real table will ever reach.
#pragma once

#include "tests/shared/record/sample_table.hpp"

namespace tafel::testing {

// Eight people, several themes, a statement taken back, two goals, items of every kind and outcome, a changed vote,
// a replaced version, a late arrival, an early leave, a struck check-in, remarks, a closing session.
[[nodiscard]] SampleTable full_table();

// Thirty people, sixty items, long texts and long words.
[[nodiscard]] SampleTable monstrous_table();

// A first session: a supplement, an involved contact, a member who was not told, an organisation that declined the
// modalities.
[[nodiscard]] SampleTable first_table();

}  // namespace tafel::testing
