#include "interactions/interaction.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace draht {
namespace {

// Called off by anybody is the last word in any calendar; a copy that knows less must not bring the talk back.
int certainty(const EventContact& contact) {
  switch (contact.reason) {
    case TalkReason::cancelled:
      return 4;
    case TalkReason::declined_by_owner:
    case TalkReason::declined_by_person:
      return 3;
    case TalkReason::counts:
    case TalkReason::future:
      return contact.channel == Channel::voice ? 1 : 2;
    default:
      return 0;
  }
}

bool is_talk_some_day(const EventContact& contact) {
  return contact.reason == TalkReason::counts || contact.reason == TalkReason::future;
}

// Of the contacts with the same key the most certain one stays, of equals the first.
template <typename Key>
class OneOfEach {
 public:
  explicit OneOfEach(std::vector<EventContact>& contacts) : contacts_(contacts), goes_(contacts.size()) {}

  void add(const Key& key, std::size_t at) {
    const auto [kept, is_new] = kept_.try_emplace(key, at);
    if (is_new) return;
    const bool better = certainty(contacts_[at]) > certainty(contacts_[kept->second]);
    goes_[better ? std::exchange(kept->second, at) : at] = true;
  }

  void remove_the_others() {
    std::size_t at = 0;
    std::erase_if(contacts_, [&](const EventContact&) { return goes_[at++]; });
  }

 private:
  std::vector<EventContact>& contacts_;
  std::vector<bool> goes_;
  std::map<Key, std::size_t> kept_;
};

}  // namespace

std::vector<EventContact> without_copies(std::vector<EventContact> contacts) {
  OneOfEach<std::pair<std::string_view, std::string_view>> occurrences(contacts);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const EventRecord& event = contacts[i].entry.event;
    if (!event.uid.empty()) occurrences.add({event.uid, event.recurrence_id}, i);
  }
  occurrences.remove_the_others();
  OneOfEach<Seconds> moments(contacts);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    if (is_talk_some_day(contacts[i])) moments.add(contacts[i].entry.event.start, i);
  }
  moments.remove_the_others();
  return contacts;
}

}  // namespace draht
