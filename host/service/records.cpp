#include "service/records.h"

#include "core/text.h"
#include "facts/subject.h"
#include "sources/address.h"
#include "sources/archive.h"
#include "sources/channel.h"
#include "sources/event_people.h"
#include "sources/event_state.h"
#include "sources/message.h"
#include "sources/transfer_encoding.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace draht {
namespace {

constexpr Seconds kLatestDate{std::chrono::sys_days{std::chrono::year{2100} / 1 / 1}};

std::vector<Mailbox> parse_headers(const std::vector<std::string>& headers) {
  std::vector<Mailbox> mailboxes;
  for (const auto& header : headers) {
    std::ranges::move(parse_mailboxes(header), std::back_inserter(mailboxes));
    if (mailboxes.size() >= kMaxRecipients) break;
  }
  mailboxes.resize(std::min(mailboxes.size(), kMaxRecipients));
  return mailboxes;
}

std::optional<Seconds> believable(std::optional<Seconds> date) {
  if (!date || *date < Seconds{} || *date >= kLatestDate) return std::nullopt;
  return date;
}

Mailbox to_mailbox(std::string_view address, std::string_view name) {
  return {normal_address(address), one_line(name, kMaxNameBytes)};
}

Attendee to_attendee(const protocol::Attendee& attendee) {
  return {to_mailbox(attendee.address, attendee.name), attendee.answer, attendee.kind, attendee.role};
}

}  // namespace

std::string plain_message_id(std::string_view id) {
  id = trim(id);
  if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
  return one_line(id, kMaxIdBytes);
}

MailRecord MessageReader::read(const protocol::Message& message) {
  MailRecord record;
  record.message_id = plain_message_id(message.message_id);
  record.from = parse_mailbox(message.from);
  record.to = parse_headers(message.to);
  record.cc = parse_headers(message.cc);
  // For a mail without To, Thunderbird names its Cc as recipients as well.
  if (record.to == record.cc) record.to.clear();
  record.bcc = parse_headers(message.bcc);
  record.subject = subject_line(message.subject);
  record.thread.subject = subject_key(record.subject);
  record.date = believable(message.date);
  if (!message.beginning) return record;
  const auto [head, body] = split_message(decode_base64(*message.beginning, decoded_));
  if (auto sent = read_head_with_signs(head)) {
    const MailRecord judged = judge_.judge(*std::move(sent), head, body);
    record.listed = judged.listed;
    record.automatic = judged.automatic;
    record.sender = judged.sender;
    record.cue = judged.cue;
    record.thread.root = judged.thread.root;
    record.thread.by = judged.thread.by;
  }
  return record;
}

EventRecord to_record(const protocol::Event& event) {
  EventRecord record;
  record.uid = one_line(event.uid, kMaxIdBytes);
  record.recurrence_id = one_line(event.recurrence_id, kMaxIdBytes);
  record.start = event.start;
  record.end = std::max(event.start, event.end);
  record.all_day = event.all_day;
  record.title = one_line(event.title, kMaxSubjectBytes);
  record.location = one_line(event.location, kMaxSubjectBytes);
  record.status = status_of_event(event.status, record.title);
  record.busy = event.busy;
  if (event.organizer) record.organizer = to_mailbox(event.organizer->address, event.organizer->name);
  std::ranges::transform(event.attendees | std::views::take(kMaxAttendees), std::back_inserter(record.attendees),
                         to_attendee);
  record.channel =
      channel_of_event({event.title, event.location, event.url, event.description, has_room(record.attendees)});
  record.own_answer = event.own_answer;
  record.made_by_draht = event.draht;
  return record;
}

}  // namespace draht
