// The pages of Thunderbird's address books, collected until the last is there.
#pragma once

#include "core/error.h"
#include "facts/card.h"
#include "protocol/messages/cards.h"

#include <optional>
#include <vector>

namespace draht {

class CardPages {
 public:
  // The cards of all pages when this was the last one, else nothing. field_wrong when there are more than kMaxCards.
  // The pages before the last one stay until clear(), so that a last page which the store was too busy for can come
  // again.
  Result<std::optional<std::vector<Card>>> add(const protocol::SourcesCardsPut& page);

  void clear() { waiting_.clear(); }

 private:
  std::vector<Card> waiting_;
};

}  // namespace draht
