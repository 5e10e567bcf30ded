#include "interactions/interaction.h"

#include <algorithm>

namespace draht {
namespace {

// A mail to more people than this is an announcement: it says nothing about any two of them.
constexpr std::size_t kMostRecipients = 8;

bool names(std::span<const AddressId> recipients, const OwnerAddresses& owner) {
  return std::ranges::any_of(recipients, [&owner](AddressId id) { return owner.contains(id); });
}

void add_sender(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out) {
  if (mail.from == 0 || !names_owner(owner, mail)) return;
  out.push_back({mail.from, Direction::received, names(mail.to, owner) ? kDirect : kCopied});
}

void add_recipients(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  const auto add = [&](std::span<const AddressId> recipients, double weight) {
    for (const AddressId recipient : recipients) {
      if (recipient == 0 || owner.contains(recipient)) continue;
      // The fields come from the most direct one on.
      if (std::ranges::find(out.begin() + first, out.end(), recipient, &MailContact::person) != out.end()) continue;
      out.push_back({recipient, Direction::sent, weight});
    }
  };
  add(mail.to, kDirect);
  add(mail.cc, kCopied);
  add(mail.bcc, kCopied);
}

bool may_count(const Envelope& mail) {
  if (mail.listed || mail.automatic || !mail.date) return false;
  return mail.to.size() + mail.cc.size() + mail.bcc.size() <= kMostRecipients;
}

}  // namespace

void add_mail_contacts(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out) {
  if (!may_count(mail)) return;
  if (owner.contains(mail.from)) {
    add_recipients(mail, owner, out);
  } else {
    add_sender(mail, owner, out);
  }
}

std::optional<AddressId> spoken_with(const Envelope& mail, const OwnerAddresses& owner) {
  if (!may_count(mail) || mail.to.size() != 1 || mail.to.front() == 0 || mail.from == 0) return std::nullopt;
  const bool by_owner = owner.contains(mail.from);
  const bool to_owner = owner.contains(mail.to.front());
  if (by_owner == to_owner) return std::nullopt;
  return by_owner ? mail.to.front() : mail.from;
}

}  // namespace draht
