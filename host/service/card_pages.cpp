#include "service/card_pages.h"

#include "sources/vcard.h"

#include <algorithm>
#include <iterator>

namespace draht {

Result<std::optional<std::vector<Card>>> CardPages::add(const protocol::SourcesCardsPut& page) {
  if (page.first) waiting_.clear();
  std::vector<Card> copy = page.last ? waiting_ : std::vector<Card>{};
  auto& cards = page.last ? copy : waiting_;
  for (const std::string& vcard : page.vcards) std::ranges::move(parse_cards(vcard).cards, std::back_inserter(cards));
  if (cards.size() > kMaxCards) {
    waiting_.clear();
    return fail(ErrorCode::field_wrong, "The address books have more cards than Draht can keep.");
  }
  if (!page.last) return std::nullopt;
  return copy;
}

}  // namespace draht
