#include "shared/record/commit_words.hpp"

#include "shared/crypto/hash.hpp"

#include <optional>
#include <utility>

namespace tafel::record {
namespace {

using nlohmann::json;

class Committer {
 public:
  explicit Committer(crypto::Random& random) : random_(random) {}

  // Replaces the words anywhere in `value`; notes the first problem.
  void commit(json& value, const std::string& pointer) {
    if (problem_) return;
    if (value.is_array()) {
      for (std::size_t i = 0; i < value.size(); ++i) commit(value[i], pointer + "/" + std::to_string(i));
    } else if (value.is_object() && value.contains("words")) {
      commit_text(value, pointer);
    } else if (value.is_object()) {
      // Only words can be proposed: a commitment from outside could name a text that was never said.
      if (value.contains("sha256")) note("a text is proposed as {\"words\":…}", pointer);
      for (auto& [key, inner] : value.items()) commit(inner, pointer + "/" + key);
    }
  }

  Texts texts;
  [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }

 private:
  void commit_text(json& value, const std::string& pointer) {
    if (value.size() != 1 || !value["words"].is_string())
      return note("not a text {\"words\":\"…\"}", pointer);
    const std::string words = value["words"].get<std::string>();
    if (const auto problem = problem_with(words); !problem.empty()) return note(problem, pointer + "/words");
    SaltedWords salted{crypto::to_hex(random_.take<salt_bytes>()), words};
    const std::string sha256 = commitment_of(salted).sha256;
    texts.emplace(sha256, std::move(salted));
    value = json{{"sha256", sha256}};
  }
  void note(std::string message, std::string place) {
    problem_ = Error{Fault::malformed, std::move(message), std::move(place)};
  }

  crypto::Random& random_;
  std::optional<Error> problem_;
};

}  // namespace

Result<Committed> commit_words(const nlohmann::json& proposal, crypto::Random& random) {
  Committed committed{proposal, {}};
  Committer committer(random);
  committer.commit(committed.fact, "/fact");
  if (committer.problem()) return pass(*committer.problem());
  committed.texts = std::move(committer.texts);
  return committed;
}

}  // namespace tafel::record
