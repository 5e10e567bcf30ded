#include "metrics/metrics.h"

#include "metrics/fading.h"
#include "metrics/reply_times.h"
#include "metrics/rhythm.h"

#include <chrono>

namespace draht {
namespace {

constexpr std::chrono::days kYear{365};

void count_direct(const Interaction& contact, Figures& figures) {
  if (contact.weight < kDirect) return;
  if (contact.channel == Channel::mail) ++(contact.direction == Direction::sent ? figures.sent : figures.received);
  if (contact.direction != Direction::received) ++figures.by_owner;
  if (contact.direction != Direction::sent) ++figures.by_person;
}

void add_reply_hours(std::span<const Interaction> contacts, const Zone& zone, const Settings& settings,
                     Figures& figures) {
  WorkClock clock(zone, settings);
  const auto [owner, person] = reply_times(contacts, clock);
  if (owner) figures.owner_reply_hours = owner->median_hours;
  if (person) figures.person_reply_hours = person->median_hours;
}

}  // namespace

Figures figures(std::span<const Interaction> contacts, const Zone& zone, const Settings& settings) {
  Figures figures;
  if (contacts.empty()) return figures;
  DayCounter days(zone);
  ContactDays contact_days;
  FadingContacts fading(contacts.back().at);
  for (const Interaction& contact : contacts) {
    const auto day = days.day(contact.at);
    contact_days.add(day);
    fading.add(contact, day);
    count_direct(contact, figures);
    (is_talk(contact.channel) ? figures.last_talked : figures.last_written) = contact.at;
  }
  figures.first_contact = contacts.front().at;
  figures.last_contact = contacts.back().at;
  contact_days.fill(figures);
  figures.sums = fading.sums();
  if (figures.received > 0 && figures.sent > 0) add_reply_hours(contacts, zone, settings, figures);
  return figures;
}

ChannelMix channel_mix(std::span<const Interaction> contacts, Seconds now) {
  ChannelMix mix{};
  for (const Interaction& contact : contacts) {
    if (contact.at > now - kYear) ++mix[static_cast<std::size_t>(contact.channel)];
  }
  return mix;
}

}  // namespace draht
