#include "detection/finding.h"

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
  int sent = 0;
  int received = 0;
  int on_days = 0;
  int sent_on_days = 0;
  Seconds first;  // of the oldest of these mails

  int total() const { return sent + received; }

  // Mails by the side that wrote less. Where received mail is deleted, each day on which the owner wrote stands for an
  // answer that is not there any more: nobody writes on for weeks to somebody who never answers.
  int fewer(bool deletes_received) const {
    return std::min(sent, deletes_received ? std::max(received, sent_on_days) : received);
  }
};

MailCount count_mail_after(std::span<const Interaction> contacts, const Zone& zone, Seconds after) {
  MailCount count;
  DayCounter day_counter(zone);
  std::optional<std::chrono::local_days> last_day;
  std::optional<std::chrono::local_days> last_sent_day;
  for (const Interaction& contact : contacts) {
    if (contact.channel != Channel::mail || contact.weight < kDirect || contact.at <= after) continue;
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

bool goes_on(const MailCount& now, bool deletes_received) {
  return now.total() >= kFewestMailsNow && now.fewer(deletes_received) >= kFewestOfEachNow;
}

bool has_substance(const MailCount& mails, bool deletes_received, Seconds now) {
  return mails.total() >= kFewestMails && mails.fewer(deletes_received) >= kFewestOfEach &&
         mails.on_days >= kFewestMailDays && now - mails.first >= kShortestSpan;
}

double days_in(std::chrono::seconds span) { return std::chrono::duration<double, days::period>(span).count(); }

// Much mail now and no talk for long, each up to one half.
double clearness(const MailCount& now, std::optional<double> days_since_talk) {
  const double much = std::min(now.total() / kMuchMailNow, 1.0);
  const auto very_long = static_cast<double>(kVeryLongWithoutTalk.count());
  const double apart = days_since_talk ? std::min(*days_since_talk / very_long, 1.0) : 1.0;
  return (much + apart) / 2;
}

bool talked_lately(const Figures& figures, Seconds now) {
  return figures.last_talked && now - *figures.last_talked <= kLongWithoutTalk;
}

}  // namespace

// So much mail in the present ends when the oldest of the last kFewestMailsNow belongs to it no more.
TimeSpan watch_for_email_only(const Figures& figures, std::span<const Interaction> contacts) {
  if (figures.sent + figures.received < kFewestMails || figures.contact_days < kFewestMailDays) return {};
  int seen = 0;
  for (const Interaction& contact : contacts | std::views::reverse) {
    if (contact.channel != Channel::mail || contact.weight < kDirect || ++seen < kFewestMailsNow) continue;
    const Seconds from = figures.last_talked ? *figures.last_talked + kLongWithoutTalk : Seconds{};
    return {from, contact.at + kPresent};
  }
  return {};
}

std::optional<Finding> detect_email_only(const Surroundings& around, const Figures& figures,
                                         std::span<const Interaction> contacts) {
  const Zone& zone = around.zone;
  const Seconds moment = around.now;
  const bool deletes_received = around.deletes_received;
  if (talked_lately(figures, moment)) return std::nullopt;
  const MailCount now = count_mail_after(contacts, zone, moment - kPresent);
  if (!goes_on(now, deletes_received)) return std::nullopt;
  const Seconds since = std::max(figures.last_talked.value_or(moment - kLookBack), moment - kLookBack);
  const MailCount mails = count_mail_after(contacts, zone, since);
  if (!has_substance(mails, deletes_received, moment)) return std::nullopt;

  std::optional<double> days_since_talk;
  if (figures.last_talked) days_since_talk = days_in(moment - *figures.last_talked);
  Finding finding{.kind = FindingKind::email_only, .weight = clearness(now, days_since_talk)};
  finding.numbers = {{"mails_90_days", static_cast<double>(now.total())},
                     {"sent_90_days", static_cast<double>(now.sent)},
                     {"received_90_days", static_cast<double>(now.received)},
                     {"mails_since_talk", static_cast<double>(mails.total())},
                     {"mail_days_since_talk", static_cast<double>(mails.on_days)},
                     {"weeks_since_first_mail", std::floor(days_in(moment - mails.first) / 7)}};
  if (days_since_talk) finding.numbers.push_back({"days_since_talk", std::floor(*days_since_talk)});
  return finding;
}

}  // namespace draht
