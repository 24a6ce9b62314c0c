#include "shared/domain/roles_in_text.hpp"

#include "shared/domain/naming.hpp"
#include "shared/spelling/words_in.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tafel::domain {
namespace {

// Parts of names that are words of their own: alone they name nobody.
constexpr std::array<std::string_view, 22> particles{"al", "ben", "d",  "da",  "de",  "del", "den", "der",
                                                     "di", "du",  "el", "het", "in",  "la",  "le",  "op",
                                                     "s",  "t",   "te", "ten", "ter", "van"};

struct Word {
  WordPlace place;
  std::string letters;
  bool joined = false;  // to the word before it: between them is what a name may have between its words
};

// Not a particle, an initial or a number.
bool names_somebody(const Word& word) {
  const bool has_digit =
      std::ranges::any_of(word.letters, [](char letter) { return letter >= '0' && letter <= '9'; });
  return word.letters.size() > 1 && !has_digit &&
         std::ranges::find(particles, word.letters) == particles.end();
}

bool joins(std::string_view between) {
  constexpr std::array<std::string_view, 4> joints{" ", "-", "'", "\u2019"};
  return std::ranges::find(joints, between) != joints.end();
}

std::vector<Word> plain_words(const std::string& text) {
  const std::string_view all = text;
  std::vector<Word> words;
  for (const WordPlace& place : words_in(text)) {
    const std::size_t before = words.empty() ? 0 : words.back().place.end;
    const bool joined = !words.empty() && joins(all.substr(before, place.begin - before));
    words.push_back({place, plain_letters(all.substr(place.begin, place.end - place.begin)), joined});
  }
  return words;
}

struct Name {
  const Member* member;
  std::vector<Word> words;
};

// An unborn child has a description for a name ("ongeboren kind"), made of words that mean others too.
std::vector<Name> names_of(const State& state) {
  std::vector<Name> names;
  for (const Member& member : state.dossier.members)
    if (!member.unborn) names.push_back({&member, plain_words(member.name)});
  return names;
}

bool has(const Name& name, const std::string& word) {
  return std::ranges::find(name.words, word, &Word::letters) != name.words.end();
}

// Do both stand in that name? A particle only in that order.
bool has_together(const Name& name, const Word& word, const Word& next) {
  if (!next.joined) return false;
  if (names_somebody(word) && names_somebody(next)) return has(name, word.letters) && has(name, next.letters);
  for (std::size_t i = 1; i < name.words.size(); ++i)
    if (name.words[i - 1].letters == word.letters && name.words[i].letters == next.letters) return true;
  return false;
}

// The words from `first` to before `last` name one of `who`.
struct Found {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<const Name*> who;
};

std::vector<const Name*> those_with(const std::vector<const Name*>& who, const Word& word, const Word& next) {
  std::vector<const Name*> left;
  std::ranges::copy_if(who, std::back_inserter(left),
                       [&](const Name* each) { return has_together(*each, word, next); });
  return left;
}

// "De Smet": a particle before the word that it belongs to, and the words after it, while they are one name.
void widen(const std::vector<Word>& words, std::size_t not_before, Found& found) {
  while (found.first > not_before) {
    const auto who = those_with(found.who, words[found.first - 1], words[found.first]);
    if (who.empty()) break;
    found.who = who, --found.first;
  }
  for (std::size_t at = found.last; at < words.size(); ++at) {
    const auto who = those_with(found.who, words[at - 1], words[at]);
    if (who.empty()) break;
    found.who = who;
    if (names_somebody(words[at])) found.last = at + 1;
  }
}

std::vector<Found> found_in(const std::vector<Word>& words, const std::vector<Name>& names) {
  std::vector<Found> all;
  for (std::size_t at = 0; at < words.size();) {
    Found found{at, at + 1, {}};
    for (const Name& name : names)
      if (names_somebody(words[at]) && has(name, words[at].letters)) found.who.push_back(&name);
    if (!found.who.empty()) {
      widen(words, all.empty() ? 0 : all.back().last, found);
      all.push_back(found);
    }
    at = found.last;
  }
  return all;
}

std::string role_of(const State& state, const Found& found) {
  namespace words = text::naming;
  if (found.who.size() != 1) return std::string(words::some_name);
  return words::in_brackets(call_member(state, found.who.front()->member->id, Naming::by_role));
}

}  // namespace

std::string with_roles(const State& state, const std::string& text) {
  const std::vector<Name> names = names_of(state);
  const std::vector<Word> words = plain_words(text);
  std::string told;
  std::size_t at = 0;
  for (const Found& found : found_in(words, names)) {
    const std::size_t begin = words[found.first].place.begin;
    told += text.substr(at, begin - at) + role_of(state, found);
    at = words[found.last - 1].place.end;
  }
  return told + text.substr(at);
}

}  // namespace tafel::domain
