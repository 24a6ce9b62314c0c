// Asio's own code, compiled once here (ASIO_SEPARATE_COMPILATION) instead of in every file that includes it.
//
// A header of the standard library comes first, as in every file that uses Asio: asio/detail/config.hpp looks for a macro of
// libstdc++ to choose how it allocates, and memory that is allocated in one way here must not be freed in another there.
#include <version>
// The order of the two is Asio's own.
#include <asio/impl/src.hpp>
#include <asio/ssl/impl/src.hpp>
