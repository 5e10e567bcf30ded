// How the owner and one person are in touch.
#pragma once

#include "core/time.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht::protocol {

struct YearOfContact {
  std::int64_t year = 0, sent = 0, received = 0, talks = 0;

  static void fields(auto& self, auto&& visit) {
    visit("year", self.year);
    visit("sent", self.sent);
    visit("received", self.received);
    visit("talks", self.talks);
  }
};

struct ChannelUse {
  Channel channel = Channel::mail;
  Direction direction = Direction::mutual;
  std::int64_t contacts = 0;
  double share = 0;  // 0..1, of all in the list

  static void fields(auto& self, auto&& visit) {
    visit("channel", self.channel);
    visit("direction", self.direction);
    visit("contacts", self.contacts);
    visit("share", self.share);
  }
};

// Waiting times in working hours.
struct ReplyTime {
  std::int64_t replies = 0;
  double median_hours = 0, slow_hours = 0;

  static void fields(auto& self, auto&& visit) {
    visit("replies", self.replies);
    visit("median_hours", self.median_hours);
    visit("slow_hours", self.slow_hours);
  }
};

// Between bursts of contact, in working days.
struct BurstGaps {
  double median_days = 0, short_days = 0, long_days = 0;

  static void fields(auto& self, auto&& visit) {
    visit("median_days", self.median_days);
    visit("short_days", self.short_days);
    visit("long_days", self.long_days);
  }
};

struct HourOfContact {
  std::int64_t weekday = 1, hour = 0, contacts = 0;  // 1 = Monday

  static void fields(auto& self, auto&& visit) {
    visit("weekday", self.weekday);
    visit("hour", self.hour);
    visit("contacts", self.contacts);
  }
};

struct Habits {
  std::vector<YearOfContact> years;
  std::vector<ChannelUse> last_year;
  std::optional<ReplyTime> owner_replies, person_replies;
  std::optional<BurstGaps> gaps;
  std::optional<double> one_to_one;
  std::vector<HourOfContact> reached;

  static void fields(auto& self, auto&& visit) {
    visit("years", self.years);
    visit("last_year", self.last_year);
    visit("owner_replies", self.owner_replies);
    visit("person_replies", self.person_replies);
    visit("gaps", self.gaps);
    visit("one_to_one", self.one_to_one);
    visit("reached", self.reached);
  }
};

// Mails that belong together. Whoever did not write last owes the answer.
struct Thread {
  std::string subject;
  Seconds begun{}, last{};
  Direction last_direction = Direction::sent;
  std::int64_t mails = 0, turns = 0, others = 0;
  std::optional<Seconds> waiting_since;

  static void fields(auto& self, auto&& visit) {
    visit("subject", self.subject);
    visit("begun", self.begun);
    visit("last", self.last);
    visit("last_direction", self.last_direction);
    visit("mails", self.mails);
    visit("turns", self.turns);
    visit("others", self.others);
    visit("waiting_since", self.waiting_since);
  }
};

}  // namespace draht::protocol
