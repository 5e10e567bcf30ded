#include "interactions/interaction.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace draht {
namespace {

bool names(std::span<const AddressId> recipients, const OwnerAddresses& owner) {
  return std::ranges::any_of(recipients, [&owner](AddressId id) { return owner.contains(id); });
}

// Who can be seen among the recipients besides the owner and that person; each counts once.
std::uint8_t others_beside(AddressId person, const Envelope& mail, const OwnerAddresses& owner) {
  std::array<AddressId, kMostRecipients> met{};
  std::uint8_t others = 0;
  for (const auto field : {mail.to, mail.cc}) {
    for (const AddressId recipient : field) {
      if (recipient == 0 || recipient == person || owner.contains(recipient)) continue;
      const auto end = met.begin() + others;
      if (std::find(met.begin(), end, recipient) == end) met.at(others++) = recipient;
    }
  }
  return others;
}

void add_sender(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out) {
  if (mail.from == 0 || !names_owner(owner, mail)) return;
  out.push_back({mail.from, Direction::received, names(mail.to, owner) ? kDirect : kCopied,
                 others_beside(mail.from, mail, owner)});
}

void add_recipients(const Envelope& mail, const OwnerAddresses& owner, std::vector<MailContact>& out) {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  const auto add = [&](std::span<const AddressId> recipients, double weight) {
    for (const AddressId recipient : recipients) {
      if (recipient == 0 || owner.contains(recipient)) continue;
      // The fields come from the most direct one on.
      if (std::ranges::find(out.begin() + first, out.end(), recipient, &MailContact::person) != out.end()) continue;
      out.push_back({recipient, Direction::sent, weight, others_beside(recipient, mail, owner)});
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
