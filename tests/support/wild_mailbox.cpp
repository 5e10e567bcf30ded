#include "support/wild_mailbox.h"

#include <algorithm>

namespace draht::test {
namespace {

constexpr std::array<const char*, 6> kZones = {
    "Europe/Berlin", "UTC", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "America/Los_Angeles"};

}  // namespace

std::span<const Folder> WildMailbox::folders() {
  static const std::array<Folder, 7> kFolders = {{{"account1", "/INBOX", FolderUse::inbox},
                                                  {"account1", "/Sent", FolderUse::sent},
                                                  {"account1", "/Trash", FolderUse::trash},
                                                  {"account2", "/INBOX", FolderUse::inbox},
                                                  {"account2", "/Projects", FolderUse::other},
                                                  {"archive", "old/inbox", FolderUse::archives},
                                                  {"archive", "old/sent", FolderUse::sent}}};
  return kFolders;
}

const std::vector<std::string>& WildMailbox::own_addresses() {
  static const std::vector<std::string> kOwn = {"jana@buero.example", "jana@home.example", "info@buero.example"};
  return kOwn;
}

const std::vector<Mailbox>& WildMailbox::people() {
  static const std::vector<Mailbox> kPeople = {{"anna@a.example", "Anna Bergfelder"},
                                               {"anna+shop@a.example", "Bergfelder, Anna"},
                                               {"berg@a.example", "Anna M. Bergfelder"},
                                               {"anna@home.example", "Anna Bergfelder"},
                                               {"bert@b.example", "Bert Quastmann"},
                                               {"quastmann@c.example", "Bert Quastmann"},
                                               {"carla@a.example", "Carla Prellwitz"},
                                               {"dora@c.example", "kestrel81"},
                                               {"emil@b.example", "Emil Holmgren"},
                                               {"holmgren@f.example", "Emil Holmgren"},
                                               {"fritz@f.example", "kestrel81"},
                                               {"gerda@a.example", "Gerda"},
                                               {"noreply@shop.example", "Anna Bergfelder"},
                                               {"news@shop.example", "News"},
                                               {"team@lists.example", "Team"},
                                               {"office@a.example", "Anna Bergfelder"},
                                               {"heinz@b.example", "Heinz P. Quastmann"},
                                               {"c..prellwitz@a.example", ""},
                                               {"ida@a.example", "ida"},
                                               {"support@c.example", "Carla Prellwitz"}};
  return kPeople;
}

std::string WildMailbox::person() { return any(people()).address; }

// By whichever name; some names are another's.
std::string WildMailbox::name_of(const std::string& address) {
  if (chance(30)) return "";
  if (chance(6)) return any(people()).name;
  const auto found = std::ranges::find(people(), address, &Mailbox::address);
  if (found != people().end() && chance(60)) return found->name;
  const std::string local = address.substr(0, address.find('@'));
  return chance(50) ? local : "Dr. " + local + " " + std::to_string(number(3));
}

Mailbox WildMailbox::mailbox() {
  if (chance(3)) return {"", "Nobody"};
  const std::string address = chance(35) ? any(own_addresses()) : person();
  return {address, name_of(address)};
}

std::vector<Mailbox> WildMailbox::mailboxes(int most) {
  std::vector<Mailbox> all;
  for (int left = number(most + 1); left > 0; --left) all.push_back(mailbox());
  return all;
}

// No two mails that are not copies have the same second: what happens at once stands in no order.
std::optional<Seconds> WildMailbox::date() {
  if (chance(4)) return std::nullopt;
  if (chance(2)) return from_epoch(-1000 - made_);
  if (chance(1)) return from_epoch(20'000'000'000 + made_);
  if (chance(5)) return from_epoch(kNow + number(400) * 86'400 + made_ * 2);
  const int days = chance(60) ? number(300) : number(4000);
  return from_epoch(kNow - (days + 1) * 86'400LL + number(8) * 7'200 + made_ * 2);
}

MailRecord WildMailbox::mail() {
  MailRecord mail;
  ++made_;
  if (!chance(5))
    mail.message_id = "m" + std::to_string(made_) + (chance(80) ? "@host" + std::to_string(made_ % 5) : "");
  mail.from = mailbox();
  mail.to = mailboxes(2);
  if (mail.to.empty() || chance(40)) mail.to.push_back({any(own_addresses()), ""});
  if (chance(25)) mail.cc = mailboxes(3);
  if (chance(8)) mail.bcc = mailboxes(2);
  if (chance(2)) mail.cc.resize(60, mailbox());
  if (!chance(5)) mail.subject = "About " + std::to_string(chance(50) ? made_ : number(20));
  mail.date = date();
  mail.listed = chance(10);
  mail.automatic = chance(6);
  if (chance(15)) mail.cue = cue();
  if (chance(60)) mail.sender = sender();
  mail.thread = thread(mail.subject);
  return mail;
}

ThreadKey WildMailbox::thread(const std::string& subject) {
  if (chance(20)) return {.subject = subject_key(subject)};
  const bool answers = !known_.empty() && chance(60);
  return thread_key(answers ? "<" + any(known_).message_id + ">" : "", subject);
}

TextCue WildMailbox::cue() {
  constexpr auto kCues = std::to_array({Cue::talked, Cue::talked, Cue::will_talk, Cue::missed});
  constexpr auto kSpoken = std::to_array({Channel::phone, Channel::video, Channel::in_person, Channel::voice});
  return {any(kCues), any(kSpoken), number(101) / 100.0, static_cast<CueEvidence>(number(kCueEvidences))};
}

SenderVerdict WildMailbox::sender() {
  constexpr auto kJudged = std::to_array({JudgedBy::nothing, JudgedBy::head, JudgedBy::text});
  SenderVerdict verdict{static_cast<SenderKind>(number(5)), std::nullopt, any(kJudged)};
  if (chance(70)) verdict.reason = static_cast<Sign>(number(static_cast<int>(kSigns)));
  return verdict;
}

MailRecord WildMailbox::copy_of(MailRecord original) {
  switch (number(8)) {
    case 0:
      original.message_id = "copy" + std::to_string(++made_) + "@elsewhere";
      break;
    case 1:
      original.message_id.clear();
      break;
    case 2:
      original.listed = true;
      original.sender = sender();
      break;
    case 3:
      if (chance(50))
        original.cue = cue();
      else
        original.automatic = true;
      break;
    case 6:
      original.thread = thread(original.subject);
      break;
    case 4:
      original.bcc.push_back(mailbox());
      original.message_id = "copy" + std::to_string(++made_);
      break;
    case 5:
      original.to = {mailbox()};
      original.subject = chance(50) ? "" : "[list] " + original.subject;
      break;
    default:
      original.from.name = "Another name";
  }
  return original;
}

std::vector<MailRecord> WildMailbox::mails(int most) {
  std::vector<MailRecord> all;
  for (int left = number(most + 1); left > 0; --left) {
    if (!known_.empty() && chance(30))
      all.push_back(any(known_));
    else if (!known_.empty() && chance(30))
      all.push_back(copy_of(any(known_)));
    else
      all.push_back(mail());
    known_.push_back(all.back());
  }
  return all;
}

EventRecord WildMailbox::event() {
  static constexpr std::array kAnswers = {Answer::none,      Answer::accepted,     Answer::accepted, Answer::declined,
                                          Answer::tentative, Answer::needs_action, Answer::delegated};
  static constexpr std::array kKinds = {AttendeeKind::individual, AttendeeKind::individual, AttendeeKind::individual,
                                        AttendeeKind::unknown, AttendeeKind::group};
  static constexpr std::array kRoles = {AttendeeRole::required, AttendeeRole::required, AttendeeRole::optional,
                                        AttendeeRole::chair, AttendeeRole::non_participant};
  EventRecord event;
  ++made_;
  event.uid = chance(8) ? "" : chance(40) ? "draht-" + std::to_string(number(20)) : "e" + std::to_string(number(25));
  if (chance(30)) event.recurrence_id = std::to_string(number(4));
  event.start = from_epoch(WildMailbox::kNow + (number(900) - 600) * 86'400LL + made_ * 2 + 1);
  event.end = event.start + std::chrono::minutes{number(90)};
  event.all_day = chance(8);
  event.title = "Meeting " + std::to_string(made_);
  if (chance(40)) event.channel = chance(50) ? Channel::video : Channel::phone;
  if (chance(8)) event.status = EventStatus::cancelled;
  if (chance(60)) event.organizer = mailbox();
  for (const Mailbox& who : mailboxes(chance(10) ? 14 : 3))
    event.attendees.push_back({who, any(kAnswers), any(kKinds), any(kRoles)});
  if (chance(20)) event.attendees.push_back({{"room@a.example", "Room 4"}, Answer::accepted, AttendeeKind::room});
  event.own_answer = any(kAnswers);
  event.made_by_draht = event.uid.starts_with("draht-");
  return event;
}

std::vector<EventRecord> WildMailbox::events(int most) {
  std::vector<EventRecord> all;
  for (int left = number(most + 1); left > 0; --left) all.push_back(event());
  return all;
}

Outcome WildMailbox::outcome() {
  static constexpr std::array kKinds = {OutcomeKind::scheduled, OutcomeKind::called, OutcomeKind::snoozed,
                                        OutcomeKind::dismissed, OutcomeKind::muted};
  Outcome said;
  ++made_;
  said.person = chance(90) ? person() : "stranger@nowhere.example";
  said.kind = any(kKinds);
  said.at = from_epoch(kNow + (number(500) - 450) * 86'400LL + made_ * 2 + 1);
  if (chance(50)) said.channel = chance(50) ? Channel::phone : Channel::chat;
  // No call is arranged with two people: the person's number is the call's.
  if (said.kind == OutcomeKind::scheduled && chance(80))
    said.uid =
        "draht-" + std::to_string(std::ranges::find(people(), said.person, &Mailbox::address) - people().begin());
  if (chance(30)) said.until = said.at + std::chrono::days{30};
  return said;
}

Decision WildMailbox::decision() {
  constexpr auto kKinds = std::to_array({DecisionKind::is_person, DecisionKind::is_machine, DecisionKind::is_list,
                                         DecisionKind::same_person, DecisionKind::other_person});
  Decision said{.kind = any(kKinds), .at = from_epoch(kNow + ++made_), .person = person(), .other = {}};
  if (question_of(said.kind) == DecisionQuestion::who) said.other = person();
  return said;
}

Settings WildMailbox::settings() {
  Settings chosen;
  for (const std::string& address : own_addresses()) {
    if (chance(75)) chosen.owner.push_back(address);
  }
  chosen.accounts = {"account1"};
  if (chance(80)) chosen.accounts.push_back("account2");
  chosen.calendars = {"home"};
  if (chance(80)) chosen.calendars.push_back("work");
  chosen.zone = any(kZones);
  chosen.keep_subjects = chance(70);
  return chosen;
}

}  // namespace draht::test
