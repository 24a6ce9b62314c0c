// The one way to return a failure outside the domain. (The domain has its own: a Refusal names a rule.)
// A Fault says what the caller can do about it; the message says what happened, the place says where.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace tafel {

enum class Fault {
  malformed,    // the input is not of its form: mend the input
  altered,      // a signature, tag, hash or proof is not valid: the input was changed
  refused,      // well formed and true, but not allowed: another identity, an expired date, an unknown device
  missing,      // what was asked for is not there
  unreachable,  // the other side did not answer; trying again may help
  full,         // no space left: free some, nothing was half-written
  io,           // the operating system or a library failed otherwise
};

// The kind of fault of a malformed document, for a program that is to mend it (docs/ipc.md, the codes of an error).
enum class Flaw {
  wrong_field,    // a value is not of the form that its field asks for
  missing_field,  // a field is not there
  unknown_field,  // a field has no meaning here
  not_json,       // not a document at all
};

struct Error {
  Fault fault{};
  std::string message;  // one English sentence without a final full stop
  std::string place;    // a file, a JSON pointer, a line; empty where there is none
  Flaw flaw{};          // when malformed; set by the reader that finds it
};

// "place: message", for logs and the command line.
inline std::string describe(const Error& error) {
  return error.place.empty() ? error.message : error.place + ": " + error.message;
}

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
};

using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(Fault fault, std::string message, std::string place = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(message), std::move(place)});
}

// Says in which file or part the failure was found. The place inside it moves to the front of the message:
// "/serial: is missing", placed in house.json, is described as "house.json: /serial: is missing".
[[nodiscard]] inline Error placed(const Error& error, std::string place) {
  return {error.fault, describe(error), std::move(place), error.flaw};
}

// Passes on the failure of a result of another type.
[[nodiscard]] inline tl::unexpected<Error> pass(Error error) {
  return tl::unexpected<Error>(std::move(error));
}

}  // namespace tafel
