// How often, by which channels, in which rhythm: figures of one relationship.
#pragma once

#include "core/zone.h"
#include "interactions/interaction.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace draht {

struct Metrics {
  std::array<int, kChannels> channels{};  // contacts in the last 365 days by channel (index: Channel)
  int sent = 0, received = 0;             // direct mails, all time
  int contact_days = 0;                   // days with any contact, all time
  std::optional<Seconds> last_contact;  // written or spoken
  std::optional<Seconds> last_written;  // text clock
  std::optional<Seconds> last_talked;   // talk clock
  std::optional<Seconds> next_talk;     // the first talk that already stands in a calendar
  // Gaps between days with contact, in working days; nothing below 4 contact days, and then the rest is 0.
  // The usual gap is the mean: contact comes in bursts, and the median would only be the gap inside one.
  std::optional<double> rhythm_days;
  double long_gap_days = 0;  // 9th decile
  double longest_gap_days = 0;
  double strength = 0;                  // 0..1, how much this relationship matters now; order is what counts
  double strength_at_last_contact = 0;  // the same, as it was on the day of the last contact
};

// One entry for each person, in the order of people.all().
std::vector<Metrics> metrics(const Facts& facts, const People& people, const std::vector<Interaction>& contacts,
                             const std::vector<EventContact>& event_contacts, const Zone& zone, Seconds now);

// How much the relationship mattered at `moment`, from the contacts until then (oldest first). 0..1.
double strength(std::span<const Interaction> contacts, Seconds moment);

}  // namespace draht
