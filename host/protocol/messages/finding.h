// What a detector found, and the evidence for it.
#pragma once

#include "core/time.h"
#include "facts/words.h"
#include "protocol/messages/person.h"

#include <string>
#include <vector>

namespace draht::protocol {

struct EvidenceMail {
  std::string message_id;
  Seconds date{};
  Direction direction = Direction::sent;
  std::string subject;

  static void fields(auto& self, auto&& visit) {
    visit("message_id", self.message_id);
    visit("date", self.date);
    visit("direction", self.direction);
    visit("subject", self.subject);
  }
};

struct EvidenceEvent {
  std::string calendar, uid, recurrence_id;
  Seconds start{};
  std::string title;
  Channel channel = Channel::voice;
  bool counts = false;
  std::string reason;

  static void fields(auto& self, auto&& visit) {
    visit("calendar", self.calendar);
    visit("uid", self.uid);
    visit("recurrence_id", self.recurrence_id);
    visit("start", self.start);
    visit("title", self.title);
    visit("channel", self.channel);
    visit("counts", self.counts);
    visit("reason", self.reason);
  }
};

// A mail that tells of a talk.
struct EvidenceTalk {
  std::string message_id;
  Seconds date{};
  Channel channel = Channel::voice;
  CueEvidence evidence = CueEvidence::told;
  std::string subject;

  static void fields(auto& self, auto&& visit) {
    visit("message_id", self.message_id);
    visit("date", self.date);
    visit("channel", self.channel);
    visit("evidence", self.evidence);
    visit("subject", self.subject);
  }
};

struct Finding {
  FindingKind finding = FindingKind::email_only;
  std::string person, reason;
  std::vector<EvidenceMail> mails;
  std::vector<EvidenceEvent> events;
  std::vector<EvidenceNumber> numbers;

  static void fields(auto& self, auto&& visit) {
    visit("finding", self.finding);
    visit("person", self.person);
    visit("reason", self.reason);
    visit("mails", self.mails);
    visit("events", self.events);
    visit("numbers", self.numbers);
  }
};

}  // namespace draht::protocol
