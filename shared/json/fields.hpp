// The one form in which a value describes its fields, under the names that they have in a document:
//
//   void fields(auto& archive, Is<Goal> auto& it) {
//     archive("id", it.id, may_omit);
//     archive("text", it.text);
//   }
//
// An archive visits each field: a writer (write.hpp), the strict reader (read.hpp), or a collector of one kind of
// field. Writing and reading cannot drift apart, and a new field is added in one place. The description is in the
// namespace of the value. Thread: any.
#pragma once

#include <concepts>
#include <optional>
#include <type_traits>

namespace tafel {

// `Self` is `Plain` or `const Plain`: one description serves reading and writing.
template <class Self, class Plain>
concept Is = std::same_as<std::remove_const_t<Self>, Plain>;

// May a proposal omit the field? A complete document has every field, except for those that are std::optional.
enum class Need { always, proposal_may_omit };
constexpr Need may_omit = Need::proposal_may_omit;

// An archive that does nothing with the fields.
struct NoArchive {
  void operator()(const char* /*key*/, auto& /*value*/, Need /*need*/ = Need::always) {}
};

template <class T>
concept Described = requires(NoArchive& archive, T& value) {
  fields(archive, value);
};

}  // namespace tafel
