// Which findings are worth saying this week, and in which words.
#pragma once

#include "detection/finding.h"
#include "schedule/schedule.h"

#include <optional>
#include <string>
#include <vector>

namespace draht {

struct Nudge {
  Finding finding;
  Channel channel = Channel::phone;  // the next rung of the ladder that fits
  std::vector<std::string> hooks;    // something to talk about: last subjects, at most kMostHooks
  std::optional<Slot> slot;          // no two nudges are given overlapping slots; nothing when three weeks are full
};

struct Choice {
  std::vector<Nudge>
      nudges;  // ranked, at most settings.nudges_a_week less the calls already arranged or made this week
  std::vector<Finding> later;  // ranked findings beyond the budget
};

// Leaves out people who are muted, snoozed, dismissed for now, just spoken to, or with whom a talk is already in the
// calendar. Of two findings about one person the clearer is taken.
Choice choose(const Case& c, std::vector<Finding> findings);

// Why nothing is said about a person now, one sentence each; empty when nothing stands against it. For `draht why`.
std::vector<std::string> reasons_against(const Case& c, PersonIndex person, Language language);

// One plain sentence in the owner's language; never guilt.
std::string reason(const Case& c, const Finding& finding, Language language);

inline constexpr std::size_t kMostHooks = 3;

// The subjects of the last direct mails with that person, without "Re:" and the like and without those that say
// nothing.
std::vector<std::string> hooks(const Case& c, PersonIndex person);

// Video with those whom the owner mostly meets by video, the telephone with everybody else.
Channel next_channel(const Case& c, PersonIndex person);

struct EventText {
  std::string title;
  std::string description;  // lines: why, hooks, room for two open questions, phone number if known
};

// `why` is the sentence of reason(), or empty when the owner calls without a nudge.
EventText event_text(const Case& c, PersonIndex person, const std::vector<std::string>& hooks, const std::string& phone,
                     Language language, const std::string& why = {});

}  // namespace draht
