// What is wrong in itself with an order to destroy and with the consent to it.
#include "shared/documents/alone.hpp"
#include "shared/envelope/manifest.hpp"

#include <set>

namespace tafel::documents {
namespace {

// A list field of places, each once.
template <class Place, class CheckOne>
Done check_list(const std::vector<Place>& places, const std::string& field, std::set<std::string>& seen,
                const CheckOne& check_one) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::string place = field + "/" + std::to_string(i);
    std::string sha256;
    if (auto done = check_one(places[i], place, sha256); !done) return done;
    if (!seen.insert(sha256).second) return wrong("is named twice", "/says/" + place);
  }
  return {};
}

Done check_record_place(const RecordPlace& in, const std::string& place, std::string& sha256) {
  sha256 = in.record;
  return check_place(in, place);
}
Done check_document_place(const DocumentPlace& each, const std::string& place, std::string& sha256) {
  sha256 = each.sha256;
  if (!envelope::is_session_id(each.document))
    return wrong("must be a UUID in lower case", "/says/" + place + "/document");
  return is_hex_hash(each.sha256)
             ? Done{}
             : wrong("must be 64 hex digits in lower case", "/says/" + place + "/sha256");
}

}  // namespace

Done check(const Destruction& says, Date made) {
  std::set<std::string> seen;
  if (auto done = first_of({check_list(says.records, "records", seen, check_record_place),
                            check_list(says.documents, "documents", seen, check_document_place),
                            check_said(says.why, "why")});
      !done)
    return done;
  if (seen.empty()) return wrong("names nothing", "/says/records");
  if (says.decides && !envelope::is_session_id(*says.decides))
    return wrong("must be a UUID in lower case", "/says/decides");
  if (says.years < 1 || says.years > most_years_of_table)
    return wrong("is no term that a dossier has", "/says/years");
  const Date last = kept_until(says.closed_on, says.years);
  return made > last
             ? Done{}
             : not_allowed("art15.destruction",
                           "the term is not over: it runs until and with " + to_string(last), "/says/years");
}

Done check(const Consent& says, Date /*made*/) {
  if (!is_hex_hash(says.order)) return wrong("must be 64 hex digits in lower case", "/says/order");
  return check_said(says.why, "why");
}

}  // namespace tafel::documents
