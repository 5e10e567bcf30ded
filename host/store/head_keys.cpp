#include "store/head_keys.h"

#include "core/stable_hash.h"

#include <algorithm>
#include <bit>

namespace draht {
namespace {

std::int64_t as_signed(std::uint64_t hash) { return std::bit_cast<std::int64_t>(hash); }

std::int32_t short_key(std::uint64_t hash) { return static_cast<std::int32_t>(hash >> 32U); }

}  // namespace

const HeadHasher::Hashes& HeadHasher::of(MailboxNumber number) {
  while (known_.size() <= number) {
    const Mailbox& mailbox = mailboxes_[static_cast<MailboxNumber>(known_.size())];
    const std::uint64_t address = StableHash().add(mailbox.address).value();
    known_.push_back({StableHash().add(address).add(mailbox.name).value(), address});
  }
  return known_[number];
}

std::int64_t HeadHasher::identity(const Head& head) {
  StableHash hash;
  hash.add(head.message_id).add(of(head.from).whole).add(head.subject);
  hash.add(std::uint64_t{head.date.has_value()});
  hash.add(head.date ? std::bit_cast<std::uint64_t>(to_epoch(*head.date)) : 0);
  for (const auto field : {head.to, head.cc, head.bcc}) {
    hash.add(static_cast<std::uint64_t>(field.size()));
    for (const MailboxNumber number : field) hash.add(of(number).whole);
  }
  return as_signed(hash.value());
}

std::optional<std::int64_t> HeadHasher::fingerprint(const Head& head) {
  if (mailboxes_[head.from].address.empty() || !head.date) return std::nullopt;
  recipients_.clear();
  for (const auto field : {head.to, head.cc}) {
    for (const MailboxNumber number : field) recipients_.push_back(of(number).address);
  }
  std::ranges::sort(recipients_);
  const auto repeated = std::ranges::unique(recipients_);
  recipients_.erase(repeated.begin(), repeated.end());
  StableHash hash;
  hash.add(of(head.from).address).add(std::bit_cast<std::uint64_t>(to_epoch(*head.date))).add(head.subject);
  for (const std::uint64_t recipient : recipients_) hash.add(recipient);
  return as_signed(hash.value());
}

HeadKeys HeadHasher::keys(const Head& head) { return {identity(head), fingerprint(head)}; }

LookupKeys lookup_keys(std::string_view message_id, const HeadKeys& keys) {
  LookupKeys found;
  if (!message_id.empty()) found.keys[found.count++] = short_key(StableHash().add(message_id).value());
  if (keys.fingerprint) found.keys[found.count++] = short_key(std::bit_cast<std::uint64_t>(*keys.fingerprint));
  if (found.count == 0) found.keys[found.count++] = short_key(std::bit_cast<std::uint64_t>(keys.identity));
  return found;
}

}  // namespace draht
