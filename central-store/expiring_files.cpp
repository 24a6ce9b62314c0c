#include "central-store/expiring_files.hpp"

#include "shared/base/expiry.hpp"
#include "shared/base/files.hpp"
#include "shared/base/log.hpp"
#include "shared/net/certificate_facts.hpp"

#include <algorithm>
#include <utility>

namespace tafel::store {
namespace {

template <typename Parse>
void add_end(std::vector<FileEnd>& ends, FileEnd end, const std::filesystem::path& path, std::size_t limit,
             Parse validity_in) {
  const auto pem = read_text(path, limit);
  if (!pem) return;
  const auto validity = validity_in(*pem);
  if (!validity) return;
  end.until = validity->until;
  ends.push_back(end);
}

}  // namespace

std::vector<FileEnd> ends_of_files(const StoreOptions& options) {
  std::vector<FileEnd> ends;
  add_end(ends, {"certificate", "the certificate of this store", {}}, options.certificate,
          net::pem_limit_bytes, net::validity_of);
  add_end(ends, {"authority", "the certificate of the house's authority", {}}, options.authority,
          net::pem_limit_bytes, net::validity_of);
  add_end(ends, {"revocation_list", "the list of revoked certificates", {}}, options.crl,
          net::crl_limit_bytes, net::validity_of_list);
  return ends;
}

std::vector<std::string> warnings_of(const std::vector<FileEnd>& ends, Instant now) {
  std::vector<std::string> lines;
  for (const auto& end : ends)
    if (expiry_of(end.until, now) != Expiry::later)
      lines.push_back(std::string(end.what) + " " + end_in_words(end.until, now) +
                      "; the agency renews it with `tafel house renew`");
  return lines;
}

std::string metrics_of(const std::vector<FileEnd>& ends) {
  if (ends.empty()) return "";
  std::string text = "# TYPE tafel_store_valid_until_seconds gauge\n";
  for (const auto& end : ends)
    text += "tafel_store_valid_until_seconds{what=\"" + std::string(end.label) + "\"} " +
            std::to_string(end.until.unix_ms / 1000) + "\n";
  return text;
}

void EndsLog::say(const std::vector<FileEnd>& ends, Instant now) {
  auto lines = warnings_of(ends, now);
  for (const auto& line : lines)
    if (std::ranges::find(said_, line) == said_.end()) log::warn(line);
  said_ = std::move(lines);
}

}  // namespace tafel::store
