// What one member may read of a text that a family is spoken of in. The text is cut into passages, sentence by sentence: a
// passage that names another member or a contact, by name or by role, is left out whole, for even with the name taken out
// it tells who spoke. People of organisations are named by their organisation. A nickname, a description ("mevrouw"), an
// address or a place is not found, so a person reads it before it is given. Pure. Thread: any.
#pragma once

#include "provisioning/subject/person.hpp"

#include <string>
#include <vector>

namespace tafel::provisioning::subject {

struct Given {
  std::string words;                  // "[…]" where something was left out; that alone, when all was
  std::vector<std::string> left_out;  // as it was written
  [[nodiscard]] bool is_empty() const;
};

// Whoever may be named in the texts of these records.
class Passages {
 public:
  Passages(const std::vector<OpenedRecord>& line, const Person& person);

  // Of a text about this member: all but what names another.
  [[nodiscard]] Given of_member(const std::string& text) const;
  // Of a text about the family: only what names this member and nobody else.
  [[nodiscard]] Given of_family(const std::string& text) const;

  [[nodiscard]] bool names_member(const std::string& passage) const;
  [[nodiscard]] bool names_other(const std::string& passage) const;

 private:
  using Phrase = std::vector<std::string>;  // plain words

  [[nodiscard]] Given given(const std::string& text, bool member_alone) const;
  [[nodiscard]] std::string without_professionals(const std::string& passage) const;
  void add_others(const OpenedRecord& record, const domain::Member* member);
  void add_professionals(const OpenedRecord& record);
  void add_professional(const std::string& name, const std::string& organisation);

  std::string name_;                        // of the member, as the pages have it
  domain::State alone_;                     // in which the member alone can be named
  domain::State family_;                    // the member first, and everybody else who is no professional
  domain::State professionals_;             // the member first, then one for each organisation
  std::vector<std::string> organisations_;  // in the order of those
  std::vector<Phrase> own_roles_;
  std::vector<Phrase> other_roles_;
};

// A text in its sentences, each with the space after it. Where it is not sure that one ends, it does not: a longer passage
// leaves more out.
[[nodiscard]] std::vector<std::string> sentences_of(const std::string& text);

}  // namespace tafel::provisioning::subject
