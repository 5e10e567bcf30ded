// All that is known of the owner and one person: what is shown, and what sentences and proposals are made of.
#pragma once

#include "metrics/metrics.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht {

// The days before now in which single contacts are looked at; older ones count in the figures only.
inline constexpr std::chrono::days kLookBack{365};

// One mail of those that count as contact, for evidence and for something to talk about.
struct RecentMail {
  std::string message_id;
  Seconds at{};
  Direction direction = Direction::sent;
  double weight = kDirect;
  std::string subject;      // empty when none is kept
  ThreadKey thread{};       // as in Interaction
  std::uint8_t others = 0;  // as in Interaction

  bool operator==(const RecentMail&) const = default;
};

// What was written longer ago is no evidence for the present and nothing to talk about.
inline constexpr std::size_t kMostRecentMails = 60;

// A mail whose text tells of a talk with the person: evidence for the talk clock, as events are.
struct TalkMail {
  std::string message_id;
  Seconds at{};
  TextCue cue;          // Cue::talked
  std::string subject;  // empty when none is kept

  bool operator==(const TalkMail&) const = default;
};

// The talk clock rests on the newest; a few more show how often they talk.
inline constexpr std::size_t kMostTalkMails = 10;

struct Relationship {
  Person person;
  Figures figures;
  std::vector<Interaction> contacts;      // of the last kLookBack, oldest first
  std::vector<EventContact> events{};     // all that name the person, by start
  std::vector<RecentMail> recent{};       // newest first, at most kMostRecentMails
  std::string phone{};                    // the number to call, as an address book has it; may be empty
  std::optional<Seconds> next_talk = {};  // the first talk that already stands in a calendar
};

}  // namespace draht
