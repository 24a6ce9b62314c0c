#include "tests/kiosk-ui/word_checks.hpp"

#include "kiosk-ui/parts/fact_card.hpp"
#include "kiosk-ui/state/forms.hpp"
#include "kiosk-ui/widgets/utf8.hpp"
#include "shared/view/device_view_json.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

namespace tafel::kiosk::test {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

void add(Phrases& to, std::string_view phrase) {
  if (const auto inner = trimmed(phrase); !inner.empty()) to.emplace(inner);
}

// The literal that begins behind the quotation mark at `at`, which moves behind its end.
std::string literal(std::string_view source, std::size_t& at) {
  std::string text;
  for (; at < source.size() && source[at] != '"'; ++at) {
    if (source[at] == '\\') ++at;
    text += source[at];
  }
  ++at;
  return text;
}

void skip_line(std::string_view source, std::size_t& at) {
  at = std::min(source.find('\n', at), source.size());
}

// Letters of every script, as far as the screen has them; not digits, punctuation or icons.
bool is_letter(char32_t code) {
  constexpr char32_t first_accented = 0xc0;
  constexpr char32_t punctuation = 0x2000;
  if (code < 0x80) return (code >= U'a' && code <= U'z') || (code >= U'A' && code <= U'Z');
  return code >= first_accented && code < punctuation;
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(utf8::at(text, at).code);
}
bool letter_before(std::string_view text, std::size_t at) {
  return at > 0 && is_letter(utf8::at(text, utf8::previous(text, at)).code);
}

// A sentence may begin with a capital that the phrase has not.
bool begins_with(std::string_view text, std::string_view phrase) {
  if (phrase.empty() || text.size() < phrase.size()) return false;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return lower(text.front()) == lower(phrase.front()) &&
         text.substr(1, phrase.size() - 1) == phrase.substr(1);
}

// The ends of the phrases at `at`, as whole words.
void add_ends(std::string_view text, std::size_t at, const Phrases& phrases, std::vector<bool>& reached) {
  for (const std::string& phrase : phrases)
    if (begins_with(text.substr(at), phrase) &&
        !(letter_before(text, at + phrase.size()) && letter_at(text, at + phrase.size())))
      reached[at + phrase.size()] = true;
}

// The words of the view that people read; all else in it are ids and codes.
const std::set<std::string, std::less<>> readable{"house_name",    "problem",
                                                  "name",          "title",
                                                  "reason",        "article",
                                                  "sentence",      "relation",
                                                  "function",      "organisation",
                                                  "represents",    "by_name",
                                                  "about",         "text",
                                                  "relevance",     "owner_name",
                                                  "information",   "addressee",
                                                  "why",           "remark",
                                                  "purpose",       "not_held",
                                                  "number",        "reports_to",
                                                  "category_name", "contact_necessity",
                                                  "kind_name",     "instrument",
                                                  "level",         "judged_by",
                                                  "facts"};

void add_readable(Phrases& to, const nlohmann::json& json) {
  for (const auto& [key, value] : json.items()) {
    if (value.is_string() && readable.contains(key)) add(to, value.get<std::string>());
    if (value.is_structured()) add_readable(to, value);
  }
}

// Words under a name that elsewhere in the view is an id's.
void add_words_under_ids(Phrases& to, const view::SessionView& session) {
  if (session.referral) add(to, session.referral->by);
  for (const auto& action : session.followed_actions) add(to, action.goal);
}

bool typed_in(const WidgetLog& log, const std::string& line) {
  return std::any_of(log.widgets.begin(), log.widgets.end(), [&](const Widget& each) {
    return each.kind == Kind::field && each.value.find(line) != std::string::npos;
  });
}

}  // namespace

Phrases literals_of(std::string_view source) {
  Phrases all;
  std::string now;
  bool open = false;  // nothing but space since the literal before
  const auto end_phrase = [&] {
    if (std::exchange(open, false)) add(all, std::exchange(now, {}));
  };
  for (std::size_t at = 0; at < source.size();) {
    const char c = source[at];
    if (source.substr(at, 2) == "//" || c == '#') {
      skip_line(source, at);
    } else if (c == '"') {
      now += literal(source, ++at);
      open = true;
    } else {
      if (c != ' ' && c != '\n') end_phrase();
      ++at;
    }
  }
  end_phrase();
  return all;
}

Phrases text_table(const fs::path& sources) {
  Phrases all;
  for (const auto& file : fs::directory_iterator(sources / "shared/text"))
    if (file.path().extension() == ".hpp") all.merge(literals_of(contents(file.path())));
  for (const auto& file : fs::directory_iterator(sources / "shared/text/data")) {
    if (file.path().extension() != ".json") {  // a text: each line a paragraph
      std::istringstream lines(contents(file.path()));
      for (std::string line; std::getline(lines, line);) add(all, line);
      continue;
    }
    const auto json = nlohmann::json::parse(contents(file.path()));
    const auto places = json.value("places", nlohmann::json::object());
    for (const auto& [name, place] : places.items()) add(all, place.get<std::string>());
  }
  return all;
}

Phrases data_of(const Scene& scene) {
  constexpr std::size_t shown_of_an_id = 8;  // of a record whose title is gone
  Phrases all;
  add_readable(all, view::to_json(scene.view));
  if (scene.view.session) add_words_under_ids(all, *scene.view.session);
  for (const auto& form : open_forms(scene.state, !scene.view.turn.empty()))
    for (const auto& [name, value] : form.fields) add(all, value);
  for (const auto& delivery : scene.view.deliveries) add(all, delivery.session.substr(0, shown_of_an_id));
  if (const auto& first = scene.view.first_start) {
    add(all, in_groups(first->image));
    const std::string& print = first->house_fingerprint;  // shown in two lines
    add(all, print.substr(0, print.size() / 2));
    add(all, print.substr(print.size() / 2));
    for (const auto& chair : first->chairs) add(all, chair);
  }
  for (const auto& stick : scene.sticks) add(all, std::filesystem::path(stick).filename().string());
  if (scene.state.refusal) {
    add(all, scene.state.refusal->sentence);
    add(all, scene.state.refusal->article);
  }
  return all;
}

bool is_known(std::string_view text, const std::vector<const Phrases*>& phrases) {
  std::vector<bool> reached(text.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!reached[at]) continue;
    const std::size_t next = utf8::next(text, at);
    const bool alone = !letter_before(text, at) && !letter_at(text, next);
    if (!letter_at(text, at) || alone) reached[next] = true;
    if (letter_before(text, at)) continue;
    for (const Phrases* each : phrases) add_ends(text, at, *each, reached);
  }
  return reached[text.size()];
}

std::vector<std::string> word_faults(const std::vector<Drawing>& drawings, const WidgetLog& log,
                                     const Phrases& table, const Phrases& data) {
  std::vector<std::string> faults;
  const auto look_at = [&](const std::string& text) {
    if (!is_known(text, {&table, &data}) && !typed_in(log, text)) faults.push_back("from nowhere: " + text);
  };
  for (const Drawing& each : drawings)
    if (each.shape == Drawing::Shape::words) look_at(each.text);
  for (const Widget& each : log.widgets)
    if (each.kind != Kind::text && each.kind != Kind::list) look_at(each.label);
  return faults;
}

}  // namespace tafel::kiosk::test
