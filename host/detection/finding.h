// What a detector reports, with the evidence that can be opened.
#pragma once

#include "metrics/metrics.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace draht {

struct EvidenceNumber {
  std::string_view name;  // stable, such as "mails_90_days"
  double value = 0;
};

inline constexpr std::size_t kMostEvidence = 20;

struct Finding {
  FindingKind kind = FindingKind::email_only;
  PersonIndex person = 0;
  double weight = 0;  // 0..1, how clear the case is
  // The evidence, newest first, at most kMostEvidence of each. Events also those that do not count.
  std::vector<std::size_t> mails{};       // into facts.mails
  std::vector<std::size_t> events{};      // into event_contacts
  std::vector<EvidenceNumber> numbers{};  // every figure that the decision and the sentence use
};

// The figure with that name; nothing when the finding has none.
std::optional<double> number(const Finding& finding, std::string_view name);

// What every detector looks at.
struct Case {
  const Facts& facts;
  const People& people;
  const std::vector<Interaction>& contacts;
  const std::vector<EventContact>& event_contacts;
  const std::vector<Metrics>& metrics;
  const Zone& zone;
  Seconds now;
};

// Mail goes on in both directions, and both have not spoken for months or never.
// Numbers: mails_90_days, sent_90_days, received_90_days, mails_since_talk, mail_days_since_talk,
// weeks_since_first_mail (since the talk), and days_since_talk when there was one.
std::vector<Finding> detect_email_only(const Case& c);

// A pair that was regularly in touch is silent for longer than it ever was.
// Numbers: silent_working_days, silent_days, rhythm_days, long_gap_days, longest_gap_days, contact_days.
std::vector<Finding> detect_gone_silent(const Case& c);

}  // namespace draht
