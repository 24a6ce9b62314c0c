#include "provisioning/subject/passages.hpp"

#include "shared/domain/following.hpp"
#include "shared/domain/roles_in_text.hpp"
#include "shared/spelling/look_alike.hpp"
#include "shared/spelling/words_in.hpp"
#include "shared/text/abbreviations_nl.hpp"
#include "shared/text/naming_nl.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;
using domain::Member;

// Roles by which with_roles tells who was named: no text of a table has them.
std::string mark(std::size_t number) {
  return "§" + std::to_string(number);
}
std::string marked(std::size_t number) {
  return text::naming::in_brackets(mark(number));
}

void add_marked(domain::State& state, const std::string& name) {
  auto& members = state.dossier.members;
  Member member;
  member.name = name;
  member.relation = mark(members.size());
  member.id = {member.relation};
  members.push_back(std::move(member));
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t times = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++times;
  return times;
}

void replace_all(std::string& text, const std::string& part, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += by.size())
    text.replace(at, part.size(), by);
}

std::vector<std::string> plain_words(const std::string& text) {
  std::vector<std::string> plain;
  for (const WordPlace& place : words_in(text))
    plain.push_back(plain_letters(std::string_view(text).substr(place.begin, place.end - place.begin)));
  return plain;
}

// "Jan" of "Jan, de broer van meneer": whatever of a description can be a name.
std::string capitals_of(const std::string& text) {
  std::string name;
  for (const WordPlace& place : words_in(text)) {
    const std::string word = text.substr(place.begin, place.end - place.begin);
    if (begins_with_capital(word)) name += (name.empty() ? "" : " ") + word;
  }
  return name;
}

// The end of a match of that phrase at `at`; `at` for none. The last word may have the s of whose it is, or of several.
std::size_t match(const std::vector<std::string>& text, std::size_t at,
                  const std::vector<std::string>& phrase) {
  if (phrase.empty() || at + phrase.size() > text.size()) return at;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool is_last = i + 1 == phrase.size();
    if (text[at + i] != phrase[i] && !(is_last && text[at + i] == phrase[i] + "s")) return at;
  }
  return at + phrase.size();
}

std::size_t longest(const std::vector<std::string>& text, std::size_t at,
                    const std::vector<std::vector<std::string>>& phrases) {
  std::size_t end = at;
  for (const auto& phrase : phrases) end = std::max(end, match(text, at, phrase));
  return end;
}

// Which roles a passage has. Of two that begin at one word the longer one is meant ("oudste dochter", "dochter").
struct Roles {
  bool own = false;
  bool other = false;
};
Roles roles_in(const std::string& passage, const std::vector<std::vector<std::string>>& own,
               const std::vector<std::vector<std::string>>& other) {
  const auto text = plain_words(passage);
  Roles found;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t of_own = longest(text, at, own);
    const std::size_t of_other = longest(text, at, other);
    const std::size_t end = std::max(of_own, of_other);
    found.own |= end > at && of_own == end;
    found.other |= end > at && of_other == end;
    at = std::max(end, at + 1);
  }
  return found;
}

bool is_known(const domain::State& state, const std::string& name) {
  return std::ranges::any_of(state.dossier.members,
                             [&](const Member& each) { return look_alike(each.name, name); });
}

bool ends_in_abbreviation(std::string_view text) {
  const auto places = words_in(text);
  if (places.empty() || places.back().end != text.size()) return false;
  const std::string word = plain_letters(text.substr(places.back().begin));
  return word.size() == 1 || std::ranges::find(text::abbreviations, word) != text::abbreviations.end();
}

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return false;
  const bool before_space = at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
  return before_space && !(text[at] == '.' && ends_in_abbreviation(text.substr(0, at)));
}

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(" \n");
  return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" \n") - from + 1);
}

}  // namespace

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  std::size_t from = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at)) continue;
    while (at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n')) ++at;
    sentences.push_back(text.substr(from, at + 1 - from));
    from = at + 1;
  }
  if (from < text.size()) sentences.push_back(text.substr(from));
  return sentences;
}

bool Given::is_empty() const {
  return words.empty() || words == words::passage_gone;
}

Passages::Passages(const std::vector<OpenedRecord>& line, const Person& person) : name_(person.last().name) {
  for (std::size_t record = 0; record < line.size(); ++record)
    if (const Member* member = person.in[record]; member != nullptr) {
      if (!is_known(alone_, member->name)) add_marked(alone_, member->name);
      own_roles_.push_back(plain_words(member->relation));
    }
  // One of several names: whoever was renamed is still one person.
  std::string names;
  for (const Member& each : alone_.dossier.members) names += (names.empty() ? "" : " ") + each.name;
  alone_.dossier.members.clear();
  for (domain::State* state : {&alone_, &family_, &professionals_}) add_marked(*state, names);
  for (std::size_t record = 0; record < line.size(); ++record) {
    add_others(line[record], person.in[record]);
    add_professionals(line[record]);
  }
}

void Passages::add_others(const OpenedRecord& record, const Member* member) {
  const auto add = [&](const std::string& name, const std::string& role) {
    if (!name.empty() && !is_known(family_, name)) add_marked(family_, name);
    other_roles_.push_back(plain_words(role));
  };
  for (const Member& each : record.state.dossier.members)
    if (&each != member) add(each.unborn ? "" : each.name, each.unborn ? each.name : each.relation);
  for (const auto& each : record.state.dossier.contacts.value_or(std::vector<domain::InvolvedContact>{}))
    add(each.unborn ? "" : each.name, each.relation);
  for (const auto& each : record.state.statements)
    if (const std::string& contact = each.made.about.contact; !contact.empty())
      add(capitals_of(contact), contact);
}

void Passages::add_professional(const std::string& name, const std::string& organisation) {
  if (name.empty()) return;
  const std::string of = organisation.empty() ? std::string(words::professional) : organisation;
  const auto known = std::ranges::find(organisations_, of);
  if (known == organisations_.end()) {
    organisations_.push_back(of);
    add_marked(professionals_, name);
    return;
  }
  std::string& names =
      professionals_.dossier.members[static_cast<std::size_t>(known - organisations_.begin()) + 1].name;
  if (names.find(name) == std::string::npos) names += " " + name;
}

void Passages::add_professionals(const OpenedRecord& record) {
  const domain::State& state = record.state;
  add_professional(state.chair.name, record.house);
  for (const auto& each : state.participants) {
    const std::string organisation = record.organisation_of(each.person.id);
    add_professional(each.person.name, organisation);
    if (each.person.represents) add_professional(each.person.represents->name, organisation);
  }
  for (const auto& each : state.actions) {
    const domain::Bearer bearer = domain::bearer_of(state, each);
    add_professional(bearer.name, bearer.organisation);
  }
  for (const auto& each : state.agreed)
    add_professional(each.item.sharer.name, each.item.sharer.organisation);
  const auto& criteria = state.dossier.criteria;
  // Whoever judged may be known already, with an organisation, or be one.
  const auto add_judge = [&](const std::string& who) {
    const auto is_it = [&](const domain::Organisation& each) { return look_alike(each.name, who); };
    const auto has_it = [&](const Member& each) { return each.name.find(who) != std::string::npos; };
    if (std::ranges::none_of(state.dossier.organisations, is_it) &&
        std::ranges::none_of(professionals_.dossier.members, has_it))
      add_professional(who, "");
  };
  for (const auto* each :
       {&criteria.raised_risk, &criteria.intersectoral_sharing, &criteria.coordinated_approach})
    add_judge(each->judged_by);
  for (const auto& each : state.dossier.risk.value_or(std::vector<domain::RiskAssessment>{}))
    add_judge(each.judged_by);
  // Whole names of professionals name nobody of the family.
  for (domain::State* names : {&alone_, &family_})
    names->participants.insert(names->participants.end(), state.participants.begin(),
                               state.participants.end());
}

bool Passages::names_member(const std::string& passage) const {
  return domain::with_roles(alone_, passage) != passage || roles_in(passage, own_roles_, other_roles_).own;
}

// A name that this member has with others ("Aerts") names this member, as long as nothing else is named.
bool Passages::names_other(const std::string& passage) const {
  if (roles_in(passage, own_roles_, other_roles_).other) return true;
  const std::string of_family = domain::with_roles(family_, passage);
  for (std::size_t i = 1; i < family_.dossier.members.size(); ++i)
    if (of_family.find(marked(i)) != std::string::npos) return true;
  const auto named = [](const std::string& text) {
    return count(text, marked(0)) + count(text, std::string(text::naming::some_name));
  };
  return named(of_family) > named(domain::with_roles(alone_, passage));
}

std::string Passages::without_professionals(const std::string& passage) const {
  std::string given = domain::with_roles(professionals_, passage);
  for (std::size_t i = organisations_.size(); i > 0; --i)
    replace_all(given, marked(i), text::naming::in_brackets(organisations_[i - 1]));
  replace_all(given, marked(0), name_);
  return given;
}

Given Passages::given(const std::string& text, bool member_alone) const {
  Given given;
  std::string left_out;
  const auto close_gap = [&] {
    if (left_out.empty()) return;
    given.left_out.push_back(trimmed(left_out));
    given.words += std::string(words::passage_gone) + (left_out.ends_with('\n') ? "\n" : " ");
    left_out.clear();
  };
  for (const std::string& sentence : sentences_of(text)) {
    if (names_other(sentence) || (member_alone && !names_member(sentence))) {
      left_out += sentence;
      continue;
    }
    close_gap();
    given.words += without_professionals(sentence);
  }
  close_gap();
  given.words = trimmed(given.words);
  return given;
}

Given Passages::of_member(const std::string& text) const {
  return given(text, false);
}

Given Passages::of_family(const std::string& text) const {
  return given(text, true);
}

}  // namespace tafel::provisioning::subject
