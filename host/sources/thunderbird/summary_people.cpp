#include "thunderbird/summary_people.h"

#include <algorithm>

namespace draht {

MailboxNumber SummaryPeople::sender(MorkPlace place) {
  std::uint32_t& known = senders_.at(place);
  if (known == 0) known = reader_.read_one(text(place)) + 1;
  return known - 1;
}

std::span<const MailboxNumber> SummaryPeople::recipients(MorkPlace place) {
  if (place == kNoPlace) return {};
  std::uint32_t& known = recipients_.at(place);
  if (known == 0) {
    reader_.read_all(text(place), list_);
    std::ranges::copy(list_, numbers_.room(list_.size()));
    lists_.push_back(numbers_.keep(list_.size()));
    known = static_cast<std::uint32_t>(lists_.size());
  }
  return lists_[known - 1];
}

// A copy, because a reader that looks twice must not find something else the second time.
std::string_view SummaryPeople::text(MorkPlace place) {
  if (const std::string_view value = mork_value(file_, place, text_); value.data() != text_.data()) text_ = value;
  return text_;
}

}  // namespace draht
