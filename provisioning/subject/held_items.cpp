#include "provisioning/subject/held_items.hpp"

#include "provisioning/subject/held_documents.hpp"
#include "provisioning/verslag/item_sentence.hpp"
#include "shared/base/belgian_time.hpp"
#include "shared/domain/outcomes.hpp"
#include "shared/text/dutch_date.hpp"
#include "shared/text/paper_nl.hpp"
#include "shared/text/subject_nl.hpp"

#include <algorithm>
#include <iterator>

namespace tafel::provisioning::subject {
namespace {

namespace words = text::subject;

struct Agreed {
  domain::ItemId id;
  domain::SessionId session;  // that put it, or carried it first
  std::string sharer;         // the organisation
  Piece piece;
};

class OfItems {
 public:
  OfItems(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages)
      : held_(held), line_(line), passages_(passages) {}

  void add() {
    for (std::size_t at = 0; at < line_.size(); ++at) {
      add_carried(at);
      add_put(at);
    }
    for (Agreed& each : agreed_) {
      end_by_document(each);
      held_.pieces.push_back(std::move(each.piece));
    }
  }

 private:
  [[nodiscard]] bool is_for_member(std::size_t at, const std::vector<domain::MemberId>& recipient) const {
    return !recipient.empty() && held_.person.is(at, recipient.front());
  }

  Piece piece_of(std::size_t at, const domain::ItemId& id, const std::string& information,
                 const std::string& original, const std::string& controller) {
    const OpenedRecord& record = line_[at];
    const Date day = belgian_day(record.state.opened_at);
    return {.section = Section::sharing,
            .label = std::string(text::paper::may_be_shared),
            .given = passages_.of_member(information),
            .original = original,
            .beside = documents_beside(record, {documents::Thing::item, id.value}, passages_),
            .controller = controller,
            .days = {day},
            .where = place_in_words(day, id.value),
            .withheld = Withheld::not_told};
  }

  // ---- What was put at that table
  void add_put(std::size_t at) {
    const OpenedRecord& record = line_[at];
    const bool was_held = record.state.closed && !record.state.closed->not_held;
    const auto outcomes = domain::outcomes_of(record.state);
    for (std::size_t i = 0; i < record.state.items.size(); ++i) {
      const domain::Item& item = record.state.items[i];
      const domain::ItemContent& content = item.content();
      if (content.kind == domain::ItemKind::reporting) add_report(at, item);
      if (content.kind != domain::ItemKind::disclosure) continue;
      if (!is_for_member(at, content.recipient)) {
        ++held_.items_of_others;
        continue;
      }
      const std::string sharer = record.organisation_of(content.sharer);
      Piece piece =
          piece_of(at, item.id, record.words(content.information), item_sentence(record, content), sharer);
      if (!was_held || !outcomes[i].shared) piece.withheld = Withheld::not_shared;
      agreed_.push_back({item.id, record.state.dossier.session, sharer, std::move(piece)});
    }
  }

  void add_report(std::size_t at, const domain::Item& item) {
    const OpenedRecord& record = line_[at];
    const domain::ItemContent& content = item.content();
    const bool rests_on_member = std::ranges::any_of(content.sources, [&](const domain::StatementId& id) {
      const auto* source = domain::find(record.state, id);
      return source != nullptr && is_for_member(at, source->made.about.member);
    });
    const std::string information = record.words(content.information);
    if (!rests_on_member && !passages_.names_member(information)) return;
    Piece piece = piece_of(at, item.id, information, item_sentence(record, content),
                           record.organisation_of(content.sharer));
    piece.withheld = Withheld::reporting;
    held_.pieces.push_back(std::move(piece));
  }

  // ---- What a table before agreed on, and what this one says became of it
  void add_carried(std::size_t at) {
    for (const domain::AgreedItem& each : line_[at].state.agreed) {
      if (each.item.kind != domain::ItemKind::disclosure || !is_for_member(at, each.item.recipient)) continue;
      const domain::SessionId& session = line_[at].state.dossier.session;
      auto known = std::ranges::find_if(agreed_, [&](const Agreed& other) {
        return other.id == each.item.id &&
               documents::is_same_plan(line_[at].documents, other.session, session);
      });
      if (known == agreed_.end()) {
        const std::string information = line_[at].words(each.item.information);
        known = agreed_.insert(agreed_.end(), {each.item.id, session, each.item.sharer.organisation,
                                               piece_of(at, each.item.id, information, information,
                                                        each.item.sharer.organisation)});
        known->piece.days = {each.item.agreed_on};
      }
      if (each.review && each.review->course == domain::ItemCourse::told) tell(*known, *each.review->on);
      if (each.review && each.review->course == domain::ItemCourse::stopped)
        known->piece.withheld = Withheld::not_shared;
    }
  }

  void end_by_document(Agreed& agreed) {
    const documents::Document* end = documents::end_of(line_.back().documents, agreed.session, agreed.id);
    if (end == nullptr || agreed.piece.withheld != Withheld::not_told) return;
    const auto& says = std::get<documents::Told>(end->says);
    if (says.end == documents::ItemEnd::told)
      tell(agreed, says.on);
    else
      agreed.piece.withheld = Withheld::not_shared;
  }

  static void tell(Agreed& agreed, Date on) {
    agreed.piece.label = words::told_on(agreed.sharer, text::dutch_date(on));
    agreed.piece.withheld.reset();
  }

  Held& held_;
  const std::vector<OpenedRecord>& line_;
  const Passages& passages_;
  std::vector<Agreed> agreed_;
};

}  // namespace

void add_items(Held& held, const std::vector<OpenedRecord>& line, const Passages& passages) {
  OfItems(held, line, passages).add();
}

}  // namespace tafel::provisioning::subject
