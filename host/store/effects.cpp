#include "store/effects.h"

namespace draht {

Envelope Effects::envelope_of(const MailRow& mail) {
  const Recipients& recipients = mail.recipients;
  people_.clear();
  for (const std::int64_t mailbox : recipients.mailboxes) people_.push_back(mailboxes_.person(mailbox));
  const std::span<const AddressId> all(people_);
  const auto& [to, cc, bcc] = recipients.counts;
  return {.from = mailboxes_.person(mail.sender),
          .to = all.first(to),
          .cc = all.subspan(to, cc),
          .bcc = all.subspan(to + cc, bcc),
          .date = mail.date,
          .listed = mail.listed,
          .automatic = mail.automatic};
}

void Effects::change(const MailRow& mail, bool removed) {
  const Envelope envelope = envelope_of(mail);
  traces_.clear();
  add_traces(envelope, owner_, traces_);
  for (const Trace& trace : traces_) {
    TraceCounts& counts = counts_[trace.address];
    if (removed)
      counts -= trace.counts;
    else
      counts += trace.counts;
    if (trace.counts.stands_for_owner > 0) reached_[{trace.address, trace.reached_by}] += removed ? -1 : 1;
  }
  if (!mail.date || !fits_a_block(*mail.date)) return;
  const auto contact = [&](KeptContact with) {
    with.at = *mail.date;
    with.mail = mail.id;
    counts_.try_emplace(with.person);
    contacts_.push_back({std::move(with), removed});
  };
  with_.clear();
  add_mail_contacts(envelope, owner_, with_);
  const ThreadKey thread = with_root(mail.thread, mail.message_id);
  for (const MailContact& with : with_) {
    contact({.person = with.person,
             .direction = with.direction,
             .copied = with.weight < kDirect,
             .thread = thread,
             .others = with.others});
  }
  if (mail.cue.cue != Cue::talked) return;
  if (const auto person = spoken_with(envelope, owner_))
    contact({.person = *person, .talk = mail.cue.channel.value_or(Channel::voice)});
}

void Effects::apply() {
  apply_counts();
  apply_reached();
  change_contacts(connection_, std::move(contacts_));
  contacts_ = {};
}

void Effects::apply_counts() {
  Statement& change = connection_.prepared(
      "UPDATE person SET kind = -1, written = written + ?2, machine_like = machine_like + ?3, "
      "to_owner = to_owner + ?4, from_owner = from_owner + ?5, stands_for_owner = stands_for_owner + ?6 WHERE id = ?1");
  for (const auto& [person, counts] : counts_) {
    change
        .bind(person, std::int64_t{counts.written}, std::int64_t{counts.machine_like}, std::int64_t{counts.to_owner},
              std::int64_t{counts.from_owner}, std::int64_t{counts.stands_for_owner})
        .run();
  }
  counts_.clear();
}

void Effects::apply_reached() {
  for (const auto& [who, mails] : reached_) {
    if (mails == 0) continue;
    connection_.run(
        "INSERT INTO reached (person, sender, mails) VALUES (?1, ?2, ?3) "
        "ON CONFLICT (person, sender) DO UPDATE SET mails = mails + excluded.mails",
        who.first, who.second, std::int64_t{mails});
    if (mails < 0)
      connection_.run("DELETE FROM reached WHERE person = ?1 AND sender = ?2 AND mails <= 0", who.first, who.second);
  }
  reached_.clear();
}

}  // namespace draht
