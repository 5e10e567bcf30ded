#include "support/mailbox_model.h"

#include "store/head_keys.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace draht::test {
namespace {

std::int64_t identity_of(const MailRecord& mail) {
  Mailboxes mailboxes;
  HeadBatch batch(mailboxes);
  batch.add(mail);
  return HeadHasher(mailboxes).keys(batch.heads().front()).identity;
}

template <typename Visit>
void for_each_mailbox(const MailRecord& mail, Visit visit) {
  visit(mail.from);
  for (const auto* field : {&mail.to, &mail.cc, &mail.bcc}) {
    for (const Mailbox& mailbox : *field) visit(mailbox);
  }
}

std::set<std::string> open_recipients(const MailRecord& mail) {
  std::set<std::string> addresses;
  for (const auto* field : {&mail.to, &mail.cc}) {
    for (const Mailbox& mailbox : *field) addresses.insert(mailbox.address);
  }
  return addresses;
}

bool are_one(const MailRecord& a, const MailRecord& b) {
  if (!a.message_id.empty() && a.message_id == b.message_id) return true;
  return !a.from.address.empty() && a.date && a.from.address == b.from.address && a.date == b.date &&
         a.subject == b.subject && open_recipients(a) == open_recipients(b);
}

}  // namespace

bool names_nowhere(const MailRecord& mail, const std::string& address) {
  bool named = false;
  for_each_mailbox(mail, [&](const Mailbox& mailbox) { named |= mailbox.address == address; });
  return !named;
}

void MailboxModel::put(const Folder& folder, std::span<const MailRecord> mails) {
  if (!counts_as_contact(folder.use)) return;
  Place& place = places_[{folder.account, folder.path}];
  place.folder = folder;
  for (const MailRecord& mail : mails) {
    const std::int64_t identity = identity_of(mail);
    const auto known = std::ranges::find(place.heads, identity, &Kept::identity);
    if (known == place.heads.end()) {
      place.heads.push_back({mail, identity, keep_subjects_});
    } else {
      known->mail.listed |= mail.listed;
      known->mail.automatic |= mail.automatic;
      known->mail.sender = better(known->mail.sender, mail.sender);
      known->mail.cue = stronger(known->mail.cue, mail.cue);
      known->mail.thread = better(known->mail.thread, mail.thread);
      known->with_subject |= keep_subjects_;
    }
  }
}

void MailboxModel::remove(const Folder& folder, const std::set<std::string>& message_ids) {
  std::erase_if(places_[{folder.account, folder.path}].heads, [&](const Kept& kept) {
    return !kept.mail.message_id.empty() && message_ids.contains(kept.mail.message_id);
  });
}

void MailboxModel::remove_all_but(const Folder& folder, std::span<const MailRecord> mails) {
  std::set<std::int64_t> identities;
  for (const MailRecord& mail : mails) identities.insert(identity_of(mail));
  std::erase_if(places_[{folder.account, folder.path}].heads,
                [&](const Kept& kept) { return !identities.contains(kept.identity); });
}

void MailboxModel::put_folders(std::span<const Folder> folders) {
  std::erase_if(places_, [&](const auto& entry) {
    if (is_archive(entry.second.folder.account)) return false;
    return std::ranges::none_of(folders, [&](const Folder& folder) {
      return counts_as_contact(folder.use) && Key{folder.account, folder.path} == entry.first;
    });
  });
}

void MailboxModel::put_settings(const Settings& settings) {
  keep_subjects_ = settings.keep_subjects;
  std::erase_if(places_, [&](const auto& entry) {
    const std::string& account = entry.first.first;
    return !is_archive(account) && std::ranges::find(settings.accounts, account) == settings.accounts.end();
  });
  if (keep_subjects_) return;
  for (auto& [_, place] : places_) {
    for (Kept& kept : place.heads) kept.with_subject = false;
  }
}

void MailboxModel::forget(const std::string& address) {
  for (auto& [_, place] : places_) {
    std::erase_if(place.heads, [&](const Kept& kept) { return !names_nowhere(kept.mail, address); });
  }
}

std::vector<MailboxModel::Kept> MailboxModel::different_heads() const {
  std::map<std::int64_t, Kept> heads;
  for (const auto& [_, place] : places_) {
    for (const Kept& kept : place.heads) {
      Kept& head = heads.try_emplace(kept.identity, kept).first->second;
      head.mail.listed |= kept.mail.listed;
      head.mail.automatic |= kept.mail.automatic;
      head.mail.sender = better(head.mail.sender, kept.mail.sender);
      head.mail.cue = stronger(head.mail.cue, kept.mail.cue);
      head.mail.thread = better(head.mail.thread, kept.mail.thread);
      head.with_subject |= kept.with_subject;
    }
  }
  std::vector<Kept> all;
  for (auto& [_, head] : heads) all.push_back(std::move(head));
  return all;
}

std::vector<KeptHead> MailboxModel::heads() const {
  std::vector<KeptHead> all;
  for (Kept& kept : different_heads()) {
    KeptHead& head = all.emplace_back();
    for (const auto& [_, place] : places_) {
      if (std::ranges::find(place.heads, kept.identity, &Kept::identity) != place.heads.end())
        head.folders.push_back(place.folder);
    }
    head.mail = std::move(kept.mail);
    if (!kept.with_subject) head.mail.subject.clear();
  }
  return all;
}

std::vector<MailRecord> MailboxModel::messages() const {
  std::vector<Kept> open = different_heads();
  std::vector<MailRecord> messages;
  while (!open.empty()) {
    std::vector<Kept> one{open.back()};
    open.pop_back();
    for (std::size_t i = 0; i < one.size(); ++i) {
      const auto others =
          std::ranges::partition(open, [&](const Kept& other) { return !are_one(one[i].mail, other.mail); });
      const std::vector<Kept> found(others.begin(), others.end());
      open.erase(others.begin(), others.end());
      one.insert(one.end(), found.begin(), found.end());
    }
    const auto best = std::ranges::min_element(one, {}, [](const Kept& kept) {
      const MailRecord& mail = kept.mail;
      const auto recipients = static_cast<std::int64_t>(mail.to.size() + mail.cc.size() + mail.bcc.size());
      return std::tuple(!mail.date, mail.listed, mail.automatic, -recipients, mail.message_id.empty(), mail.message_id,
                        kept.identity);
    });
    messages.push_back(best->mail);
    for (const Kept& kept : one) {
      messages.back().cue = stronger(messages.back().cue, kept.mail.cue);
      messages.back().thread = better(messages.back().thread, kept.mail.thread);
    }
    if (!best->with_subject) messages.back().subject.clear();
  }
  std::ranges::sort(messages, {}, [](const MailRecord& mail) { return std::tuple(mail.date, mail.message_id); });
  return messages;
}

std::map<std::string, std::map<std::string, int>> MailboxModel::names() const {
  std::map<std::string, std::map<std::string, int>> names;
  for (const auto& [_, place] : places_) {
    for (const Kept& kept : place.heads) {
      for_each_mailbox(kept.mail, [&](const Mailbox& mailbox) {
        if (!mailbox.address.empty()) ++names[mailbox.address][mailbox.name];
      });
    }
  }
  return names;
}

std::vector<MailRecord> MailboxModel::in_folder(const Folder& folder) const {
  std::vector<MailRecord> mails;
  const auto place = places_.find({folder.account, folder.path});
  if (place == places_.end()) return mails;
  for (const Kept& kept : place->second.heads) mails.push_back(kept.mail);
  return mails;
}

std::set<std::string> MailboxModel::message_ids(const Folder& folder) const {
  std::set<std::string> ids;
  for (const MailRecord& mail : in_folder(folder)) ids.insert(mail.message_id);
  return ids;
}

}  // namespace draht::test
