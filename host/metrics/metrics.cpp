#include "metrics/metrics.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace draht {
namespace {

constexpr std::chrono::days kYear{365};

// Below this many days a usual gap is no more than chance.
constexpr int kFewestDaysForRhythm = 4;

// A pair's rhythm is that of its recent history: ten years ago they may have worked on something else.
constexpr std::size_t kGapsLookedAt = 60;

using Days = std::vector<std::chrono::local_days>;

Days days_with_contact(std::span<const Interaction> contacts, const Zone& zone) {
  Days days;
  for (const Interaction& contact : contacts) {
    const auto day = zone.day(contact.at);
    if (days.empty() || days.back() != day) days.push_back(day);
  }
  return days;
}

// The value below which about `share` of the sorted values lie.
double quantile(const std::vector<int>& sorted, double share) {
  const auto rank = static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size() - 1)));
  return sorted[rank];
}

void set_rhythm(const Days& days, Metrics& m) {
  m.contact_days = static_cast<int>(days.size());
  if (m.contact_days < kFewestDaysForRhythm) return;
  const std::size_t first = days.size() - 1 - std::min(days.size() - 1, kGapsLookedAt);
  std::vector<int> gaps;
  for (std::size_t i = first; i + 1 < days.size(); ++i) gaps.push_back(working_days_between(days[i], days[i + 1]));
  std::ranges::sort(gaps);
  m.rhythm_days = static_cast<double>(std::reduce(gaps.begin(), gaps.end())) / static_cast<double>(gaps.size());
  m.long_gap_days = quantile(gaps, 0.9);
  m.longest_gap_days = gaps.back();
}

void count(std::span<const Interaction> contacts, Seconds now, Metrics& m) {
  for (const Interaction& contact : contacts) {
    const bool this_year = contact.at > now - kYear;
    if (this_year) ++m.channels[static_cast<std::size_t>(contact.channel)];
    if (contact.channel == Channel::mail && contact.weight >= kDirect) {
      ++(contact.direction == Direction::sent ? m.sent : m.received);
    }
    (is_talk(contact.channel) ? m.last_talked : m.last_written) = contact.at;
  }
  m.last_contact = contacts.back().at;
  m.strength = strength(contacts, now);
  m.strength_at_last_contact = strength(contacts, contacts.back().at);
}

}  // namespace

std::vector<Metrics> metrics(const Facts& facts, const People& people, const std::vector<Interaction>& contacts,
                             const std::vector<EventContact>& event_contacts, const Zone& zone, Seconds now) {
  std::vector<Metrics> all(people.all().size());
  for (PersonIndex person = 0; person < all.size(); ++person) {
    const auto own = contacts_of(contacts, person);
    if (own.empty()) continue;
    count(own, now, all[person]);
    set_rhythm(days_with_contact(own, zone), all[person]);
  }
  for (const EventContact& contact : event_contacts) {
    if (contact.reason != TalkReason::future) continue;
    auto& next = all[contact.person].next_talk;
    const Seconds start = facts.events[contact.event_index].event.start;
    next = next ? std::min(*next, start) : start;
  }
  return all;
}

}  // namespace draht
