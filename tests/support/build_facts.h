// Facts written as a test would tell them: who wrote to whom and when, who met whom.
#pragma once

#include "core/zone.h"
#include "facts/decision.h"
#include "facts/event.h"
#include "facts/mail.h"
#include "facts/outcome.h"
#include "facts/settings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht::test {

// Everything that may be known. Mails are one per message (no copies), oldest first; those without a date come first.
// Events are ordered by start, then calendar, uid and recurrence_id.
struct Facts {
  std::vector<MailRecord> mails;
  std::vector<CalendarEvent> events;
  std::vector<Outcome> outcomes;
  Settings settings;
  std::vector<Decision> decisions{};  // one about each question and people
};

inline constexpr std::string_view kOwner = "jana@buero.example";

// "2026-03-02T09:00" in Berlin, or with an offset.
Seconds when(std::string_view iso);

struct MailOptions {
  std::string subject = "Katalog Herbst";
  std::vector<std::string> cc{}, bcc{};
  bool listed = false;
  bool automatic = false;
  TextCue cue{};
  std::string references{};  // "<id>" of the mail that began the thread; ids are "0@test.example" and so on
};

// One person's part in an event. The owner's own line is written the same way, with kOwner.
struct Guest {
  std::string address;
  Answer answer = Answer::accepted;
  AttendeeKind kind = AttendeeKind::individual;
  AttendeeRole role = AttendeeRole::required;
};

struct EventOptions {
  std::string title = "Abstimmung";
  std::string uid{};              // empty: one is made up
  std::string organizer{kOwner};  // empty: the event names none
  int minutes = 30;
  bool all_day = false;
  bool busy = true;
  EventStatus status = EventStatus::confirmed;
  Answer own_answer = Answer::none;
  std::optional<Channel> channel{};
  bool made_by_draht = false;
};

struct OutcomeOptions {
  std::optional<Channel> channel{};
  std::string uid{};
  std::optional<Seconds> until{};
};

// Starts with an owner, Berlin's time, English and nobody else.
class FactsBuilder {
 public:
  FactsBuilder();

  // "Name <address>" or a plain address.
  FactsBuilder& mail(std::string_view from, const std::vector<std::string>& to, std::string_view at,
                     const MailOptions& options = {});
  FactsBuilder& sent(std::string_view to, std::string_view at, const MailOptions& options = {});
  FactsBuilder& received(std::string_view from, std::string_view at, const MailOptions& options = {});
  FactsBuilder& event(std::string_view start, const std::vector<Guest>& guests, const EventOptions& options = {});
  FactsBuilder& outcome(OutcomeKind kind, std::string_view person, std::string_view at,
                        const OutcomeOptions& options = {});

  // A mail and its answer the next day, each `every_days` from `from` until before `to`: a relationship that runs on
  // mail.
  FactsBuilder& exchange(std::string_view person, std::string_view from, std::string_view to, int every_days);

  // Talks on the telephone, each `every_days` from `from` until before `to`.
  FactsBuilder& calls(const std::string& person, std::string_view from, std::string_view to, int every_days);

  Settings& settings() { return facts_.settings; }

  // In the order that Facts promise.
  Facts build() const;

 private:
  Facts facts_;
  int events_made_ = 0;
};

}  // namespace draht::test
