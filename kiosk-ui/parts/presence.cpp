#include "kiosk-ui/parts/presence.hpp"

#include "kiosk-ui/readings/in_words.hpp"
#include "kiosk-ui/theme/icons.hpp"
#include "kiosk-ui/words.hpp"

namespace tafel::kiosk {

Presence presence_of(const view::PersonView& person, std::string_view today) {
  const auto last = person.stays.empty() ? view::StayView{} : person.stays.back();
  if (is_at_table(person))
    return {icon::check_circle, sentence_of({words::attendance::at_table, " ", clock_time(last.from, today)}),
            Tone::good};
  if (person.presence == view::Presence::away)
    return {icon::leave, sentence_of({words::attendance::left_at, " ", clock_time(last.until, today)}),
            Tone::waiting};
  return {icon::circle, std::string(words::attendance::expected), Tone::neutral};
}

std::string function_of(const view::PersonView& person) {
  if (person.is_chair)
    return sentence_of({person.function, ", ",
                        person.takes_part ? words::attendance::chairs : words::attendance::chairs_only});
  if (person.represents.empty()) return person.function;
  return sentence_of({person.function, ", ", words::attendance::stands_for, " ", person.represents});
}

}  // namespace tafel::kiosk
