#include "support/pictures.h"

#include "store/thread_bits.h"
#include "support/store_fixture.h"
#include "support/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace draht::test {
namespace {

std::string text(const std::optional<Seconds>& at) { return at ? std::to_string(to_epoch(*at)) : "-"; }

// The last bits of a sum depend on the order of what happened in the same second.
std::string text(const Figures& f) {
  return fmt::format(
      "mails {} {} direct {} {} days {} {} first {} last {} {} {} rhythm {:a} {:a} {:a} gaps {:.12g} sums {} {:.12g} "
      "{:.12g} {:.12g} {:.12g} {:.12g} replies {:a} {:a}",
      f.sent, f.received, f.by_owner, f.by_person, f.contact_days, f.contact_months, text(f.first_contact),
      text(f.last_contact), text(f.last_written), text(f.last_talked), f.rhythm_days.value_or(-1), f.long_gap_days,
      f.longest_gap_days, f.log_gaps, to_epoch(f.sums.at), f.sums.sent, f.sums.received, f.sums.owner_days,
      f.sums.days_short, f.sums.days_long, f.owner_reply_hours.value_or(-1), f.person_reply_hours.value_or(-1));
}

// What happened in the same second stands in no order of its own.
std::string text(std::vector<Interaction> contacts) {
  std::ranges::sort(contacts, {},
                    [](const Interaction& c) { return std::tuple(c.at, c.channel, c.direction, c.weight, c.thread); });
  std::string all;
  for (const Interaction& c : contacts)
    all += fmt::format(" {}:{}:{}:{}:{}+{}{}", to_epoch(c.at), word(c.channel), word(c.direction), c.weight,
                       thread_bits(c.thread), c.others, c.told ? " told" : "");
  return all;
}

std::string text(const std::vector<EventContact>& events) {
  std::string all;
  for (const EventContact& event : events)
    all += fmt::format(" {}:{}:{}:{}", event.entry.event.uid, to_epoch(event.entry.event.start), word(event.channel),
                       word(event.reason));
  return all;
}

std::string text(std::vector<RecentMail> recent) {
  std::ranges::sort(recent, {},
                    [](const RecentMail& mail) { return std::tuple(mail.at, mail.message_id, mail.subject); });
  std::string all;
  for (const RecentMail& mail : recent)
    all += fmt::format(" {}:{}:{}:{}:'{}':{}+{}", to_epoch(mail.at), mail.message_id, word(mail.direction), mail.weight,
                       mail.subject, thread_bits(mail.thread), mail.others);
  return all;
}

std::string text(std::vector<TalkMail> talks) {
  std::ranges::sort(talks, {}, [](const TalkMail& mail) { return std::tuple(mail.at, mail.message_id, mail.subject); });
  std::string all;
  for (const TalkMail& mail : talks)
    all += fmt::format(" {}:{}:{}:{}:'{}'", to_epoch(mail.at), mail.message_id, word(mail.cue.channel.value()),
                       word(mail.cue.evidence.value()), mail.subject);
  return all;
}

std::string text(const Watch& watch) {
  std::string all = fmt::format("; watched for {} from {} until {}, counts", word(watch.kind), to_epoch(watch.from),
                                to_epoch(watch.until));
  for (const std::int64_t count : watch.counts) all += fmt::format(" {}", count);
  return all;
}

std::string text(const std::optional<ReplyTime>& time) {
  return time ? fmt::format(" {}/{:.9g}/{:.9g}", time->replies, time->median_hours, time->slow_hours) : " -";
}

std::string text(const Habits& habits) {
  std::string all = "; habits";
  for (const YearOfContact& year : habits.years)
    all += fmt::format(" {}:{}/{}/{}", year.year, year.sent, year.received, year.talks);
  for (const ChannelUse& use : habits.last_year)
    all += fmt::format(" {} {} {}", word(use.channel), word(use.direction), use.contacts);
  all += text(habits.replies.owner) + text(habits.replies.person);
  if (habits.gaps)
    all += fmt::format(" gaps {}/{}/{}", habits.gaps->median_days, habits.gaps->short_days, habits.gaps->long_days);
  all += fmt::format(" alone {:.9g} reached", habits.one_to_one.value_or(-1));
  for (const auto& day : habits.reached) all += fmt::format(" {}", fmt::join(day, ""));
  return all;
}

std::string text(const Person& person) {
  std::string all = fmt::format("{} {} {} '{}'", word(person.kind), person.kind_reason,
                                person.kind_decision.value_or(0), person.name);
  for (const std::string& address : person.addresses) all += " " + address;
  for (const auto& [address, reason] : person.joined) all += fmt::format(" {}:{}", address, word(reason));
  return all;
}

std::string picture(const Relationship& with, const std::vector<TalkMail>& talk_mails) {
  return fmt::format("{}; {}; next {}; contacts{}; events{}; mails{}; told{}", text(with.person), text(with.figures),
                     text(with.next_talk), text(with.contacts), text(with.events), text(with.recent), text(talk_mails));
}

std::string text(const MailTotals& totals) { return fmt::format("totals {} {}", totals.sent, totals.received); }

// The store keeps no contacts outside of these years.
std::vector<MailRecord> within_the_years(std::vector<MailRecord> mails) {
  const Seconds last = std::chrono::sys_days{std::chrono::year{2310} / 1 / 1};
  for (MailRecord& mail : mails) {
    if (mail.date && (*mail.date < Seconds{} || *mail.date >= last)) mail.date.reset();
  }
  return mails;
}

bool is_room(const Attendee& attendee) {
  return attendee.kind == AttendeeKind::room || attendee.kind == AttendeeKind::resource;
}

// Everybody whom mails or events name, with the names they give; the owner too.
std::map<std::string, std::map<std::string, int>> all_names(const MailboxModel& model, const Contents& contents) {
  auto names = model.names();
  const auto see = [&names](const Mailbox& who) {
    if (!who.address.empty()) ++names[who.address][who.name];
  };
  for (const CalendarEvent& entry : contents.events) {
    if (entry.event.organizer) see(*entry.event.organizer);
    for (const Attendee& attendee : entry.event.attendees) {
      if (!is_room(attendee)) see(attendee.who);
    }
  }
  return names;
}

}  // namespace

Pictures pictures(Store& store, Seconds now) {
  Pictures found;
  for (const Standing& standing : must(store.standings(now))) {
    const auto with = must(store.relationship(standing.address, now));
    if (!with) throw std::runtime_error("stands there, but has no relationship: " + standing.address);
    const auto alone = must(store.standing(standing.address, now));
    for (const std::string& address : with->person.addresses) {
      const auto by_other = must(store.standing(address, now));
      if (!by_other || by_other->address != standing.address) found[address] = "DOES NOT LEAD TO " + standing.address;
    }
    const bool agrees = alone && alone->figures == standing.figures && alone->kind == standing.kind &&
                        alone->next_talk == standing.next_talk && with->figures == standing.figures &&
                        with->person.kind == standing.kind && with->next_talk == standing.next_talk &&
                        must(store.name_of(standing.address)) == with->person.name;
    found[standing.address] = (agrees ? "" : "DISAGREES: " + text(standing.figures) + " ") +
                              picture(*with, must(store.talk_mails(standing.address, now))) +
                              text(must(store.habits(standing.address, now)).value_or(Habits{}));
  }
  for (const auto& [standing, watch] : must(store.watched(now))) found[standing.address] += text(watch);
  found[""] = text(must(store.mail_totals(now)));
  return found;
}

Pictures expected_pictures(const MailboxModel& model, const Contents& contents, Seconds now) {
  const World world(
      {within_the_years(model.messages()), contents.events, contents.outcomes, contents.settings, contents.decisions},
      now, all_names(model, contents));
  Pictures expected;
  MailTotals totals;
  for (const auto& [address, known] : world.people()) {
    const Relationship with = world.relationship(address);
    expected[address] = picture(with, known.talk_mails);
    expected[address] += text(habits(known.contacts, world.zone(), contents.settings, now));
    if (with.person.kind != PersonKind::person) continue;
    totals.sent += with.figures.sent;
    totals.received += with.figures.received;
    for (const Watch& watch : watches(with.figures, with.contacts, world.zone(), now)) {
      if (watch.from <= now) expected[address] += text(watch);
    }
  }
  expected[""] = text(totals);
  return expected;
}

std::string differences(const Pictures& expected, const Pictures& found) {
  std::string all;
  for (const auto& [address, text] : expected) {
    const auto other = found.find(address);
    if (other == found.end())
      all += "\nmissing " + address + ": " + text;
    else if (other->second != text)
      all += "\n" + address + "\n  expected " + text + "\n  found    " + other->second;
  }
  for (const auto& [address, text] : found) {
    if (!expected.contains(address)) all += "\nunexpected " + address + ": " + text;
  }
  return all.substr(0, 4000);
}

std::string differences(const std::vector<KeptHead>& expected, const std::vector<KeptHead>& found) {
  const auto described = [](const std::vector<KeptHead>& heads) {
    Pictures texts;
    for (const KeptHead& head : heads) {
      const MailRecord& mail = head.mail;
      std::string key = fmt::format("{} {} {}", mail.message_id, text(mail.date), mail.from.address);
      for (const auto* field : {&mail.to, &mail.cc, &mail.bcc}) {
        key += " >";
        for (const Mailbox& mailbox : *field) key += fmt::format(" {}<{}>", mailbox.name, mailbox.address);
      }
      key += fmt::format(" {} '{}' {} {} {} {} {} {} {} {}", mail.from.name, mail.subject, mail.listed, mail.automatic,
                         word(mail.sender.kind), mail.sender.reason ? word(*mail.sender.reason) : "",
                         word(mail.sender.judged_by), word(mail.cue.cue), mail.cue.certainty, thread_bits(mail.thread));
      for (const Folder& folder : head.folders) key += " " + folder.account + folder.path;
      texts[key] += "x";
    }
    return texts;
  };
  return differences(described(expected), described(found));
}

}  // namespace draht::test
