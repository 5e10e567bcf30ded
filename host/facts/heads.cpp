#include "facts/heads.h"

#include <algorithm>
#include <functional>

namespace draht {
namespace {

std::vector<Mailbox> named(std::span<const MailboxNumber> numbers, const Mailboxes& mailboxes) {
  std::vector<Mailbox> all;
  all.reserve(numbers.size());
  for (const MailboxNumber number : numbers) all.push_back(mailboxes[number]);
  return all;
}

}  // namespace

std::size_t Mailboxes::KeyHash::operator()(const Key& key) const {
  const std::hash<std::string_view> hash;
  return hash(key.address) * 31 + hash(key.name);
}

MailboxNumber Mailboxes::add(const Mailbox& mailbox) {
  if (const auto known = numbers_.find({mailbox.address, mailbox.name}); known != numbers_.end()) return known->second;
  const auto number = static_cast<MailboxNumber>(all_.size());
  const Mailbox& kept = all_.emplace_back(mailbox);
  numbers_.emplace(Key{kept.address, kept.name}, number);
  return number;
}

void HeadBatch::add(const MailRecord& mail) {
  heads_.push_back({keep(mail.message_id), mailboxes_.add(mail.from), number(mail.to), number(mail.cc),
                    number(mail.bcc), keep(mail.subject), mail.date, mail.listed, mail.automatic, mail.sender, mail.cue,
                    mail.thread});
}

void HeadBatch::add(const Head& head) {
  heads_.push_back({keep(head.message_id), head.from, keep(head.to), keep(head.cc), keep(head.bcc), keep(head.subject),
                    head.date, head.listed, head.automatic, head.sender, head.cue, head.thread});
}

void HeadBatch::clear() {
  heads_.clear();
  texts_.release();
}

std::string_view HeadBatch::keep(std::string_view text) {
  auto* const place = static_cast<char*>(texts_.allocate(text.size() + 1, 1));
  std::ranges::copy(text, place);
  return {place, text.size()};
}

std::span<const MailboxNumber> HeadBatch::keep(std::span<const MailboxNumber> numbers) {
  if (numbers.empty()) return {};
  auto* const place = static_cast<MailboxNumber*>(texts_.allocate(numbers.size_bytes(), alignof(MailboxNumber)));
  std::ranges::copy(numbers, place);
  return {place, numbers.size()};
}

std::span<const MailboxNumber> HeadBatch::number(const std::vector<Mailbox>& mailboxes) {
  std::vector<MailboxNumber> numbers;
  numbers.reserve(mailboxes.size());
  for (const Mailbox& mailbox : mailboxes) numbers.push_back(mailboxes_.add(mailbox));
  return keep(numbers);
}

MailRecord to_record(const Head& head, const Mailboxes& mailboxes) {
  return {.message_id = std::string(head.message_id),
          .from = mailboxes[head.from],
          .to = named(head.to, mailboxes),
          .cc = named(head.cc, mailboxes),
          .bcc = named(head.bcc, mailboxes),
          .subject = std::string(head.subject),
          .date = head.date,
          .listed = head.listed,
          .automatic = head.automatic,
          .sender = head.sender,
          .cue = head.cue,
          .thread = head.thread};
}

}  // namespace draht
