// docs/verify.py beside `tafel verify`: it shares no code with it, and must say the same of every record that a test
// makes.
#pragma once

#include "tests/provisioning/tool.hpp"

namespace tafel::testing {

// The path of docs/verify.py.
[[nodiscard]] std::string second_verifier();

// Asks docs/verify.py what `tafel` was asked, `arguments` from "verify" on, and checks that both pass, or that the same
// checks fail, the first of them at the same event. Nothing is asked where `tafel` could read no record.
void check_second_verifier_agrees(const Words& arguments, const Finished& tafel);

}  // namespace tafel::testing
