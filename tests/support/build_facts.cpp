#include "support/build_facts.h"

#include <algorithm>
#include <chrono>
#include <tuple>
#include <utility>

namespace draht::test {
namespace {

Mailbox mailbox(std::string_view text) {
  const std::size_t angle = text.find(" <");
  if (angle == std::string_view::npos) return {.address = std::string(text), .name = {}};
  return {.address = std::string(text.substr(angle + 2, text.size() - angle - 3)),
          .name = std::string(text.substr(0, angle))};
}

std::vector<Mailbox> mailboxes(const std::vector<std::string>& texts) {
  std::vector<Mailbox> found;
  for (const std::string& text : texts) found.push_back(mailbox(text));
  return found;
}

}  // namespace

Seconds when(std::string_view iso) {
  static const Zone berlin = Zone::find("Europe/Berlin").value();
  return parse_iso(iso, berlin).value();
}

FactsBuilder::FactsBuilder() {
  facts_.settings.owner = {std::string(kOwner)};
  facts_.settings.calendars = {"home"};
}

FactsBuilder& FactsBuilder::mail(std::string_view from, const std::vector<std::string>& to, std::string_view at,
                                 const MailOptions& options) {
  facts_.mails.push_back({.message_id = std::to_string(facts_.mails.size()) + "@test.example",
                          .from = mailbox(from),
                          .to = mailboxes(to),
                          .cc = mailboxes(options.cc),
                          .bcc = mailboxes(options.bcc),
                          .subject = options.subject,
                          .date = at.empty() ? std::nullopt : std::optional(when(at)),
                          .listed = options.listed,
                          .automatic = options.automatic,
                          .sender = {},
                          .cue = options.cue,
                          .thread = thread_key(options.references, options.subject)});
  return *this;
}

FactsBuilder& FactsBuilder::sent(std::string_view to, std::string_view at, const MailOptions& options) {
  return mail(kOwner, {std::string(to)}, at, options);
}

FactsBuilder& FactsBuilder::received(std::string_view from, std::string_view at, const MailOptions& options) {
  return mail(from, {std::string(kOwner)}, at, options);
}

FactsBuilder& FactsBuilder::event(std::string_view start, const std::vector<Guest>& guests,
                                  const EventOptions& options) {
  EventRecord event;
  event.made_by_draht = options.made_by_draht;
  event.uid = options.uid.empty() ? "event-" + std::to_string(++events_made_) : options.uid;
  event.start = when(start);
  event.end = event.start + std::chrono::minutes{options.minutes};
  event.all_day = options.all_day;
  event.title = options.title;
  event.channel = options.channel;
  event.status = options.status;
  event.busy = options.busy;
  event.own_answer = options.own_answer;
  if (!options.organizer.empty()) event.organizer = mailbox(options.organizer);
  for (const Guest& guest : guests)
    event.attendees.push_back({mailbox(guest.address), guest.answer, guest.kind, guest.role});
  facts_.events.push_back({"home", std::move(event)});
  return *this;
}

FactsBuilder& FactsBuilder::outcome(OutcomeKind kind, std::string_view person, std::string_view at,
                                    const OutcomeOptions& options) {
  Outcome outcome;
  outcome.id = static_cast<std::int64_t>(facts_.outcomes.size()) + 1;
  outcome.person = person;
  outcome.kind = kind;
  outcome.at = when(at);
  outcome.channel = options.channel;
  outcome.uid = options.uid;
  outcome.until = options.until;
  facts_.outcomes.push_back(std::move(outcome));
  return *this;
}

FactsBuilder& FactsBuilder::exchange(std::string_view person, std::string_view from, std::string_view to,
                                     int every_days) {
  const Zone utc = Zone::utc();
  for (Seconds at = when(from); at < when(to); at += std::chrono::days{every_days}) {
    received(person, utc.iso(at));
    sent(person, utc.iso(at + std::chrono::days{1}));
  }
  return *this;
}

FactsBuilder& FactsBuilder::calls(const std::string& person, std::string_view from, std::string_view to,
                                  int every_days) {
  const Zone utc = Zone::utc();
  for (Seconds at = when(from); at < when(to); at += std::chrono::days{every_days}) {
    event(utc.iso(at), {{.address = person}}, {.title = "Telefonat", .channel = Channel::phone});
  }
  return *this;
}

Facts FactsBuilder::build() const {
  Facts facts = facts_;
  std::ranges::sort(facts.mails, {}, [](const MailRecord& mail) { return std::tuple(mail.date, mail.message_id); });
  std::ranges::sort(facts.events, {}, [](const CalendarEvent& entry) {
    return std::tuple(entry.event.start, entry.calendar, entry.event.uid, entry.event.recurrence_id);
  });
  return facts;
}

}  // namespace draht::test
