// One person with what was worked out about them.
#pragma once

#include "core/time.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht::protocol {

// Contacts by channel.
struct ChannelMix {
  std::int64_t mail = 0, chat = 0, phone = 0, video = 0, in_person = 0, voice = 0;

  static void fields(auto& self, auto&& visit) {
    visit("mail", self.mail);
    visit("chat", self.chat);
    visit("phone", self.phone);
    visit("video", self.video);
    visit("in_person", self.in_person);
    visit("voice", self.voice);
  }
};

struct EvidenceNumber {
  std::string name;
  double value = 0;

  static void fields(auto& self, auto&& visit) {
    visit("name", self.name);
    visit("value", self.value);
  }
};

// An address beside the primary one.
struct JoinedAddress {
  std::string address;
  MergeReason reason = MergeReason::same_mailbox;  // why it is the same human's

  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("reason", self.reason);
  }
};

struct Person {
  std::string person;
  std::vector<std::string> addresses;  // the primary one first
  std::vector<JoinedAddress> joined;   // the others; empty in lists of people
  std::string name;
  PersonKind kind = PersonKind::person;
  std::string kind_reason;                    // a word; empty for a person unless the owner said so
  std::string kind_words;                     // the same for people to read
  std::optional<std::int64_t> kind_decision;  // that of the owner, when it is the reason
  ChannelMix channels;
  std::int64_t sent = 0, received = 0, contact_days = 0;
  std::optional<Seconds> last_written, last_talked, next_talk;
  std::optional<double> rhythm_days;
  double strength = 0;  // 0..1
  std::vector<EvidenceNumber> strength_parts;
  double alive = 0;  // 0..1
  std::vector<EvidenceNumber> alive_parts;
  std::string phone;  // the number to call, as an address book has it; may be empty
  bool muted = false;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("addresses", self.addresses);
    visit("joined", self.joined);
    visit("name", self.name);
    visit("kind", self.kind);
    visit("kind_reason", self.kind_reason);
    visit("kind_words", self.kind_words);
    visit("kind_decision", self.kind_decision);
    visit("channels", self.channels);
    visit("sent", self.sent);
    visit("received", self.received);
    visit("contact_days", self.contact_days);
    visit("last_written", self.last_written);
    visit("last_talked", self.last_talked);
    visit("next_talk", self.next_talk);
    visit("rhythm_days", self.rhythm_days);
    visit("strength", self.strength);
    visit("strength_parts", self.strength_parts);
    visit("alive", self.alive);
    visit("alive_parts", self.alive_parts);
    visit("phone", self.phone);
    visit("muted", self.muted);
  }
};

}  // namespace draht::protocol
