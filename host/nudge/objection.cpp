#include "nudge/objection.h"

#include <algorithm>
#include <chrono>

namespace draht {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr days kDismissedFor{90};
constexpr days kSnoozedFor{7};  // when the outcome does not say until when

// Who was just spoken to needs no call.
constexpr days kJustTalked{14};

// A talk within this time is near enough; a yearly meeting next winter is not.
constexpr days kPlannedAhead{90};

// A call is known to be scheduled before its event shows up among the calendar's facts. If none ever does, the
// calendar refused it or the user deleted it, and the nudge comes back.
constexpr minutes kUntilEventShows{10};

void add_outcome(const Outcome& outcome, Seconds now, std::vector<Objection>& out) {
  if (outcome.at > now) return;
  switch (outcome.kind) {
    case OutcomeKind::muted:
      out.push_back({ObjectionKind::muted, std::nullopt});
      break;
    case OutcomeKind::dismissed:
      if (now < outcome.at + kDismissedFor) out.push_back({ObjectionKind::dismissed, outcome.at + kDismissedFor});
      break;
    case OutcomeKind::snoozed: {
      const Seconds until = outcome.until.value_or(outcome.at + kSnoozedFor);
      if (now < until) out.push_back({ObjectionKind::snoozed, until});
      break;
    }
    case OutcomeKind::scheduled:
      if (now <= outcome.at + kUntilEventShows) out.push_back({ObjectionKind::talk_planned, outcome.start});
      break;
    case OutcomeKind::called:
      break;  // is an interaction
  }
}

}  // namespace

std::vector<Objection> objections(const Case& c, PersonIndex person) {
  std::vector<Objection> found;
  const auto& addresses = c.people[person].addresses;
  for (const Outcome& outcome : c.facts.outcomes) {
    if (std::ranges::find(addresses, outcome.person) != addresses.end()) add_outcome(outcome, c.now, found);
  }
  const Metrics& m = c.metrics[person];
  if (m.last_talked && c.now - *m.last_talked < kJustTalked)
    found.push_back({ObjectionKind::just_talked, m.last_talked});
  if (m.next_talk && *m.next_talk - c.now <= kPlannedAhead) found.push_back({ObjectionKind::talk_planned, m.next_talk});
  // The scheduled call and its event in the calendar are one and the same; so are two clicks on one button.
  std::ranges::sort(found, {}, &Objection::kind);
  const auto repeated = std::ranges::unique(found, {}, &Objection::kind);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

}  // namespace draht
