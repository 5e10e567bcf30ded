// The values that messages carry, as manifest/protocol.json names them under "types". Plain structs: no JSON here.
//
// Each struct lists its fields once, in fields(); reading, writing and the contract test all go by that list.
//   visit(name, member)          the field is always there; std::optional means "may be null"
//   visit.may_lack(name, member) the field may be left out
#pragma once

#include "core/time.h"
#include "facts/mail.h"
#include "facts/settings.h"
#include "facts/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace draht::protocol {

struct VersionRange {
  std::int64_t min = 0, max = 0;

  static void fields(auto& self, auto&& visit) {
    visit("min", self.min);
    visit("max", self.max);
  }
};

struct Limits {
  std::int64_t frame_in_bytes = 0, frame_out_bytes = 0;

  static void fields(auto& self, auto&& visit) {
    visit("frame_in_bytes", self.frame_in_bytes);
    visit("frame_out_bytes", self.frame_out_bytes);
  }
};

struct Settings : draht::Settings {
  static void fields(auto& self, auto&& visit) {
    visit("owner", self.owner);
    visit("accounts", self.accounts);
    visit("calendars", self.calendars);
    visit("target_calendar", self.target_calendar);
    visit("zone", self.zone);
    visit("language", self.language);
    visit("work_days", self.work_days);
    visit("work_from_minute", self.work_from_minute);
    visit("work_to_minute", self.work_to_minute);
    visit("call_minutes", self.call_minutes);
    visit("nudges_a_week", self.nudges_a_week);
    visit("keep_subjects", self.keep_subjects);
  }
};

struct Folder : draht::Folder {
  static void fields(auto& self, auto&& visit) {
    visit("account", self.account);
    visit("path", self.path);
    visit("use", self.use);
  }
};

// A folder and where Thunderbird keeps it: paths are absolute, "" for what is not there.
struct StoredFolder {
  Folder folder;
  std::string directory;  // of the account: summary and store lie in it
  std::string summary, store, kind;
  bool on_server = false;
  std::int64_t messages = -1;  // as Thunderbird counts; -1: it does not know

  static void fields(auto& self, auto&& visit) {
    visit("folder", self.folder);
    visit("directory", self.directory);
    visit("summary", self.summary);
    visit("store", self.store);
    visit("kind", self.kind);
    visit("on_server", self.on_server);
    visit("messages", self.messages);
  }
};

struct FolderState {
  std::string account, path;
  std::int64_t mails = 0;
  std::vector<std::string> windows_done;

  static void fields(auto& self, auto&& visit) {
    visit("account", self.account);
    visit("path", self.path);
    visit("mails", self.mails);
    visit("windows_done", self.windows_done);
  }
};

// One message as Thunderbird hands it over: addresses are header text, not yet parsed.
struct Message {
  std::string message_id;
  std::optional<Seconds> date;
  std::string from;
  std::vector<std::string> to, cc, bcc;
  std::string subject;
  std::optional<std::string> beginning;  // base64 of its first bytes as sent, head and text; looked at and dropped

  static void fields(auto& self, auto&& visit) {
    visit("message_id", self.message_id);
    visit("date", self.date);
    visit("from", self.from);
    visit("to", self.to);
    visit("cc", self.cc);
    visit("bcc", self.bcc);
    visit("subject", self.subject);
    visit.may_lack("beginning", self.beginning);
  }
};

struct Mailbox : draht::Mailbox {
  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("name", self.name);
  }
};

struct Attendee {
  std::string address, name;
  Answer answer = Answer::none;
  AttendeeKind kind = AttendeeKind::unknown;
  AttendeeRole role = AttendeeRole::required;

  static void fields(auto& self, auto&& visit) {
    visit("address", self.address);
    visit("name", self.name);
    visit("answer", self.answer);
    visit("kind", self.kind);
    visit("role", self.role);
  }
};

// One occurrence of a calendar event as Thunderbird hands it over.
struct Event {
  std::string uid, recurrence_id;
  Seconds start{}, end{};
  bool all_day = false;
  std::string title, location, url, description;
  EventStatus status = EventStatus::none;
  bool busy = true;
  std::optional<Mailbox> organizer;
  std::vector<Attendee> attendees;
  Answer own_answer = Answer::none;
  bool draht = false;

  static void fields(auto& self, auto&& visit) {
    visit("uid", self.uid);
    visit("recurrence_id", self.recurrence_id);
    visit("start", self.start);
    visit("end", self.end);
    visit("all_day", self.all_day);
    visit("title", self.title);
    visit("location", self.location);
    visit("url", self.url);
    visit("description", self.description);
    visit("status", self.status);
    visit("busy", self.busy);
    visit("organizer", self.organizer);
    visit("attendees", self.attendees);
    visit("own_answer", self.own_answer);
    visit("draht", self.draht);
  }
};

struct Calendar {
  std::string id, name;

  static void fields(auto& self, auto&& visit) {
    visit("id", self.id);
    visit("name", self.name);
  }
};

// What a calendar message replaces: all occurrences of `uid`, or without it all that start in [from, to).
struct CalendarScope {
  std::optional<std::string> uid;
  Seconds from{}, to{};

  static void fields(auto& self, auto&& visit) {
    visit.may_lack("uid", self.uid);
    visit("from", self.from);
    visit("to", self.to);
  }
};

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

struct Person {
  std::string person;
  std::vector<std::string> addresses;
  std::string name;
  PersonKind kind = PersonKind::person;
  ChannelMix channels;
  std::int64_t sent = 0, received = 0, contact_days = 0;
  std::optional<Seconds> last_written, last_talked, next_talk;
  std::optional<double> rhythm_days;
  double strength = 0;  // 0..1
  std::vector<EvidenceNumber> strength_parts;
  double alive = 0;  // 0..1
  std::vector<EvidenceNumber> alive_parts;
  bool muted = false;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("addresses", self.addresses);
    visit("name", self.name);
    visit("kind", self.kind);
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
    visit("muted", self.muted);
  }
};

struct Slot {
  Seconds start{}, end{};

  static void fields(auto& self, auto&& visit) {
    visit("start", self.start);
    visit("end", self.end);
  }
};

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

struct Nudge {
  Person person;
  Finding finding;
  Channel channel = Channel::phone;
  std::vector<std::string> hooks;
  std::optional<Slot> slot;

  static void fields(auto& self, auto&& visit) {
    visit("person", self.person);
    visit("finding", self.finding);
    visit("channel", self.channel);
    visit("hooks", self.hooks);
    visit("slot", self.slot);
  }
};

struct JobProgress {
  std::int64_t job = 0, messages = 0;
  double messages_per_second = 0;
  std::int64_t bytes_done = 0, bytes_total = 0;
  std::optional<double> remaining_seconds;
  std::optional<std::string> folder;  // these three: only where folders are read
  std::optional<std::int64_t> folders_done, folders_total;

  static void fields(auto& self, auto&& visit) {
    visit("job", self.job);
    visit("messages", self.messages);
    visit("messages_per_second", self.messages_per_second);
    visit("bytes_done", self.bytes_done);
    visit("bytes_total", self.bytes_total);
    visit("remaining_seconds", self.remaining_seconds);
    visit.may_lack("folder", self.folder);
    visit.may_lack("folders_done", self.folders_done);
    visit.may_lack("folders_total", self.folders_total);
  }
};

struct ImportResult {
  std::int64_t folders = 0, messages = 0, duplicates = 0, left_out = 0, broken = 0, events = 0, people = 0;
  double seconds = 0;

  static void fields(auto& self, auto&& visit) {
    visit("folders", self.folders);
    visit("messages", self.messages);
    visit("duplicates", self.duplicates);
    visit("left_out", self.left_out);
    visit("broken", self.broken);
    visit("events", self.events);
    visit("people", self.people);
    visit("seconds", self.seconds);
  }
};

}  // namespace draht::protocol
