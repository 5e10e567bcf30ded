#include "identity/sender_kind.h"

#include "core/text.h"
#include "facts/subject.h"
#include "identity/address_signs.h"
#include "identity/display_name.h"
#include "identity/sender_phrases.h"
#include "identity/sender_weights.h"

#include <algorithm>
#include <array>
#include <string>

namespace draht {
namespace {

// "[ilug] ..." but not "[Ticket#88120] ...".
bool has_list_tag(std::string_view subject) {
  constexpr std::size_t kLongestTag = 40;
  if (!subject.starts_with('[')) return false;
  const auto end = subject.substr(0, kLongestTag).find(']');
  return end != std::string_view::npos && subject.substr(0, end).find('#') == std::string_view::npos;
}

// "Absent Re: your quote", "Auto: Re: ...": but not "[ilug] Re: ...".
bool answers_inside(std::string_view subject) {
  constexpr std::size_t kLongestBegin = 60;
  const auto marks = std::to_array<std::string_view>({" re: ", " aw: "});
  const std::string begin = ascii_lower(subject.substr(0, kLongestBegin));
  if (begin.starts_with("auto:")) return true;
  return !begin.starts_with('[') &&
         std::ranges::any_of(marks, [&](std::string_view mark) { return begin.contains(mark); });
}

// "12.05.2014", "2019-07-22", "11/03/01": three numbers, the same stroke between them.
bool names_a_day(std::string_view subject) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kLongestNumber = 4;
  std::size_t numbers = 0;
  char stroke = 0;
  for (std::size_t at = subject.find_first_of(kDigits); at < subject.size();) {
    const std::size_t end = std::min(subject.find_first_not_of(kDigits, at), subject.size());
    const char next = end + 1 < subject.size() && kDigits.contains(subject[end + 1]) ? subject[end] : '\0';
    numbers = end - at > kLongestNumber ? 0 : numbers + 1;
    if (numbers == 3) return true;
    if (numbers == 1) stroke = next;
    const bool goes_on = next == stroke && (next == '.' || next == '-' || next == '/');
    if (!goes_on) numbers = 0;
    at = subject.find_first_of(kDigits, end);
  }
  return false;
}

Signs subject_signs(const std::string& subject) {
  Signs signs = phrase_signs(MailPart::subject, subject);
  // "Accepted: Jour fixe" is a program's, "Accepted the offer" is not.
  if (!std::string_view(subject).substr(0, 60).contains(':')) {
    signs.remove(Sign::invitation_answer_subject);
    signs.remove(Sign::read_receipt);
  }
  if (has_list_tag(subject)) signs.add(Sign::list_tag);
  if (forward_prefix(subject) > 0) signs.add(Sign::forward);
  if (answers_inside(subject)) signs.add(Sign::inner_answer_subject);
  if (names_a_day(subject)) signs.add(Sign::dated_subject);
  return signs;
}

// A word of the name stands in the address: "Jochen Wulf <j.wulf@...>", "Steffen Kühne <steffen@kuehne.example>".
bool is_own_name(const Mailbox& from) {
  constexpr std::size_t kShortest = 3;
  const std::string name = ascii_lower(tidy_name(from.name));
  const std::string_view local = std::string_view(from.address).substr(0, from.address.find('@'));
  if (name.find_first_of("0123456789") != std::string::npos) return false;
  std::size_t words = 0;
  bool found = false;
  for (std::size_t begin = 0; begin < name.size();) {
    const auto end = std::min(name.find(' ', begin), name.size());
    const std::string_view word = std::string_view(name).substr(begin, end - begin);
    ++words;
    found = found || (word.size() >= kShortest && local.contains(word));
    begin = std::min(name.find_first_not_of(' ', end), name.size());
  }
  return words >= 2 && words <= 4 && found;
}

// "Amazon.de", "tinybooks.com": a site in place of a name.
bool is_site(std::string_view name) {
  constexpr auto kEndings =
      std::to_array<std::string_view>({".com", ".de", ".at", ".ch", ".net", ".org", ".eu", ".io", ".uk", ".fr"});
  return name.find(' ') == std::string_view::npos &&
         std::ranges::any_of(kEndings, [&](std::string_view ending) { return name.ends_with(ending); });
}

Signs sender_signs(const Mailbox& from) {
  Signs signs = address_signs(from.address);
  Signs name = phrase_signs(MailPart::name, from.name);
  if (is_site(ascii_lower(tidy_name(from.name)))) name.add(Sign::team_name);
  signs |= name;
  const bool of_a_human =
      !name.has_any({Sign::team_name, Sign::firm_name, Sign::service_name, Sign::delivery_address}) &&
      !signs.has_any({Sign::no_reply_address, Sign::bulk_address, Sign::notice_address});
  if (of_a_human && is_own_name(from)) signs.add(Sign::own_name);
  return signs;
}

Signs recipient_signs(const MailRecord& mail) {
  constexpr std::size_t kMany = 12;
  Signs signs;
  const std::size_t recipients = mail.to.size() + mail.cc.size() + mail.bcc.size();
  if (recipients == 0) signs.add(Sign::to_nobody);
  if (recipients > 1) signs.add(Sign::to_several);
  if (recipients > kMany) signs.add(Sign::to_many);
  if (recipients == 1 && mail.to.size() == 1 && mail.to.front().address == mail.from.address)
    signs.add(Sign::to_itself);
  const auto any_recipient = [&](auto is) {
    return std::ranges::any_of(mail.to, is) || std::ranges::any_of(mail.cc, is);
  };
  if (any_recipient([](const Mailbox& mailbox) { return is_group_address(mailbox.address); })) signs.add(Sign::to_list);
  if (any_recipient([](const Mailbox& mailbox) { return is_announcing_address(mailbox.address); }))
    signs.add(Sign::closed_list);
  // "Ada King via walkers <walkers@lists.example>", to the same address: lists write so where a domain forbids others
  // to send in its name (RFC 7960).
  const bool to_sender = any_recipient([&](const Mailbox& mailbox) { return mailbox.address == mail.from.address; });
  if (to_sender && phrase_signs(MailPart::name, mail.from.name).has(Sign::service_name)) {
    signs.add(Sign::list_server);
    signs.remove(Sign::to_itself);
  }
  return signs;
}

}  // namespace

Signs record_signs(const MailRecord& mail) {
  Signs signs = sender_signs(mail.from);
  signs |= subject_signs(mail.subject);
  signs |= recipient_signs(mail);
  return signs;
}

namespace {

// What a list adds to everything that goes through it says nothing about who wrote.
constexpr Signs kAddedByLists = {Sign::list_id,          Sign::unsubscribe_field, Sign::precedence_list,
                                 Sign::precedence_bulk,  Sign::bounces_counted,   Sign::unsubscribe_text,
                                 Sign::unsubscribe_word, Sign::subscription_text, Sign::many_links,
                                 Sign::to_nobody,        Sign::to_list,           Sign::service_name};

// The subject of a forward is that of the mail passed on.
constexpr Signs kOfTheSubject = {Sign::auto_reply_subject,
                                 Sign::absence_subject,
                                 Sign::inner_answer_subject,
                                 Sign::dated_subject,
                                 Sign::bounce_subject,
                                 Sign::acknowledgement_subject,
                                 Sign::invitation_answer_subject,
                                 Sign::notice_subject,
                                 Sign::issue_subject,
                                 Sign::bulk_subject};

// Who tells somebody by name, or colleagues unasked, that he will be away, is a human; a program knows whom it answers
// only by address.
constexpr Signs kOfAbsence = {Sign::absence_subject, Sign::absence_text};

bool tells_of_absence_himself(const Signs& signs) {
  return signs.has(Sign::named_greeting) || (signs.has(Sign::group_greeting) && !signs.has(Sign::answer));
}

// Signs that others explain.
Signs own_signs(Signs signs) {
  if (signs.has(Sign::list_server)) signs -= kAddedByLists;
  if (signs.has(Sign::forward)) signs -= kOfTheSubject;
  if (tells_of_absence_himself(signs)) signs -= kOfAbsence;
  // People put days into subjects too.
  if (!signs.has_any({Sign::figures, Sign::only_fields})) signs.remove(Sign::dated_subject);
  return signs;
}

}  // namespace

SenderVerdict sender_kind(const Signs& all, JudgedBy judged_by) {
  const Signs signs = own_signs(all);
  std::array<int, 5> points = kSenderPrior;
  for (const SignWeight& weight : sender_weights()) {
    if (!signs.has(weight.sign)) continue;
    for (std::size_t kind = 0; kind < points.size(); ++kind) points[kind] += weight.points[kind];
  }
  // The first of equals: a human rather than a machine.
  const auto best = static_cast<std::size_t>(std::ranges::max_element(points) - points.begin());
  std::optional<Sign> reason;
  int most = 0;
  for (const SignWeight& weight : sender_weights()) {
    if (!signs.has(weight.sign) || weight.points[best] <= most) continue;
    most = weight.points[best];
    reason = weight.sign;
  }
  return {static_cast<SenderKind>(best), reason, judged_by};
}

SenderKind kind_by_content(const Signs& all) {
  constexpr Signs kOfTheSender = {
      Sign::no_reply_address,  Sign::delivery_address, Sign::bulk_address, Sign::notice_address, Sign::list_address,
      Sign::generated_address, Sign::mailing_domain,   Sign::team_name,    Sign::firm_name,      Sign::service_name};
  Signs content = all;
  content -= kOfTheSender;
  return sender_kind(content, JudgedBy::nothing).kind;
}

}  // namespace draht
