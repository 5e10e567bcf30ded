// What is known of one message: its head, never its text. Every reader yields these records.
#pragma once

#include "core/time.h"
#include "facts/cue.h"
#include "facts/sender_verdict.h"
#include "facts/thread_key.h"
#include "facts/words.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace draht {

// Bytes kept of what strangers write; longer values are cut between characters.
inline constexpr std::size_t kMaxAddressBytes = 320;  // RFC 5321: 64 + 1 + 255
inline constexpr std::size_t kMaxNameBytes = 200;
inline constexpr std::size_t kMaxSubjectBytes = 500;
inline constexpr std::size_t kMaxIdBytes = 500;
inline constexpr std::size_t kMaxRecipients = 1000;

struct Mailbox {
  std::string address;  // lower case, with exactly one "@" and no white space; empty when none could be read
  std::string name;     // one line of UTF-8, may be empty

  bool operator==(const Mailbox&) const = default;
};

struct Folder {
  std::string account;  // Thunderbird's account id, or "archive" for what the command line imported
  std::string path;
  FolderUse use = FolderUse::other;

  bool operator==(const Folder&) const = default;
};

struct MailRecord {
  std::string message_id;  // without angle brackets; empty when the message has none
  Mailbox from;
  std::vector<Mailbox> to, cc, bcc;
  std::string subject;          // decoded, one line
  std::optional<Seconds> date;  // nothing when absent or unreadable
  // What keeps a message from being one between humans: fields of its head, else all that it shows but its sender's
  // address and name. Who these belong to is judged for all of an address's mail (identity/kind.h).
  bool listed = false;     // came through a mailing list or newsletter
  bool automatic = false;  // written by a machine
  SenderVerdict sender;    // what it is by everything that it shows
  TextCue cue;             // what its text says of talks; nothing also when the text was not read
  ThreadKey thread;        // without the message's own id as root

  bool operator==(const MailRecord&) const = default;
};

}  // namespace draht
