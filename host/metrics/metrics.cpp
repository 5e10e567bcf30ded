#include "metrics/metrics.h"

#include "metrics/fading.h"
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

}  // namespace

Figures figures(std::span<const Interaction> contacts, const Zone& zone) {
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
