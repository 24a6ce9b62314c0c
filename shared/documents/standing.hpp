// What follows from the documents of a dossier for whoever reads its records: what ended, what is corrected, whether the
// dossier is closed. Pure. The documents are those of in_order (rules.hpp), each allowed. Thread: any.
#pragma once

#include "shared/documents/rules.hpp"

#include <optional>
#include <set>
#include <vector>

namespace tafel::documents {

using Documents = std::vector<OpenedDocument>;

// What the orders and bindings among them say of the line of the records; without those that may not be there.
[[nodiscard]] record::SaidOfLine said_of_line(const Ordered& ordered);
// The document that binds that session to this dossier, or that orders it among those that follow the same one; null for none.
[[nodiscard]] const Document* binding_of(const Documents& documents, const domain::SessionId& session);
[[nodiscard]] const Document* order_of(const Documents& documents, const domain::SessionId& session);

// Do the ids of goals, actions and items mean the same things in both sessions? A bound session has a plan of its own.
[[nodiscard]] bool is_same_plan(const Documents& documents, const domain::SessionId& one,
                                const domain::SessionId& other);

// The items of that session's plan that were told or stopped outside a table, by a document of before `until`: they are
// carried no further.
[[nodiscard]] std::set<domain::ItemId> ended_items(const Documents& documents,
                                                   const domain::SessionId& session, Instant until);
// The document that ended it; null for none.
[[nodiscard]] const Document* end_of(const Documents& documents, const domain::SessionId& session,
                                     const domain::ItemId& item);

// The documents about that thing of that session, in the order in which they were made. What keeps its id over all tables
// (a goal, an action, an item) is the same thing in each; a member or statement is of one session.
[[nodiscard]] std::vector<const Document*> beside(const Documents& documents,
                                                  const domain::SessionId& session, const About& about);
// Those about that session's record as a whole, or about one of its events as a whole; and about the whole dossier.
[[nodiscard]] std::vector<const Document*> about_record(const Documents& documents,
                                                        const domain::SessionId& session);
[[nodiscard]] std::vector<const Document*> about_dossier(const Documents& documents);

// art. 15 §3: the last closing counts, unless the dossier was opened again since.
struct DossierClosed {
  Date on;
  int years = 0;
  bool by_table = false;
  const Document* document = nullptr;  // unless by a table
};
[[nodiscard]] std::optional<DossierClosed> closing_of(const std::vector<ReadRecord>& records,
                                                      const Documents& documents);

// A restriction counts until its last day.
[[nodiscard]] bool is_in_force(const Restriction& restriction, Date today);

// The requests that nobody decided, nor an order to destroy with them.
[[nodiscard]] std::vector<const Request*> open_requests(const Documents& documents);
// The consent to that order, by the SHA-256 of its file; null for none.
[[nodiscard]] const Document* consent_to(const Documents& documents, const std::string& order);

// The last word on each request, in the order in which they were first made.
[[nodiscard]] std::vector<const Request*> requests(const Documents& documents);

}  // namespace tafel::documents
