#include "store/fold.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace draht {
namespace {

std::vector<std::size_t> indices(std::size_t size) {
  std::vector<std::size_t> all(size);
  for (std::size_t i = 0; i < size; ++i) all[i] = i;
  return all;
}

// Sets of heads that belong together, each named by one of its members.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(indices(size)) {}

  std::size_t find(std::size_t member) {
    while (parent_[member] != member) member = parent_[member] = parent_[parent_[member]];
    return member;
  }

  void join(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

Groups group(const std::vector<KeptMail>& kept) {
  Groups groups(kept.size());
  std::unordered_map<std::string_view, std::size_t> by_message_id;
  std::unordered_map<std::int64_t, std::size_t> by_fingerprint;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const std::string& message_id = kept[i].mail.message_id;
    if (!message_id.empty()) groups.join(i, by_message_id.try_emplace(message_id, i).first->second);
    const auto& fingerprint = kept[i].keys.fingerprint;
    if (fingerprint) groups.join(i, by_fingerprint.try_emplace(*fingerprint, i).first->second);
  }
  return groups;
}

// Smaller is better: dated before undated, what came straight before what a list passed on, more recipients (the
// sender's copy knows the Bcc) before fewer; the rest only makes the choice independent of the order of arrival.
auto preference(const KeptMail& kept) {
  const MailRecord& mail = kept.mail;
  const std::size_t recipients = mail.to.size() + mail.cc.size() + mail.bcc.size();
  return std::make_tuple(!mail.date, mail.listed, mail.automatic, kMaxRecipients * 3 - recipients, mail.subject.empty(),
                         mail.message_id.empty(), std::string_view(mail.message_id), kept.keys.identity);
}

}  // namespace

bool earlier(const KeptMail& a, const KeptMail& b) {
  return std::tie(a.mail.date, a.mail.message_id, a.keys.identity) <
         std::tie(b.mail.date, b.mail.message_id, b.keys.identity);
}

std::vector<MailRecord> fold(std::vector<KeptMail> kept) {
  Groups groups = group(kept);
  std::vector<std::size_t> best = indices(kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    std::size_t& chosen = best[groups.find(i)];
    if (preference(kept[i]) < preference(kept[chosen])) chosen = i;
  }

  std::vector<KeptMail> survivors;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (groups.find(i) == i) survivors.push_back(std::move(kept[best[i]]));
  }
  std::ranges::sort(survivors, earlier);

  std::vector<MailRecord> mails;
  mails.reserve(survivors.size());
  for (KeptMail& survivor : survivors) mails.push_back(std::move(survivor.mail));
  return mails;
}

std::size_t count_folded(const std::vector<KeptMail>& kept) {
  Groups groups = group(kept);
  std::size_t count = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (groups.find(i) == i) ++count;
  }
  return count;
}

}  // namespace draht
