// Which findings are worth saying this week, and in which words.
#pragma once

#include "detection/finding.h"
#include "facts/outcome.h"
#include "schedule/schedule.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace draht {

// What is looked at when it is chosen whom to talk to.
struct Candidate {
  std::string id;  // the person's primary address
  Figures figures;
  std::optional<Seconds> next_talk;
  Finding finding;
};

// Calendars are looked at so far: slots, and the calls behind the last of them that keep it at a distance.
inline constexpr std::chrono::days kWeekAhead = kSlotsAhead + std::chrono::days{2};

// What the owner said, and the time they have.
struct Week {
  const Settings& settings;
  const std::vector<Outcome>& outcomes;
  // Occurrences of the chosen calendars that end after now, at least those that begin within kWeekAhead; in any order.
  const std::vector<CalendarEvent>& ahead;
  bool calendars_known;  // any event was ever read
};

struct Choice {
  // Ranked, at most settings.nudges_a_week less the calls already arranged or made this week.
  struct Chosen {
    Candidate candidate;
    std::optional<Slot> slot;  // no two are given overlapping slots; nothing when three weeks are full
  };
  std::vector<Chosen> nudges;
  std::vector<Candidate> later;  // ranked, beyond the budget
};

// When the owner and one person talked last and will talk next.
struct Clocks {
  std::optional<Seconds> last_talked, next_talk;
};

// The clocks of anybody whom an outcome names, candidate or not; nothing for strangers.
using ClocksOf = std::function<std::optional<Clocks>(const std::string& address)>;

// Leaves out people who are muted, snoozed, dismissed for now, just spoken to, or with whom a talk is already in the
// calendar. Of two findings about one person the clearer is taken. The result does not depend on the order of
// `candidates`. Their figures and next_talk are the same for both findings about one person.
Choice choose(const Surroundings& around, const Week& week, std::vector<Candidate> candidates,
              const ClocksOf& clocks_of);

// Why nothing is said about a person now, one sentence each; empty when nothing stands against it. For `draht why`.
std::vector<std::string> reasons_against(const Surroundings& around, const Week& week, const Relationship& with,
                                         Language language);

// One plain sentence in the owner's language; never guilt. `name`: the person's.
std::string reason(const Finding& finding, const std::string& name, bool calendars_known, Language language);

inline constexpr std::size_t kMostHooks = 3;

// The subjects of the last direct mails with that person, without "Re:" and the like and without those that say
// nothing.
std::vector<std::string> hooks(const Relationship& with);

// Video with those whom the owner mostly meets by video, the telephone with everybody else. The last year says it, or,
// where nobody talked in it, all events that count.
Channel next_channel(const Relationship& with);

struct EventText {
  std::string title;
  std::string description;  // lines: why, hooks, room for two open questions, phone number if known
};

// `why` is the sentence of reason(), or empty when the owner calls without a nudge.
EventText event_text(const std::string& name, const std::vector<std::string>& hooks, const std::string& phone,
                     Language language, const std::string& why = {});

}  // namespace draht
