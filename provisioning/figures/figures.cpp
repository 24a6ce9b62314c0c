#include "provisioning/figures/figures.hpp"

#include "shared/text/categories_nl.hpp"
#include "shared/text/figures_nl.hpp"

#include <algorithm>
#include <cstdlib>

namespace tafel::provisioning::figures {
namespace {

namespace words = text::figures;

template <std::size_t size>
std::string_view word(const std::array<std::string_view, size>& list, int index) {
  return index == total ? words::total : list.at(static_cast<std::size_t>(index));
}

std::string_view yes_or_no(int column) {
  return column == 0 ? words::yes : words::no;
}

}  // namespace

const Figure& figure_at(const Figures& figures, TableId table, int row, int column) {
  const auto found = std::ranges::find_if(figures.list, [&](const Figure& each) {
    return each.table == table && each.row == row && each.column == column;
  });
  if (found == figures.list.end()) std::abort();  // a programmer's error: the tables are fixed
  return *found;
}

std::string_view row_name(const Figure& figure) {
  switch (figure.table) {
    case TableId::families:
      return words::total;
    case TableId::sessions:
      return word(words::quarters, figure.row);
    case TableId::route:
      return word(words::routes, figure.row);
    case TableId::retention:
      return word(words::retentions, figure.row);
    case TableId::minors:
    case TableId::informed:
      return yes_or_no(figure.row);
    case TableId::legal_basis:
      return word(words::legal_bases, figure.row);
    case TableId::size:
      return word(words::sizes, figure.row);
    case TableId::duration:
      return word(words::durations, figure.row);
    case TableId::organisations:
      return word(text::participant_categories, figure.row);
    case TableId::data:
      return word(text::data_categories, figure.row);
    case TableId::items:
      return word(words::item_kinds, figure.row);
  }
  return {};
}

std::string_view column_name(const Figure& figure) {
  switch (figure.table) {
    case TableId::sessions:
      return word(words::kinds, figure.column);
    case TableId::items:
      return word(words::item_ends, figure.column);
    case TableId::organisations:
    case TableId::data:
      return yes_or_no(figure.column);
    default:
      return words::number;
  }
}

}  // namespace tafel::provisioning::figures
