// A consensus item as one sentence and its reason, each with a full stop: the same on the screen and on paper. Thread: any.
#pragma once

#include <string>
#include <string_view>

namespace tafel::text::sentence {

constexpr std::string_view taken_back = "(teruggenomen)";
constexpr std::string_view nobody = "(niemand)";

inline std::string with_capital(std::string words) {
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') words.front() += 'A' - 'a';
  return words;
}
inline std::string ended(const std::string& sentence) {
  const bool has_end = sentence.ends_with('.') || sentence.ends_with('!') || sentence.ends_with('?') ||
                       sentence.ends_with("…");
  return has_end ? sentence : sentence + ".";
}
// The reason is quoted: whatever was typed, and however it was meant to go on, it reads well.
inline std::string with_reason(const std::string& sentence, std::string_view why) {
  return ended(sentence) + " Reden: „" + ended(std::string(why)) + "”";
}
inline std::string disclosure(std::string_view sharer, std::string_view information,
                              std::string_view recipient, std::string_view necessity, std::string_view why) {
  return with_reason(std::string(sharer) + " deelt „" + std::string(information) + "” met " +
                         std::string(recipient) + ", " + std::string(necessity),
                     why);
}
inline std::string reporting(std::string_view sharer, std::string_view information,
                             std::string_view addressee, std::string_view necessity, std::string_view why) {
  return with_reason(std::string(sharer) + " rapporteert „" + std::string(information) + "” aan " +
                         std::string(addressee) + ", " + std::string(necessity),
                     why);
}
// The two grounds of art. 15 §3, tweede lid, by their name in the record.
inline std::string extension_ground(std::string_view ground) {
  if (ground == "form-of-violence") return "omwille van een bepaalde vorm van intrafamiliaal geweld";
  if (ground == "grave-facts") return "omwille van bepaalde zwaarwichtige gepleegde feiten";
  return "";
}
inline std::string extended_to(std::string_view years, std::string_view ground) {
  return std::string(years) + " jaar, " + extension_ground(ground);
}
inline std::string extension(std::string_view years, std::string_view ground, std::string_view why) {
  return with_reason("De maximale bewaartermijn wordt verlengd tot " + extended_to(years, ground), why);
}
inline std::string for_safety_of(std::string_view members) {
  return "omdat het noodzakelijk is voor de veiligheid van " + std::string(members);
}
inline std::string for_goal(std::string_view goal) {
  return "omdat het noodzakelijk is voor het doel „" + std::string(goal) + "”";
}
inline std::string for_both(std::string_view members, std::string_view goal) {
  return for_safety_of(members) + " en voor het doel „" + std::string(goal) + "”";
}

}  // namespace tafel::text::sentence
