// What a detector reports, with the figures behind it.
#pragma once

#include "detection/relationship.h"
#include "detection/watch.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

struct EvidenceNumber {
  std::string_view name;  // stable, such as "mails_90_days"
  double value = 0;

  bool operator==(const EvidenceNumber&) const = default;
};

struct Finding {
  FindingKind kind = FindingKind::email_only;
  double weight = 0;                      // 0..1, how clear the case is
  std::vector<EvidenceNumber> numbers{};  // every figure that the decision and the sentence use

  bool operator==(const Finding&) const = default;
};

// The figure with that name; nothing when the finding has none.
std::optional<double> number(const Finding& finding, std::string_view name);

// What is the same for every person of a mailbox.
struct Surroundings {
  const Zone& zone;
  Seconds now;
  // Many delete what they receive once it is answered; there, mail that comes from one side only does not mean that the
  // other side never wrote. See deletes_received_mail().
  bool deletes_received = false;
};

// True when the owner has sent more than twice as much direct mail as was kept of what came in: sums over all people.
bool deletes_received_mail(std::int64_t sent, std::int64_t received);

// What a detector says at around.now of what it has counted, before watch.until.
std::optional<Finding> judge(const Surroundings& around, const Figures& figures, const Watch& watch);

// The findings about one person, by kind; watch and judgement in one. `contacts`: as for watches().
// email_only: mail goes on in both directions, and both have not spoken for months or never. Numbers: mails_90_days,
// sent_90_days, received_90_days, mails_since_talk, mail_days_since_talk, weeks_since_first_mail (since the talk), and
// days_since_talk when there was one.
// gone_silent: a pair that was regularly in touch is silent for longer than it ever was. Numbers: silent_working_days,
// silent_days, rhythm_days, long_gap_days, longest_gap_days, contact_days.
std::vector<Finding> detect(const Surroundings& around, const Figures& figures, std::span<const Interaction> contacts);

}  // namespace draht
