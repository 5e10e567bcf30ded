#include "service/views.h"

#include "identity/merge.h"
#include "metrics/outlook.h"
#include "nudge/kind_words.h"
#include "service/habit_views.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>

namespace draht {
namespace {

// Mails and events shown with a nudge; nudges.why has the rest.
constexpr std::size_t kEvidenceOfNudge = 5;
constexpr std::size_t kMostEvidence = 20;

protocol::ChannelMix view_channels(const ChannelMix& mix) {
  const auto count = [&mix](Channel channel) { return mix[static_cast<std::size_t>(channel)]; };
  return {.mail = count(Channel::mail),
          .chat = count(Channel::chat),
          .phone = count(Channel::phone),
          .video = count(Channel::video),
          .in_person = count(Channel::in_person),
          .voice = count(Channel::voice)};
}

std::vector<protocol::EvidenceNumber> view_parts(const Outlook& outlook) {
  std::vector<protocol::EvidenceNumber> parts;
  for (const OutlookPart& part : outlook.parts) {
    if (!part.name.empty()) parts.push_back({std::string(part.name), part.effect});
  }
  return parts;
}

// As many as the contract takes: only the owner's word makes them more.
std::vector<std::string> first_of(std::vector<std::string> list, std::size_t most) {
  list.resize(std::min(list.size(), most));
  return list;
}

std::vector<protocol::JoinedAddress> view_joined(const Person& person) {
  std::vector<protocol::JoinedAddress> joined;
  for (const auto& [address, reason] : person.joined | std::views::take(kMostAddresses))
    joined.push_back({address, reason});
  return joined;
}

bool is_muted(const std::vector<Outcome>& outcomes, const Person& person) {
  return std::ranges::any_of(outcomes, [&person](const Outcome& outcome) {
    return outcome.kind == OutcomeKind::muted && outcome.person == person.id;
  });
}

protocol::EvidenceMail view_mail(const RecentMail& mail) {
  return {.message_id = mail.message_id, .date = mail.at, .direction = mail.direction, .subject = mail.subject};
}

protocol::EvidenceTalk view_talk(const TalkMail& mail) {
  return {.message_id = mail.message_id,
          .date = mail.at,
          .channel = mail.cue.channel.value_or(Channel::voice),
          .evidence = mail.cue.evidence.value_or(CueEvidence::told),
          .subject = mail.subject};
}

protocol::EvidenceEvent view_event(const EventContact& contact) {
  const auto& [calendar, event] = contact.entry;
  return {.calendar = calendar,
          .uid = event.uid,
          .recurrence_id = event.recurrence_id,
          .start = event.start,
          .title = event.title,
          .channel = contact.channel,
          .counts = contact.reason == TalkReason::counts,
          .reason = std::string(word(contact.reason))};
}

}  // namespace

Result<Relationship> known_person(const Analysis& analysis, std::string_view address) {
  auto with = analysis.find(address);
  if (!with) return std::unexpected(with.error());
  if (*with) return *std::move(*with);
  return fail(ErrorCode::not_found, "Draht knows nobody with this address; it may have been removed.");
}

const Nudge* find_nudge(const Analysis& analysis, const Person& person) {
  const auto& nudges = analysis.nudges();
  const auto found = std::ranges::find(nudges, person.id, [](const Nudge& nudge) { return nudge.with.person.id; });
  return found == nudges.end() ? nullptr : &*found;
}

protocol::Person view_person(const Analysis& analysis, const Relationship& with) {
  const Figures& figures = with.figures;
  const Seconds now = analysis.around().now;
  const Outlook matters = explained_strength(figures, now);
  const Outlook goes_on = explained_alive(figures, now);
  return {.person = with.person.id,
          .addresses = first_of(with.person.addresses, kMostAddresses),
          .joined = view_joined(with.person),
          .name = with.person.name,
          .kind = with.person.kind,
          .kind_reason = with.person.kind_reason,
          .kind_words = std::string(kind_words(with.person.kind_reason, analysis.settings().language)),
          .kind_decision = with.person.kind_decision,
          .channels = view_channels(channel_mix(with.contacts, now)),
          .sent = figures.sent,
          .received = figures.received,
          .contact_days = figures.contact_days,
          .last_written = figures.last_written,
          .last_talked = figures.last_talked,
          .next_talk = with.next_talk,
          .rhythm_days = figures.rhythm_days,
          .strength = matters.value,
          .strength_parts = view_parts(matters),
          .alive = goes_on.value,
          .alive_parts = view_parts(goes_on),
          .phone = with.phone,
          .muted = is_muted(analysis.outcomes(), with.person)};
}

protocol::Person view_person(const Analysis& analysis, const Standing& standing) {
  const auto with = analysis.find(standing.address, false);
  if (with && *with) return view_person(analysis, **with);
  // Gone in this moment: as it stood when the list was made.
  Relationship before{.person = {.id = standing.address,
                                 .addresses = {standing.address},
                                 .name = standing.address,
                                 .kind = standing.kind,
                                 .kind_reason = {}},
                      .figures = standing.figures,
                      .contacts = {}};
  return view_person(analysis, before);
}

protocol::LeftOut view_left_out(const Analysis& analysis, const LeftOut& left_out) {
  protocol::LeftOut view{.address = left_out.address,
                         .name = left_out.address,
                         .kind = left_out.kind,
                         .kind_words = {},
                         .kind_decision = {},
                         .mails = left_out.mails};
  const auto with = analysis.find(left_out.address, false);
  if (!with || !*with) return view;  // gone in this moment
  const Person& person = (*with)->person;
  view.name = person.name;
  view.kind_words = kind_words(person.kind_reason, analysis.settings().language);
  view.kind_decision = person.kind_decision;
  return view;
}

protocol::Finding view_finding(const Analysis& analysis, const Relationship& with, const Finding& finding) {
  protocol::Finding view{
      .finding = finding.kind,
      .person = with.person.id,
      .reason = reason(finding, with.person.name, analysis.week().calendars_known, analysis.settings().language),
      .mails = {},
      .events = {},
      .numbers = {}};
  for (const RecentMail& mail : with.recent | std::views::take(kMostEvidence)) view.mails.push_back(view_mail(mail));
  for (const EventContact& event : with.events | std::views::reverse | std::views::take(kMostEvidence))
    view.events.push_back(view_event(event));
  for (const EvidenceNumber& number : finding.numbers) view.numbers.push_back({std::string(number.name), number.value});
  return view;
}

protocol::Nudge view_nudge(const Analysis& analysis, const Nudge& nudge) {
  protocol::Nudge view{.person = view_person(analysis, nudge.with),
                       .finding = view_finding(analysis, nudge.with, nudge.finding),
                       .channel = nudge.channel,
                       .hooks = nudge.hooks,
                       .slot = {}};
  view.finding.mails.resize(std::min(view.finding.mails.size(), kEvidenceOfNudge));
  view.finding.events.resize(std::min(view.finding.events.size(), kEvidenceOfNudge));
  if (nudge.slot) view.slot = protocol::Slot{nudge.slot->start, nudge.slot->end};
  return view;
}

Result<protocol::Decision> view_decision(Store& store, const Decision& decision) {
  auto name = store.name_of(decision.person);
  if (!name) return std::unexpected(name.error());
  auto other_name = store.name_of(decision.other);
  if (!other_name) return std::unexpected(other_name.error());
  return protocol::Decision{.id = decision.id,
                            .decision = decision.kind,
                            .at = decision.at,
                            .person = decision.person,
                            .name = *std::move(name),
                            .other = decision.other,
                            .other_name = *std::move(other_name)};
}

Result<protocol::NudgesWhy::Reply> view_why(const Analysis& analysis, const Relationship& with) {
  const auto talks = analysis.talk_mails(with.person);
  if (!talks) return std::unexpected(talks.error());
  const auto habits = analysis.habits(with.person.id);
  if (!habits) return std::unexpected(habits.error());
  protocol::NudgesWhy::Reply view{.person = view_person(analysis, with),
                                  .findings = {},
                                  .habits = view_habits(*habits),
                                  .threads = view_threads(with.recent),
                                  .talks = {},
                                  .against = {}};
  for (const Finding& finding : analysis.findings(with)) view.findings.push_back(view_finding(analysis, with, finding));
  std::ranges::transform(*talks, std::back_inserter(view.talks), view_talk);
  view.against = reasons_against(analysis.around(), analysis.week(), with, analysis.settings().language);
  return view;
}

}  // namespace draht
