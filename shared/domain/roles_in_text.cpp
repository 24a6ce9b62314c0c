#include "shared/domain/roles_in_text.hpp"

#include "shared/domain/naming.hpp"
#include "shared/spelling/look_alike.hpp"
#include "shared/spelling/words_in.hpp"
#include "shared/text/naming_nl.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace tafel::domain {
namespace {

// Parts of names that alone name nobody, unless as a first name with its capital.
constexpr std::array<std::string_view, 31> particles{
    "aan", "al",  "ben", "bij", "d",   "da",  "de",  "del",  "den",   "der", "di",
    "du",  "een", "el",  "het", "in",  "la",  "le",  "of",   "onder", "op",  "over",
    "s",   "t",   "te",  "ten", "ter", "uit", "van", "voor", "zo"};
// Names that are words too: in small letters and alone they are the word.
constexpr std::array<std::string_view, 25> common_words{
    "bakker", "berg", "bos",  "brug",  "dijk",  "goed",   "groot", "jong", "klein",
    "koning", "kort", "lang", "mark",  "meer",  "oud",    "roos",  "smid", "veld",
    "weg",    "wil",  "wit",  "witte", "zomer", "winter", "zwart"};

struct Word {
  WordPlace place;
  std::string letters;
  bool joined = false;   // to the word before it: between them is what a name may have between its words
  bool capital = false;  // is its first letter one?
};

bool is_particle(const Word& word) {
  return std::ranges::find(particles, word.letters) != particles.end();
}
bool is_common(const Word& word) {
  return std::ranges::find(common_words, word.letters) != common_words.end();
}

// Not an initial or a number.
bool is_word(const Word& word) {
  const bool has_digit =
      std::ranges::any_of(word.letters, [](char letter) { return letter >= '0' && letter <= '9'; });
  return word.letters.size() > 1 && !has_digit;
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
    const std::string_view written = all.substr(place.begin, place.end - place.begin);
    words.push_back({place, plain_letters(written), joined, begins_with_capital(written)});
  }
  return words;
}

struct Name {
  const Member* member;
  std::vector<Word> words;
  std::vector<std::string> run_together;  // "vandenberghe", "annemarie": some of its words written as one
};

std::vector<std::string> run_together(const std::vector<Word>& words) {
  constexpr std::size_t least_letters = 4;
  std::vector<std::string> all;
  for (std::size_t first = 0; first < words.size(); ++first) {
    std::string together = words[first].letters;
    for (std::size_t next = first + 1; next < words.size(); ++next) {
      together += words[next].letters;
      if (together.size() >= least_letters) all.push_back(together);
    }
  }
  return all;
}

// An unborn child has a description for a name ("ongeboren kind"), made of words that mean others too.
std::vector<Name> names_of(const State& state) {
  std::vector<Name> names;
  for (const Member& member : state.dossier.members) {
    if (member.unborn) continue;
    auto words = plain_words(member.name);
    auto together = run_together(words);
    names.push_back({&member, std::move(words), std::move(together)});
  }
  return names;
}

// "Jans", "Sara's": with the s of whose it is.
bool is_same(const std::string& written, const std::string& name) {
  constexpr std::size_t least_letters = 3;
  return written == name || (name.size() >= least_letters && written == name + "s");
}

const Word* word_of(const Name& name, const Word& word) {
  const auto found = std::ranges::find_if(
      name.words, [&](const Word& each) { return is_word(each) && is_same(word.letters, each.letters); });
  return found == name.words.end() ? nullptr : &*found;
}

// Does that word, standing alone, name that member?
bool names(const Name& name, const Word& word) {
  const auto is_it = [&](const std::string& each) { return is_same(word.letters, each); };
  if (std::ranges::any_of(name.run_together, is_it)) return true;
  const Word* found = word_of(name, word);
  if (found == nullptr) return false;
  if (is_particle(*found)) return word.capital && found == &name.words.front();
  return word.capital || !is_common(*found);
}

// Do both stand in that name? A particle only in that order.
bool has_together(const Name& name, const Word& word, const Word& next) {
  if (!next.joined) return false;
  const bool both_name = is_word(word) && is_word(next) && !is_particle(word) && !is_particle(next);
  if (both_name && word_of(name, word) != nullptr && word_of(name, next) != nullptr) return true;
  for (std::size_t i = 1; i < name.words.size(); ++i)
    if (name.words[i - 1].letters == word.letters && is_same(next.letters, name.words[i].letters))
      return true;
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
    if (!is_particle(words[at])) found.last = at + 1;
  }
}

// How many words from `at` on are the whole name of somebody at the table, who is called so before an expert too.
std::size_t participant_at(const std::vector<Word>& words, std::size_t at,
                           const std::vector<std::vector<Word>>& participants) {
  for (const auto& name : participants) {
    const bool fits = name.size() > 1 && at + name.size() <= words.size();
    const auto is_it = [&](std::size_t i) {
      return words[at + i].letters == name[i].letters && (i == 0 || words[at + i].joined);
    };
    std::size_t same = 0;
    while (fits && same < name.size() && is_it(same)) ++same;
    if (fits && same == name.size()) return same;
  }
  return 0;
}

std::vector<std::vector<Word>> participants_of(const State& state) {
  std::vector<std::vector<Word>> all;
  for (const Participant& each : state.participants) {
    const bool is_member = std::ranges::any_of(state.dossier.members, [&](const Member& member) {
      return look_alike(member.name, each.person.name);
    });
    if (!is_member) all.push_back(plain_words(each.person.name));
  }
  return all;
}

std::vector<Found> found_in(const State& state, const std::vector<Word>& words,
                            const std::vector<Name>& members) {
  const auto participants = participants_of(state);
  std::vector<Found> all;
  std::size_t not_before = 0;
  for (std::size_t at = 0; at < words.size();) {
    if (const std::size_t others = participant_at(words, at, participants); others > 0) {
      at = not_before = at + others;
      continue;
    }
    Found found{at, at + 1, {}};
    for (const Name& name : members)
      if (names(name, words[at])) found.who.push_back(&name);
    if (!found.who.empty()) {
      widen(words, not_before, found);
      all.push_back(found);
      not_before = found.last;
    }
    at = found.last;
  }
  return all;
}

// "Jan Vermeulen", where a member is Jan Claes: who is meant is not known.
bool may_be_a_stranger(const std::vector<Word>& words, const Found& found) {
  const bool one_word = found.last == found.first + 1;
  return one_word && found.last < words.size() && words[found.last].joined && words[found.last].capital;
}

std::string told_of(const State& state, const std::vector<Word>& words, const Found& found) {
  if (found.who.size() != 1 || may_be_a_stranger(words, found)) return std::string(text::naming::some_name);
  return text::naming::in_brackets(call_member(state, found.who.front()->member->id, Naming::by_role));
}

// The s of "Jans" stays.
std::size_t end_of(const Word& word, const Found& found) {
  const bool has_s = std::ranges::none_of(found.who, [&](const Name* each) {
    return std::ranges::find(each->words, word.letters, &Word::letters) != each->words.end() ||
           std::ranges::find(each->run_together, word.letters) != each->run_together.end();
  });
  return word.place.end - (has_s ? 1 : 0);
}

}  // namespace

std::string with_roles(const State& state, const std::string& text) {
  const std::vector<Name> members = names_of(state);
  const std::vector<Word> words = plain_words(text);
  std::string told;
  std::size_t at = 0;
  for (const Found& found : found_in(state, words, members)) {
    const std::size_t begin = words[found.first].place.begin;
    told += text.substr(at, begin - at) + told_of(state, words, found);
    at = end_of(words[found.last - 1], found);
  }
  return told + text.substr(at);
}

}  // namespace tafel::domain
