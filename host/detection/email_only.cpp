#include "detection/detector.h"
#include "detection/relationship.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ranges>

namespace draht {
namespace {

using std::chrono::days;

// Without a talk for about four months, people say "only mail"; a quarter with its holidays is still ordinary.
constexpr days kLongWithoutTalk{120};

// Mail of the present: both wrote within these days. What ended earlier is a silence, not an exchange of mail.
constexpr days kPresent{90};
constexpr int kFewestMailsNow = 4;
constexpr int kFewestOfEachNow = 1;

// Little mail says nothing about a tie (Wiese et al., "You never call, you never write", CHI 2015): only an exchange of
// some length, by both, over weeks, is one in which a call was missing. Mail from before kLookBack does not describe
// how it is now.
constexpr int kFewestMails = 8;
constexpr int kFewestOfEach = 3;
constexpr int kFewestMailDays = 5;
constexpr days kShortestSpan{42};

// So much mail in the present that the case could hardly be clearer.
constexpr double kMuchMailNow = 20;
constexpr days kVeryLongWithoutTalk{365};

struct MailCount {
  std::int64_t sent = 0;
  std::int64_t received = 0;
  std::int64_t on_days = 0;
  std::int64_t sent_on_days = 0;
  Seconds first;  // of the oldest of these mails

  std::int64_t total() const { return sent + received; }

  // Mails by the side that wrote less. Where received mail is deleted, each day on which the owner wrote stands for an
  // answer that is not there any more: nobody writes on for weeks to somebody who never answers.
  std::int64_t fewer(bool deletes_received) const {
    return std::min(sent, deletes_received ? std::max(received, sent_on_days) : received);
  }
};

bool is_direct_mail(const Interaction& contact) {
  return contact.channel == Channel::mail && contact.weight >= kDirect;
}

MailCount count_mail_after(std::span<const Interaction> contacts, const Zone& zone, Seconds after) {
  MailCount count;
  DayCounter day_counter(zone);
  std::optional<std::chrono::local_days> last_day;
  std::optional<std::chrono::local_days> last_sent_day;
  const auto first = std::ranges::upper_bound(contacts, after, {}, &Interaction::at);
  for (const Interaction& contact : std::ranges::subrange(first, contacts.end())) {
    if (!is_direct_mail(contact)) continue;
    if (count.total() == 0) count.first = contact.at;
    const bool sent = contact.direction == Direction::sent;
    ++(sent ? count.sent : count.received);
    const auto day = day_counter.day(contact.at);
    if (last_day != day) ++count.on_days;
    if (sent && last_sent_day != day) ++count.sent_on_days;
    last_day = day;
    if (sent) last_sent_day = day;
  }
  return count;
}

struct Counts {
  MailCount now;    // of the present
  MailCount since;  // since the talk, as far as kLookBack goes
};

std::vector<std::int64_t> to_numbers(const Counts& counts) {
  const auto& [now, since] = counts;
  return {now.sent,       now.received,       now.sent_on_days, since.sent,
          since.received, since.sent_on_days, since.on_days,    to_epoch(since.first)};
}

std::optional<Counts> to_counts(std::span<const std::int64_t> numbers) {
  if (numbers.size() != 8) return std::nullopt;
  Counts counts;
  counts.now = {.sent = numbers[0], .received = numbers[1], .on_days = 0, .sent_on_days = numbers[2], .first = {}};
  counts.since = {.sent = numbers[3],
                  .received = numbers[4],
                  .on_days = numbers[6],
                  .sent_on_days = numbers[5],
                  .first = from_epoch(numbers[7])};
  return counts;
}

bool goes_on(const MailCount& now, bool deletes_received) {
  return now.total() >= kFewestMailsNow && now.fewer(deletes_received) >= kFewestOfEachNow;
}

// But for the weeks that they have to span.
bool has_substance(const MailCount& mails, bool deletes_received) {
  return mails.total() >= kFewestMails && mails.fewer(deletes_received) >= kFewestOfEach &&
         mails.on_days >= kFewestMailDays;
}

double days_in(std::chrono::seconds span) { return std::chrono::duration<double, days::period>(span).count(); }

// Much mail now and no talk for long, each up to one half.
double clearness(const MailCount& now, std::optional<double> days_since_talk) {
  const double much = std::min(static_cast<double>(now.total()) / kMuchMailNow, 1.0);
  const auto very_long = static_cast<double>(kVeryLongWithoutTalk.count());
  const double apart = days_since_talk ? std::min(*days_since_talk / very_long, 1.0) : 1.0;
  return (much + apart) / 2;
}

bool talked_lately(const Figures& figures, Seconds now) {
  return figures.last_talked && now - *figures.last_talked <= kLongWithoutTalk;
}

// So many in the present, by whomever: the quick look that ends with most people.
bool may_go_on(std::span<const Interaction> contacts, Seconds now) {
  int seen = 0;
  for (const Interaction& contact : contacts | std::views::reverse) {
    if (contact.at <= now - kPresent) return false;
    if (is_direct_mail(contact) && ++seen == kFewestMailsNow) return true;
  }
  return false;
}

// As time goes on, mails only get too old to be counted: what is too little now stays so. Whether received mail is
// deleted is found out of the whole mailbox, and here it has to do either way.
std::optional<Watch> watch(const Figures& figures, std::span<const Interaction> contacts, const Zone& zone,
                           Seconds now) {
  if (figures.sent + figures.received < kFewestMails || figures.contact_days < kFewestMailDays) return std::nullopt;
  if (!may_go_on(contacts, now)) return std::nullopt;
  const Seconds since = std::max(figures.last_talked.value_or(now - kLookBack), now - kLookBack);
  const Counts counts{count_mail_after(contacts, zone, now - kPresent), count_mail_after(contacts, zone, since)};
  if (!goes_on(counts.now, true) || !has_substance(counts.since, true)) return std::nullopt;
  const Seconds apart = figures.last_talked ? *figures.last_talked + kLongWithoutTalk : Seconds{};
  return Watch{.kind = FindingKind::email_only,
               .from = std::max(apart, counts.since.first + kShortestSpan),
               .until = std::min(counts.now.first + kPresent, counts.since.first + kLookBack),
               .counts = to_numbers(counts)};
}

std::optional<Finding> judge(const Surroundings& around, const Figures& figures,
                             std::span<const std::int64_t> numbers) {
  const auto counts = to_counts(numbers);
  if (!counts || talked_lately(figures, around.now)) return std::nullopt;
  const auto& [now, mails] = *counts;
  if (!goes_on(now, around.deletes_received) || !has_substance(mails, around.deletes_received)) return std::nullopt;
  if (around.now - mails.first < kShortestSpan) return std::nullopt;

  std::optional<double> days_since_talk;
  if (figures.last_talked) days_since_talk = days_in(around.now - *figures.last_talked);
  Finding finding{.kind = FindingKind::email_only, .weight = clearness(now, days_since_talk)};
  finding.numbers = {{"mails_90_days", static_cast<double>(now.total())},
                     {"sent_90_days", static_cast<double>(now.sent)},
                     {"received_90_days", static_cast<double>(now.received)},
                     {"mails_since_talk", static_cast<double>(mails.total())},
                     {"mail_days_since_talk", static_cast<double>(mails.on_days)},
                     {"weeks_since_first_mail", std::floor(days_in(around.now - mails.first) / 7)}};
  if (days_since_talk) finding.numbers.push_back({"days_since_talk", std::floor(*days_since_talk)});
  return finding;
}

}  // namespace

const Detector kEmailOnly{FindingKind::email_only, watch, judge};

}  // namespace draht
