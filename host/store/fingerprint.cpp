#include "store/fingerprint.h"

#include <bit>
#include <set>
#include <string_view>
#include <vector>

namespace draht {
namespace {

class Hash {
 public:
  // The length goes in first, so that no two lists of texts run into the same bytes.
  Hash& add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    return *this;
  }

  Hash& add(std::int64_t number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    for (unsigned shift = 0; shift < 64; shift += 8) add_byte(static_cast<unsigned char>(bits >> shift & 0xFFU));
    return *this;
  }

  std::int64_t value() const { return std::bit_cast<std::int64_t>(state_); }

 private:
  void add_byte(unsigned char byte) { state_ = (state_ ^ byte) * 0x100000001B3U; }

  std::uint64_t state_ = 0xCBF29CE484222325U;
};

void add_mailboxes(Hash& hash, const std::vector<Mailbox>& mailboxes) {
  hash.add(static_cast<std::int64_t>(mailboxes.size()));
  for (const Mailbox& mailbox : mailboxes) hash.add(mailbox.address).add(mailbox.name);
}

std::int64_t identity(const MailRecord& mail) {
  Hash hash;
  hash.add(mail.message_id).add(mail.from.address).add(mail.from.name).add(mail.subject);
  hash.add(std::int64_t{mail.date.has_value()}).add(mail.date ? to_epoch(*mail.date) : 0);
  add_mailboxes(hash, mail.to);
  add_mailboxes(hash, mail.cc);
  add_mailboxes(hash, mail.bcc);
  return hash.value();
}

std::optional<std::int64_t> fingerprint(const MailRecord& mail) {
  if (mail.from.address.empty() || !mail.date) return std::nullopt;
  std::set<std::string_view> recipients;
  for (const auto* field : {&mail.to, &mail.cc}) {
    for (const Mailbox& mailbox : *field) recipients.insert(mailbox.address);
  }
  Hash hash;
  hash.add(mail.from.address).add(to_epoch(*mail.date)).add(mail.subject);
  for (const auto recipient : recipients) hash.add(recipient);
  return hash.value();
}

}  // namespace

MailKeys mail_keys(const MailRecord& mail) { return {identity(mail), fingerprint(mail)}; }

}  // namespace draht
