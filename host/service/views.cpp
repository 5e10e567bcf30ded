#include "service/views.h"

#include "core/text.h"

#include <algorithm>
#include <string>

namespace draht {
namespace {

// Mails and events shown with a nudge; nudges.why has the rest.
constexpr std::size_t kEvidenceOfNudge = 5;

protocol::ChannelMix view_channels(const Metrics& metrics) {
  const auto count = [&metrics](Channel channel) { return metrics.channels[static_cast<std::size_t>(channel)]; };
  return {.mail = count(Channel::mail),
          .chat = count(Channel::chat),
          .phone = count(Channel::phone),
          .video = count(Channel::video),
          .in_person = count(Channel::in_person),
          .voice = count(Channel::voice)};
}

bool is_muted(const Facts& facts, const Person& person) {
  return std::ranges::any_of(facts.outcomes, [&person](const Outcome& outcome) {
    return outcome.kind == OutcomeKind::muted && outcome.person == person.id;
  });
}

protocol::EvidenceMail view_mail(const Case& c, std::size_t index) {
  const MailRecord& mail = c.facts.mails[index];
  return {.message_id = mail.message_id,
          .date = mail.date.value_or(Seconds{}),
          .direction = is_owner(c.facts.settings, mail.from.address) ? Direction::sent : Direction::received,
          .subject = mail.subject};
}

protocol::EvidenceEvent view_event(const Case& c, std::size_t index) {
  const EventContact& contact = c.event_contacts[index];
  const CalendarEvent& found = c.facts.events[contact.event_index];
  return {.calendar = found.calendar,
          .uid = found.event.uid,
          .recurrence_id = found.event.recurrence_id,
          .start = found.event.start,
          .title = found.event.title,
          .channel = contact.channel,
          .counts = contact.reason == TalkReason::counts,
          .reason = std::string(word(contact.reason))};
}

}  // namespace

std::optional<PersonIndex> find_person(const Analysis& analysis, std::string_view address) {
  return analysis.find(ascii_lower(trim(address)));
}

Result<PersonIndex> known_person(const Analysis& analysis, std::string_view address) {
  if (const auto person = find_person(analysis, address)) return *person;
  return fail(ErrorCode::not_found, "Draht knows nobody with this address; it may have been removed.");
}

std::vector<PersonIndex> by_strength(const Analysis& analysis) {
  const Case& c = analysis.the_case();
  std::vector<PersonIndex> order;
  order.reserve(c.people.all().size());
  for (PersonIndex person = 0; person < c.people.all().size(); ++person) order.push_back(person);
  // People are ordered by address already.
  std::ranges::stable_sort(order, std::greater{}, [&c](PersonIndex person) { return c.metrics[person].strength; });
  return order;
}

const Nudge* find_nudge(const Analysis& analysis, PersonIndex person) {
  const auto& nudges = analysis.choice().nudges;
  const auto found = std::ranges::find(nudges, person, [](const Nudge& nudge) { return nudge.finding.person; });
  return found == nudges.end() ? nullptr : &*found;
}

protocol::Person view_person(const Analysis& analysis, PersonIndex index) {
  const Case& c = analysis.the_case();
  const Person& person = c.people[index];
  const Metrics& metrics = c.metrics[index];
  return {.person = person.id,
          .addresses = person.addresses,
          .name = person.name,
          .kind = person.kind,
          .channels = view_channels(metrics),
          .sent = metrics.sent,
          .received = metrics.received,
          .contact_days = metrics.contact_days,
          .last_written = metrics.last_written,
          .last_talked = metrics.last_talked,
          .next_talk = metrics.next_talk,
          .rhythm_days = metrics.rhythm_days,
          .strength = metrics.strength,
          .muted = is_muted(c.facts, person)};
}

protocol::Finding view_finding(const Analysis& analysis, const Finding& finding) {
  const Case& c = analysis.the_case();
  protocol::Finding view{.finding = finding.kind,
                         .person = c.people[finding.person].id,
                         .reason = reason(c, finding, c.facts.settings.language),
                         .mails = {},
                         .events = {},
                         .numbers = {}};
  for (const std::size_t mail : finding.mails) view.mails.push_back(view_mail(c, mail));
  for (const std::size_t event : finding.events) view.events.push_back(view_event(c, event));
  for (const EvidenceNumber& number : finding.numbers) view.numbers.push_back({std::string(number.name), number.value});
  return view;
}

protocol::Nudge view_nudge(const Analysis& analysis, const Nudge& nudge) {
  protocol::Nudge view{.person = view_person(analysis, nudge.finding.person),
                       .finding = view_finding(analysis, nudge.finding),
                       .channel = nudge.channel,
                       .hooks = nudge.hooks,
                       .slot = {}};
  view.finding.mails.resize(std::min(view.finding.mails.size(), kEvidenceOfNudge));
  view.finding.events.resize(std::min(view.finding.events.size(), kEvidenceOfNudge));
  if (nudge.slot) view.slot = protocol::Slot{nudge.slot->start, nudge.slot->end};
  return view;
}

protocol::NudgesWhy::Reply view_why(const Analysis& analysis, PersonIndex person) {
  const Case& c = analysis.the_case();
  protocol::NudgesWhy::Reply view{.person = view_person(analysis, person), .findings = {}, .against = {}};
  for (const Finding& finding : analysis.findings()) {
    if (finding.person == person) view.findings.push_back(view_finding(analysis, finding));
  }
  view.against = reasons_against(c, person, c.facts.settings.language);
  return view;
}

}  // namespace draht
