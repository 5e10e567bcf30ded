// Heads of many messages with people as numbers: what readers of whole mailboxes hand over and the database takes, so
// that no message carries a copy of anybody's name.
#pragma once

#include "core/time.h"
#include "facts/mail.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory_resource>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace draht {

using MailboxNumber = std::uint32_t;

// Every mailbox once, numbered from 0 in the order of arrival. Grows only; references stay good.
class Mailboxes {
 public:
  MailboxNumber add(const Mailbox& mailbox);
  const Mailbox& operator[](MailboxNumber number) const { return all_[number]; }
  std::size_t size() const { return all_.size(); }

 private:
  struct Key {
    std::string_view address, name;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };

  std::deque<Mailbox> all_;
  std::unordered_map<Key, MailboxNumber, KeyHash> numbers_;  // views into all_
};

// MailRecord in numbers. Whoever hands it over says how long its views are good.
struct Head {
  std::string_view message_id;
  MailboxNumber from = 0;  // may be a mailbox without an address, as in MailRecord
  std::span<const MailboxNumber> to, cc, bcc;
  std::string_view subject;
  std::optional<Seconds> date;
  bool listed = false;
  bool automatic = false;
  SenderVerdict sender;
  TextCue cue;
  ThreadKey thread;
};

// Some heads with their texts. Their views are good until clear().
class HeadBatch {
 public:
  explicit HeadBatch(Mailboxes& mailboxes) : mailboxes_(mailboxes) {}

  void add(const MailRecord& mail);
  void add(const Head& head);  // copies what its views show
  void clear();

  std::span<const Head> heads() const { return heads_; }
  const Mailboxes& mailboxes() const { return mailboxes_; }

 private:
  std::string_view keep(std::string_view text);
  std::span<const MailboxNumber> keep(std::span<const MailboxNumber> numbers);
  std::span<const MailboxNumber> number(const std::vector<Mailbox>& mailboxes);

  Mailboxes& mailboxes_;
  std::vector<Head> heads_;
  std::pmr::monotonic_buffer_resource texts_;
};

// The other way round, for whoever wants one message with its words.
MailRecord to_record(const Head& head, const Mailboxes& mailboxes);

}  // namespace draht
