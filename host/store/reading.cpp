// The part of Store that reads what was worked out.
#include "identity/card_people.h"
#include "store/calendars.h"
#include "store/cards.h"
#include "store/contact_blocks.h"
#include "store/mail_rows.h"
#include "store/members.h"
#include "store/merge_web.h"
#include "store/outcomes.h"
#include "store/standing_rows.h"
#include "store/store_impl.h"
#include "store/watch_rows.h"

#include <algorithm>

namespace draht {
namespace {

// Kept with any copy of the same head: subjects may have been dropped, and come again with one folder.
std::string subject_of(Connection& connection, const MailRow& row) {
  if (row.subject || !row.message) return row.subject.value_or("");
  Statement& same = connection.rows(
      "SELECT subject FROM mail WHERE message = ?1 AND message IS NOT NULL AND identity = ?2 AND subject IS NOT NULL",
      *row.message, row.keys.identity);
  std::string subject = same.step() ? same.text(0) : std::string();
  same.reset();
  return subject;
}

std::vector<RecentMail> load_recent_mails(Connection& connection, std::span<const AddressId> people, Seconds now,
                                          std::size_t most) {
  std::vector<RecentMail> recent;
  for (const KeptContact& contact : newest_mail_contacts(connection, people, now, most)) {
    auto row = find_mail_row(connection, contact.mail);
    if (!row) continue;
    recent.push_back({std::move(row->message_id), contact.at, contact.direction, interaction(contact).weight,
                      subject_of(connection, *row), contact.thread, contact.others});
  }
  return recent;
}

std::vector<TalkMail> load_talk_mails(Connection& connection, std::span<const AddressId> people, Seconds now) {
  std::vector<TalkMail> talks;
  for (const KeptContact& contact : newest_told_talks(connection, people, now, kMostTalkMails)) {
    auto row = find_mail_row(connection, contact.mail);
    if (!row) continue;
    talks.push_back(
        {std::move(row->message_id), contact.at, cue_of_message(connection, *row), subject_of(connection, *row)});
  }
  return talks;
}

// Of all cards that name any of the addresses.
std::string phone_of(Connection& connection, const std::vector<std::string>& addresses) {
  std::vector<CardNumber> numbers;
  for (const std::string& address : addresses) {
    for (const Card& card : cards_naming(connection, address))
      numbers.insert(numbers.end(), card.numbers.begin(), card.numbers.end());
  }
  return number_to_call(numbers);
}

Relationship to_relationship(Connection& connection, const Standing& standing, PersonState state) {
  std::string phone = phone_of(connection, state.person.addresses);
  Relationship with{.person = std::move(state.person),
                    .figures = standing.figures,
                    .contacts = std::move(state.contacts),
                    .events = std::move(state.events),
                    .recent = {},
                    .phone = std::move(phone),
                    .next_talk = standing.next_talk};
  with.person.name = person_name(connection, standing.id);
  return with;
}

}  // namespace

Result<std::vector<Standing>> Store::standings(Seconds now) {
  return impl_->read([&] { return load_standings(impl_->connection, impl_->household(), now); });
}

Result<std::vector<LeftOut>> Store::left_out() {
  return impl_->read([&] { return load_left_out(impl_->connection); });
}

Result<std::vector<Store::Watched>> Store::watched(Seconds now) {
  return impl_->read([&] { return load_watched(impl_->connection, impl_->household(), now); });
}

Result<std::optional<Standing>> Store::standing(std::string_view address, Seconds now) {
  return impl_->read([&]() -> std::optional<Standing> {
    Connection& connection = impl_->connection;
    const auto id = find_person_row(connection, address);
    if (!id) return std::nullopt;
    return load_standing(connection, impl_->household(), leader_of(connection, *id), now);
  });
}

Result<std::string> Store::name_of(const std::string& address) {
  return impl_->read([&] {
    const auto id = find_person_row(impl_->connection, address);
    return id ? person_name(impl_->connection, leader_of(impl_->connection, *id)) : address;
  });
}

Result<MailTotals> Store::mail_totals(Seconds now) {
  return impl_->read([&] { return load_mail_totals(impl_->connection, impl_->household(), now); });
}

Result<std::optional<Relationship>> Store::relationship(std::string_view address, Seconds now,
                                                        std::size_t recent_mails) {
  return impl_->read([&]() -> std::optional<Relationship> {
    Connection& connection = impl_->connection;
    const auto id = find_person_row(connection, address);
    if (!id) return std::nullopt;
    const Household& household = impl_->household();
    const AddressId leader = leader_of(connection, *id);
    const auto standing = load_standing(connection, household, leader, now);
    if (!standing) return std::nullopt;
    MailboxRows mailboxes(connection);
    auto state = recent_state(connection, household, mailboxes, leader, now - kLookBack, now);
    if (!state) return std::nullopt;
    Relationship with = to_relationship(connection, *standing, *std::move(state));
    if (recent_mails > 0 && with.person.kind == PersonKind::person) {
      const std::vector<Member> members = members_of(connection, leader);
      with.person.joined = joined_addresses(connection, household, members);
      with.recent = load_recent_mails(connection, ids(members), now, recent_mails);
    }
    return with;
  });
}

Result<std::vector<TalkMail>> Store::talk_mails(std::string_view address, Seconds now) {
  return impl_->read([&]() -> std::vector<TalkMail> {
    Connection& connection = impl_->connection;
    const auto id = find_person_row(connection, address);
    if (!id) return {};
    const AddressId leader = leader_of(connection, *id);
    const auto standing = load_standing(connection, impl_->household(), leader, now);
    if (!standing || standing->kind != PersonKind::person || !standing->figures.last_talked) return {};
    return load_talk_mails(connection, ids(members_of(connection, leader)), now);
  });
}

Result<std::optional<SenderVerdict>> Store::sender_of(std::string_view message_id) {
  return impl_->read([&] { return sender_of_message(impl_->connection, message_id); });
}

Result<std::optional<Habits>> Store::habits(std::string_view address, Seconds now) {
  return impl_->read([&]() -> std::optional<Habits> {
    Connection& connection = impl_->connection;
    const auto id = find_person_row(connection, address);
    if (!id) return std::nullopt;
    const Household& household = impl_->household();
    MailboxRows mailboxes(connection);
    const auto state = person_state(connection, household, mailboxes, leader_of(connection, *id), now);
    if (!state || state->is_nobody) return std::nullopt;
    return draht::habits(state->contacts, household.zone, household.settings, now);
  });
}

Result<std::vector<CalendarEvent>> Store::events(Seconds from, Seconds to) {
  return impl_->read([&] {
    MailboxRows mailboxes(impl_->connection);
    return load_events_between(impl_->connection, mailboxes, from, to);
  });
}

Result<bool> Store::any_events() {
  return impl_->read([&] { return impl_->household().any_events; });
}

Result<std::vector<Outcome>> Store::outcomes() {
  return impl_->read([&] { return outcomes_by_leader(impl_->connection); });
}

}  // namespace draht
