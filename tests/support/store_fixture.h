// A store in a folder of its own, and short ways to fill it.
#pragma once

#include "store/store.h"
#include "support/temp_folder.h"

#include <initializer_list>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace draht::test {

// The value, or a failing test with the error's own sentence.
template <typename T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().message);
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

struct TestStore {
  TempFolder folder;
  std::filesystem::path file = folder / "test.sqlite";
  Store store = must(Store::open(file));

  Store* operator->() { return &store; }
};

// The different heads, oldest first; copies of one message are several.
inline std::vector<MailRecord> kept_mails(TestStore& store) {
  std::vector<MailRecord> mails;
  for (KeptHead& head : must(store->contents()).mails) mails.push_back(std::move(head.mail));
  return mails;
}

// People (no machines, no lists) with whom there was any contact.
inline std::vector<Standing> in_touch(Store& store, Seconds now) {
  auto standings = must(store.standings(now));
  std::erase_if(standings, [](const Standing& standing) {
    return standing.kind != PersonKind::person || !standing.figures.last_contact;
  });
  return standings;
}

inline const Folder kInbox{"account1", "/INBOX", FolderUse::inbox};
inline const Folder kSent{"account1", "/Sent", FolderUse::sent};

inline Mailbox mailbox(std::string address, std::string name = {}) { return {std::move(address), std::move(name)}; }

inline MailRecord mail(std::string message_id, std::int64_t date, std::string from = "anna@example.org",
                       std::vector<Mailbox> to = {{"owner@example.org", "Owner"}}) {
  MailRecord record;
  record.message_id = std::move(message_id);
  record.from = mailbox(std::move(from));
  record.to = std::move(to);
  record.subject = "Subject of " + record.message_id;
  record.date = from_epoch(date);
  return record;
}

inline EventRecord event(std::string uid, std::int64_t start, std::string title = "Talk") {
  EventRecord record;
  record.uid = std::move(uid);
  record.start = from_epoch(start);
  record.end = from_epoch(start + 900);
  record.title = std::move(title);
  return record;
}

}  // namespace draht::test
