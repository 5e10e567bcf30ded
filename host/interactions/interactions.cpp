#include "interactions/interaction.h"

#include "interactions/mail_contacts.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace draht {
namespace {

void add_talks(const Facts& facts, const std::vector<EventContact>& events, std::vector<Interaction>& out) {
  for (const EventContact& contact : events) {
    if (contact.reason != TalkReason::counts) continue;
    out.push_back({.person = contact.person,
                   .channel = contact.channel,
                   .direction = Direction::mutual,
                   .at = facts.events[contact.event_index].event.start,
                   .weight = kDirect,
                   .source = Source::event,
                   .source_index = contact.event_index});
  }
}

// What the owner said by hand: "we spoke".
void add_told(const Facts& facts, const People& people, Seconds now, std::vector<Interaction>& out) {
  for (std::size_t index = 0; index < facts.outcomes.size(); ++index) {
    const Outcome& outcome = facts.outcomes[index];
    const auto person = people.find(outcome.person);
    if (outcome.kind != OutcomeKind::called || !person || outcome.at > now) continue;
    out.push_back({.person = *person,
                   .channel = outcome.channel.value_or(Channel::voice),
                   .direction = Direction::mutual,
                   .at = outcome.at,
                   .weight = kDirect,
                   .source = Source::outcome,
                   .source_index = index});
  }
}

constexpr auto kTalkReasons = std::to_array<std::pair<TalkReason, std::string_view>>({
    {TalkReason::counts, "counts"},
    {TalkReason::future, "future"},
    {TalkReason::cancelled, "cancelled"},
    {TalkReason::declined_by_owner, "declined_by_owner"},
    {TalkReason::declined_by_person, "declined_by_person"},
    {TalkReason::unanswered_by_owner, "unanswered_by_owner"},
    {TalkReason::tentative, "tentative"},
    {TalkReason::all_day, "all_day"},
    {TalkReason::crowd, "crowd"},
    {TalkReason::optional_absent, "optional_absent"},
    {TalkReason::not_together, "not_together"},
});

template <typename Item>
std::span<const Item> range_of(const std::vector<Item>& items, PersonIndex person) {
  const auto range = std::ranges::equal_range(items, person, {}, &Item::person);
  return {range.begin(), range.end()};
}

}  // namespace

std::string_view word(TalkReason reason) {
  const auto* const found = std::ranges::find(kTalkReasons, reason, &std::pair<TalkReason, std::string_view>::first);
  return found->second;
}

std::vector<Interaction> interactions(const Facts& facts, const People& people, const std::vector<EventContact>& events,
                                      Seconds now) {
  std::vector<Interaction> contacts;
  contacts.reserve(facts.mails.size());
  for (std::size_t index = 0; index < facts.mails.size(); ++index)
    add_mail_contacts(facts, people, index, now, contacts);
  add_talks(facts, events, contacts);
  add_told(facts, people, now, contacts);
  std::ranges::sort(contacts, {},
                    [](const Interaction& c) { return std::tuple(c.person, c.at, c.source, c.source_index); });
  return contacts;
}

std::span<const Interaction> contacts_of(const std::vector<Interaction>& contacts, PersonIndex person) {
  return range_of(contacts, person);
}

std::span<const EventContact> events_of(const std::vector<EventContact>& events, PersonIndex person) {
  return range_of(events, person);
}

}  // namespace draht
