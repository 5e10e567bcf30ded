// How often, by which channels, in which rhythm: figures of one relationship.
#pragma once

#include "core/zone.h"
#include "interactions/interaction.h"

#include <array>
#include <optional>
#include <span>

namespace draht {

// Contacts as sums that fade with time: what they are at any later moment follows from what they were at `at`.
struct FadingSums {
  Seconds at{};                          // the last contact
  double sent = 0, received = 0;         // contacts by their weight; what both sides took part in is sent
  double owner_days = 0;                 // days on which the owner took part
  double days_short = 0, days_long = 0;  // days with any contact, fading soon and late

  bool operator==(const FadingSums&) const = default;
};

// The figures of one relationship that stay as they are until the next contact: kept in the database, so that nobody
// reads the history to know them.
struct Figures {
  int sent = 0, received = 0;                // direct mails, all time
  int by_owner = 0, by_person = 0;           // direct contacts that each side took part in; a talk counts for both
  int contact_days = 0, contact_months = 0;  // with any contact, all time
  std::optional<Seconds> first_contact, last_contact;  // written or spoken
  std::optional<Seconds> last_written;                 // text clock
  std::optional<Seconds> last_talked;                  // talk clock
  // Gaps between days with contact, in working days; nothing below 4 contact days, and then the rest is 0.
  // The usual gap is the mean: contact comes in bursts, and the median would only be the gap inside one.
  std::optional<double> rhythm_days;
  double long_gap_days = 0;  // 9th decile
  double longest_gap_days = 0;
  double log_gaps = 0;  // sum of the natural logarithms of the gaps between days with contact, in days
  FadingSums sums;
  // Median waiting times in working hours (reply_times.h).
  std::optional<double> owner_reply_hours, person_reply_hours;

  bool operator==(const Figures&) const = default;
};

// `contacts`: all of one person up to now, oldest first; may be empty. `settings`: with the working hours.
Figures figures(std::span<const Interaction> contacts, const Zone& zone, const Settings& settings);

// How much the relationship matters at `moment`, which is not before the last contact: 0..1. It is the probability that
// the owner writes to this person within 30 days, as learnt from networks where it showed (outlook.cpp); order counts.
double strength(const Figures& figures, Seconds moment);

// The probability that both are in touch again within 60 days after `moment`, which is not before the last contact.
double alive(const Figures& figures, Seconds moment);

// Contacts in the last 365 days by channel (index: Channel).
using ChannelMix = std::array<int, kChannels>;
ChannelMix channel_mix(std::span<const Interaction> contacts, Seconds now);

}  // namespace draht
