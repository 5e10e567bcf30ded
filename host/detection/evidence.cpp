#include "detection/evidence.h"

#include <algorithm>
#include <ranges>

namespace draht {

std::optional<double> number(const Finding& finding, std::string_view name) {
  const auto found = std::ranges::find(finding.numbers, name, &EvidenceNumber::name);
  if (found == finding.numbers.end()) return std::nullopt;
  return found->value;
}

void add_evidence(const Case& c, Finding& finding) {
  for (const Interaction& contact : contacts_of(c.contacts, finding.person) | std::views::reverse) {
    if (contact.source != Source::mail) continue;
    if (finding.mails.size() == kMostEvidence) break;
    finding.mails.push_back(contact.source_index);
  }
  const auto events = events_of(c.event_contacts, finding.person);
  for (const EventContact& event : events | std::views::reverse) {
    if (finding.events.size() == kMostEvidence) break;
    finding.events.push_back(static_cast<std::size_t>(&event - c.event_contacts.data()));
  }
}

}  // namespace draht
