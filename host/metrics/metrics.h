// How often, by which channels, in which rhythm: figures of one relationship.
#pragma once

#include "core/zone.h"
#include "interactions/interaction.h"

#include <array>
#include <optional>
#include <vector>

namespace draht {

struct Metrics {
  std::array<int, kChannels> channels{};  // contacts in the last 365 days by channel (index: Channel)
  int sent = 0, received = 0;             // direct mails, all time
  int sent_year = 0, received_year = 0;   // direct mails in the last 365 days
  int contact_days = 0;                   // days with any contact, all time
  std::optional<Seconds> first_contact;
  std::optional<Seconds> last_written;    // text clock
  std::optional<Seconds> last_talked;     // talk clock
  std::optional<Seconds> next_talk;       // a talk that already stands in a calendar
  std::optional<double> rhythm_days;      // the pair's own usual gap in working days (median); nothing below 4 contact days
  std::optional<double> long_gap_days;    // 9th decile of the gaps in working days
  double strength = 0;                    // 0..1, how much this relationship matters now; order is what counts
};

// One entry for each person, in the order of people.all().
std::vector<Metrics> metrics(const Facts& facts, const People& people, const std::vector<Interaction>& contacts,
                             const std::vector<EventContact>& event_contacts, const Zone& zone, Seconds now);

}  // namespace draht
