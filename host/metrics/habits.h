// How the owner and one person are in touch: what is shown of a relationship, and worked out when somebody looks at it.
#pragma once

#include "core/zone.h"
#include "interactions/interaction.h"
#include "metrics/reply_times.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace draht {

struct YearOfContact {
  int year = 0;
  int sent = 0, received = 0, talks = 0;  // mails of each side; talks by any channel

  bool operator==(const YearOfContact&) const = default;
};

// Contacts through one channel, by who began them.
struct ChannelUse {
  Channel channel = Channel::mail;
  Direction direction = Direction::mutual;
  int contacts = 0;

  bool operator==(const ChannelUse&) const = default;
};

// Gaps in working days between bursts of contact: days in touch that follow one another are one burst.
struct BurstGaps {
  double median_days = 0;
  double short_days = 0, long_days = 0;  // the quarters: half of all gaps lie between them

  bool operator==(const BurstGaps&) const = default;
};

// Contacts by weekday (Monday first) and hour on the owner's wall.
using HourCounts = std::array<std::array<int, 24>, 7>;

struct Habits {
  std::vector<YearOfContact> years;   // those with contact, oldest first
  std::vector<ChannelUse> last_year;  // of 365 days; by channel, then direction; none of 0
  ReplyTimes replies;
  std::optional<BurstGaps> gaps;     // nothing when there are too few
  std::optional<double> one_to_one;  // 0..1: direct mails of the last two years that nobody else got; nothing for none
  HourCounts reached{};              // when the person wrote or took part in a talk, in the last two years

  bool operator==(const Habits&) const = default;
};

// `contacts`: all of one person up to `now`, oldest first.
Habits habits(std::span<const Interaction> contacts, const Zone& zone, const Settings& settings, Seconds now);

}  // namespace draht
