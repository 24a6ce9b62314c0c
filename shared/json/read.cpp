#include "shared/json/read.hpp"

#include "shared/json/pointer.hpp"

namespace tafel {

std::string Where::pointer() const {
  if (outer_ == nullptr) return std::string(step_);
  return pointer_under(outer_->pointer(), step_.data() == nullptr ? std::to_string(index_) : step_);
}

void Where::note(Error error) const {
  if (errors_->size() >= errors_limit) return;
  error.place = pointer();
  errors_->push_back(std::move(error));
}

void Where::wrong(std::string message) const {
  note({Fault::malformed, std::move(message), {}});
}

bool Where::allows(const Done& checked) const {
  if (!checked) note(checked.error());
  return checked.has_value();
}

void read_leaf(const nlohmann::json& source, std::map<std::string, std::string>& texts, const Where& where) {
  if (!where.allows(must_be_object(source))) return;
  for (const auto& [key, text] : source.items()) read_leaf(text, texts[key], where.at(std::string_view(key)));
}

const nlohmann::json* FieldReader::find(const char* key) {
  known_.emplace_back(key);
  const auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

const nlohmann::json* FieldReader::find_required(const char* key, Need need) {
  const auto* found = find(key);
  const bool may_be_omitted =
      need == Need::proposal_may_omit && where_.rules().omitted == Strictness::Omitted::allowed_in_proposal;
  if (found == nullptr && !may_be_omitted) where_.at(std::string_view(key)).note(missing_field({}));
  return found;
}

void FieldReader::finish() const {
  if (where_.rules().unknown == Strictness::Unknown::ignored) return;
  for (const auto& [key, value] : object_.items())
    if (std::ranges::find(known_, key) == known_.end())
      where_.at(std::string_view(key)).note(unknown_field({}));
}

}  // namespace tafel
