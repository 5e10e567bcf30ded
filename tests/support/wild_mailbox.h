// Mail, events and words of the user as nobody would invent them, the same for the same seed: copies under other ids,
// lists, machines, Bcc, without date, from the future and from before 1970, addresses that cannot be read.
#pragma once

#include "facts/decision.h"
#include "facts/event.h"
#include "facts/mail.h"
#include "facts/outcome.h"
#include "facts/settings.h"

#include <array>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace draht::test {

class WildMailbox {
 public:
  explicit WildMailbox(std::uint32_t seed) : random_(seed) {}

  static std::span<const Folder> folders();  // some do not count as contact
  static const std::vector<std::string>& own_addresses();

  bool chance(int percent) { return number(100) < percent; }
  int number(int below) { return std::uniform_int_distribution<int>(0, below - 1)(random_); }
  template <typename List>
  const auto& any(const List& list) {
    return list[static_cast<std::size_t>(number(static_cast<int>(std::size(list))))];
  }

  const Folder& folder() { return any(folders()); }
  std::vector<MailRecord> mails(int most);  // some of them were handed out before, or are copies of those
  std::vector<EventRecord> events(int most);
  Outcome outcome();
  Decision decision();
  TextCue cue();
  SenderVerdict sender();
  ThreadKey thread(const std::string& subject);
  std::string person();
  static const std::vector<Mailbox>& people();  // with the name that most mails give; some are one human
  Settings settings();

  static constexpr std::int64_t kNow = 1'790'000'000;

 private:
  Mailbox mailbox();
  std::string name_of(const std::string& address);
  std::vector<Mailbox> mailboxes(int most);
  MailRecord mail();
  MailRecord copy_of(MailRecord original);
  std::optional<Seconds> date();
  EventRecord event();

  std::mt19937 random_;
  std::vector<MailRecord> known_;
  int made_ = 0;
};

}  // namespace draht::test
