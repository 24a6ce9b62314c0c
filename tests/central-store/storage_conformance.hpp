// What every storage of the store must do (central-store/storage/record_storage.hpp), as checks that any backend is put
// through: give a factory, and get what is broken. The checks return text and assert nothing, so that a test can also
// see that they find a planted mistake.
#pragma once

#include "central-store/storage/record_storage.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tafel::test {

// One set of data, empty at first. `open` gives a handle; a handle that was destroyed can be opened anew, and has then
// all that was written. The backend outlives its handles.
class Backend {
 public:
  Backend() = default;
  virtual ~Backend() = default;
  Backend(const Backend&) = delete;
  Backend& operator=(const Backend&) = delete;
  virtual std::unique_ptr<store::RecordStorage> open() = 0;
  // May a second handle be open at the same time? If not, the checks use one handle with stale expectations.
  [[nodiscard]] virtual bool allows_two_handles() const = 0;
};

using MakeBackend = std::function<std::unique_ptr<Backend>()>;

// Each as "<promise>: <what was seen>". Empty: the backend keeps every promise.
[[nodiscard]] std::vector<std::string> broken_promises(const MakeBackend& make);

// What the parts of one storage say of each other: records, sessions, contents, entries, nodes, tree, lines and head.
// Empty: they agree.
[[nodiscard]] std::vector<std::string> disagreements(store::RecordStorage& storage);

}  // namespace tafel::test
