// Every word on the screen comes from shared/text or from the data: the view, and what was typed. Numbers,
// signs and single letters are no words.
#pragma once

#include "kiosk-ui/widgets/painter.hpp"
#include "kiosk-ui/widgets/widget_log.hpp"
#include "tests/kiosk-ui/scenes.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tafel::kiosk::test {

using Phrases = std::set<std::string, std::less<>>;

// Every string literal of a C++ header as it would be compiled, adjacent ones as one.
[[nodiscard]] Phrases literals_of(std::string_view source);

// Those of every header in shared/text, and the places of the law. `sources` is the root of the repository.
[[nodiscard]] Phrases text_table(const std::filesystem::path& sources);

// The words of a scene that no programmer wrote: names, sentences, what was typed. No code such as "at-table".
[[nodiscard]] Phrases data_of(const Scene& scene);

// Can the text be laid out of whole phrases, with nothing between them but numbers and signs?
[[nodiscard]] bool is_known(std::string_view text, const std::vector<const Phrases*>& phrases);

// The words drawn, or said of a target, that have no source.
[[nodiscard]] std::vector<std::string> word_faults(const std::vector<Drawing>& drawings, const WidgetLog& log,
                                                   const Phrases& table, const Phrases& data);

}  // namespace tafel::kiosk::test
