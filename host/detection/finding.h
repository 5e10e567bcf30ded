// What a detector reports, with the evidence that can be opened.
#pragma once

#include "metrics/metrics.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace draht {

struct EvidenceNumber {
  std::string_view name;  // stable, such as "mails_90_days"
  double value = 0;
};

struct Finding {
  FindingKind kind = FindingKind::email_only;
  PersonIndex person = 0;
  double weight = 0;                     // 0..1, how clear the case is
  std::vector<std::size_t> mails;        // into facts.mails, newest first, at most 20
  std::vector<std::size_t> events;       // into event_contacts, newest first, at most 20; also those that do not count
  std::vector<EvidenceNumber> numbers;
};

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

std::vector<Finding> detect_email_only(const Case& c);
std::vector<Finding> detect_gone_silent(const Case& c);

}  // namespace draht
