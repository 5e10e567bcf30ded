// How often, by which channels, in which rhythm: figures of one relationship.
#pragma once

#include "core/zone.h"
#include "interactions/interaction.h"

#include <array>
#include <optional>
#include <span>

namespace draht {

// How much the relationship matters, as sums that fade with time: what they are at any later moment follows from what
// they were at `at`. See rank.cpp for the formula and its source.
struct FadingRank {
  Seconds at{};  // the last contact
  double sent_long = 0, sent_short = 0, received_long = 0, received_short = 0;

  bool operator==(const FadingRank&) const = default;
};

// The figures of one relationship that stay as they are until the next contact: kept in the database, so that nobody
// reads the history to know them.
struct Figures {
  int sent = 0, received = 0;                // direct mails, all time
  int by_owner = 0, by_person = 0;           // direct contacts that each side took part in; a talk counts for both
  int contact_days = 0, contact_months = 0;  // with any contact, all time
  std::optional<Seconds> last_contact;       // written or spoken
  std::optional<Seconds> last_written;       // text clock
  std::optional<Seconds> last_talked;        // talk clock
  // Gaps between days with contact, in working days; nothing below 4 contact days, and then the rest is 0.
  // The usual gap is the mean: contact comes in bursts, and the median would only be the gap inside one.
  std::optional<double> rhythm_days;
  double long_gap_days = 0;  // 9th decile
  double longest_gap_days = 0;
  FadingRank rank;

  bool operator==(const Figures&) const = default;
};

// `contacts`: all of one person up to now, oldest first; may be empty.
Figures figures(std::span<const Interaction> contacts, const Zone& zone);

// How much the relationship matters at `moment`, which is not before rank.at: 0..1; order is what counts.
double strength(const FadingRank& rank, Seconds moment);

// Contacts in the last 365 days by channel (index: Channel).
using ChannelMix = std::array<int, kChannels>;
ChannelMix channel_mix(std::span<const Interaction> contacts, Seconds now);

}  // namespace draht
