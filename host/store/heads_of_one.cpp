#include "store/heads_of_one.h"

#include "core/groups.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace draht {
namespace {

// Smaller is better: dated before undated, what came straight before what a list passed on, more recipients (the
// sender's copy knows the Bcc) before fewer; the rest only makes the choice independent of the order of arrival. The
// subject has no say: subjects may be dropped later, and the choice must stay as it was settled.
auto preference(const MailRow& row) {
  return std::make_tuple(!row.date, row.listed, row.automatic, kMaxRecipients * 3 - row.recipients.mailboxes.size(),
                         row.message_id.empty(), std::string_view(row.message_id), row.keys.identity, row.id);
}

}  // namespace

bool earlier(const MailRow& a, const MailRow& b) {
  return std::tie(a.date, a.message_id, a.keys.identity) < std::tie(b.date, b.message_id, b.keys.identity);
}

std::vector<std::vector<std::size_t>> messages_of(const std::vector<MailRow>& heads) {
  Groups groups(heads.size());
  std::unordered_map<std::string_view, std::size_t> by_message_id;
  std::unordered_map<std::int64_t, std::size_t> by_fingerprint, by_identity;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const MailRow& head = heads[i];
    if (!head.message_id.empty()) groups.join(i, by_message_id.try_emplace(head.message_id, i).first->second);
    if (head.keys.fingerprint) groups.join(i, by_fingerprint.try_emplace(*head.keys.fingerprint, i).first->second);
    groups.join(i, by_identity.try_emplace(head.keys.identity, i).first->second);
  }
  return groups.all();
}

MailRow head_that_counts(const std::vector<MailRow>& heads, const std::vector<std::size_t>& of_one_message) {
  std::unordered_map<std::int64_t, MailRow> different;
  // The same text and references in all, but they may not have been read in each.
  TextCue cue;
  ThreadKey thread;
  for (const std::size_t index : of_one_message) {
    const MailRow& head = heads[index];
    cue = stronger(cue, head.cue);
    thread = better(thread, head.thread);
    const auto [known, is_new] = different.try_emplace(head.keys.identity, head);
    if (is_new) continue;
    MailRow& same = known->second;
    same.id = std::min(same.id, head.id);
    same.listed |= head.listed;
    same.automatic |= head.automatic;
    same.verdict = better(same.verdict, head.verdict);
    if (!same.subject) same.subject = head.subject;
  }
  const MailRow* best = nullptr;
  for (const auto& [_, head] : different) {
    if (best == nullptr || preference(head) < preference(*best)) best = &head;
  }
  MailRow counts = *best;
  counts.cue = cue;
  counts.thread = thread;
  return counts;
}

}  // namespace draht
