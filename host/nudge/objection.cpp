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

std::vector<Objection> objections(Seconds now, const std::vector<Outcome>& outcomes, const std::string& person,
                                  const Clocks& clocks) {
  std::vector<Objection> found;
  for (const Outcome& outcome : outcomes) {
    if (outcome.person == person) add_outcome(outcome, now, found);
  }
  const auto& [last_talked, next_talk] = clocks;
  if (last_talked && now - *last_talked < kJustTalked) found.push_back({ObjectionKind::just_talked, last_talked});
  if (next_talk && *next_talk - now <= kPlannedAhead) found.push_back({ObjectionKind::talk_planned, next_talk});
  // The scheduled call and its event in the calendar are one and the same; so are two clicks on one button.
  std::ranges::sort(found, {}, &Objection::kind);
  const auto repeated = std::ranges::unique(found, {}, &Objection::kind);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

}  // namespace draht
