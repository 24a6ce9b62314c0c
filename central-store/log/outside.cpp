#include "central-store/log/outside.hpp"

#include "shared/crypto/minisign/minisign.hpp"
#include "shared/crypto/tlog/tlog.hpp"

#include <chrono>

namespace tafel::store {
namespace {

Instant beginning_of(Date day) {
  const std::chrono::sys_days days = std::chrono::year(day.year) / day.month / day.day;
  return {std::chrono::milliseconds(days.time_since_epoch()).count()};
}

}  // namespace

RecordFacts outside_of(const envelope::Manifest& manifest) {
  RecordFacts facts;
  facts.age_sha256 = manifest.age_sha256;
  facts.session = manifest.session;
  facts.device = manifest.device;
  facts.sealed_at = manifest.sealed_at;
  facts.size = manifest.age_size;
  facts.dossier_tag = manifest.dossier_tag;
  facts.retention_years = manifest.retention_years;
  return facts;
}

RecordFacts outside_of(const envelope::DocumentHeader& header, const crypto::Hash& age_sha256,
                       std::uint64_t age_size) {
  RecordFacts facts;
  facts.age_sha256 = age_sha256;
  facts.sealed_at = beginning_of(header.day);
  facts.size = age_size;
  facts.dossier_tag = header.dossier_tag;
  facts.retention_years = header.retention_years;
  facts.outer_class = name(header.outer_class);
  return facts;
}

Result<RecordFacts> outside_in(std::string_view minisig, const crypto::Hash& age_sha256,
                               std::uint64_t age_size) {
  const auto file = crypto::minisign::parse_unverified(minisig);
  if (!file) return pass(file.error());
  if (const auto header = envelope::parse_document_header(file->trusted_comment))
    return outside_of(*header, age_sha256, age_size);
  const auto manifest = envelope::parse_manifest(file->trusted_comment);
  if (!manifest) return pass(manifest.error());
  return outside_of(*manifest);
}

std::string log_entry_of(const RecordFacts& facts, std::string_view minisig) {
  const auto signature = crypto::sha256(minisig);
  return is_record(facts) ? crypto::tlog::log_entry(facts.session, facts.age_sha256, signature)
                          : crypto::tlog::document_log_entry(facts.age_sha256, signature);
}

}  // namespace tafel::store
