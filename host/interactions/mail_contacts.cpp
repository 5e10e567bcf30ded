#include "interactions/mail_contacts.h"

#include <algorithm>

namespace draht {
namespace {

// Who stands in Cc is kept informed, not spoken to.
constexpr double kCopied = 0.3;

// A mail to more people than this is an announcement: it says nothing about any two of them.
constexpr std::size_t kMostRecipients = 8;

double weight_of_owner(const Settings& settings, const MailRecord& mail) {
  const bool in_to =
      std::ranges::any_of(mail.to, [&](const Mailbox& mailbox) { return is_owner(settings, mailbox.address); });
  if (in_to) return kDirect;
  return names_owner(settings, mail) ? kCopied : 0;
}

// One contact a person, with the weight of the most direct field that names them.
void add_once(const People& people, const Interaction& contact, std::size_t first, std::vector<Interaction>& out) {
  if (people[contact.person].kind != PersonKind::person) return;
  const auto same = std::find_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
                                 [&](const Interaction& other) { return other.person == contact.person; });
  if (same == out.end()) out.push_back(contact);
}

}  // namespace

void add_mail_contacts(const Facts& facts, const People& people, std::size_t mail_index, Seconds now,
                       std::vector<Interaction>& out) {
  const MailRecord& mail = facts.mails[mail_index];
  if (mail.listed || mail.automatic || !mail.date || *mail.date > now) return;
  if (mail.to.size() + mail.cc.size() + mail.bcc.size() > kMostRecipients) return;

  Interaction contact{.at = *mail.date, .source = Source::mail, .source_index = mail_index};
  const std::size_t first = out.size();
  const auto add = [&](const Mailbox& mailbox, double weight) {
    const auto person = people.find(mailbox.address);
    if (!person || weight <= 0) return;
    contact.person = *person;
    contact.weight = weight;
    add_once(people, contact, first, out);
  };

  if (!is_owner(facts.settings, mail.from.address)) {
    contact.direction = Direction::received;
    add(mail.from, weight_of_owner(facts.settings, mail));
    return;
  }
  contact.direction = Direction::sent;
  for (const Mailbox& recipient : mail.to) add(recipient, kDirect);
  for (const Mailbox& recipient : mail.cc) add(recipient, kCopied);
  for (const Mailbox& recipient : mail.bcc) add(recipient, kCopied);
}

}  // namespace draht
