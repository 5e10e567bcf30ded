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
  std::vector<std::string> hooks;    // something to talk about: last subjects, at most 3
  std::optional<Slot> slot;          // no two nudges are given overlapping slots
};

struct Choice {
  std::vector<Nudge> nudges;      // ranked, at most settings.nudges_a_week
  std::vector<Finding> later;     // ranked findings beyond the budget
};

// Leaves out people who are muted, snoozed, dismissed for now, just spoken to, or with whom a talk is already in the calendar.
Choice choose(const Case& c, std::vector<Finding> findings);

// Why nothing is said about a person now, such as "muted"; empty when nothing stands against it. For `draht why`.
std::vector<std::string> reasons_against(const Case& c, PersonIndex person, Language language);

// One plain sentence in the owner's language; never guilt.
std::string reason(const Case& c, const Finding& finding, Language language);

struct EventText {
  std::string title;
  std::string description;  // hooks, room for two open questions, phone number if known
};
EventText event_text(const Case& c, PersonIndex person, const std::vector<std::string>& hooks, const std::string& phone, Language language);

}  // namespace draht
