// What a store ought to keep and to say after a row of changes, by the plainest means: lists of heads, compared one by
// one. For tests that do many things to a store.
#pragma once

#include "store/store.h"
#include "support/build_facts.h"

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace draht::test {

class MailboxModel {
 public:
  void put(const Folder& folder, std::span<const MailRecord> mails);
  void remove(const Folder& folder, const std::set<std::string>& message_ids);
  void remove_all_but(const Folder& folder, std::span<const MailRecord> mails);  // read to its end
  void put_folders(std::span<const Folder> folders);
  void put_settings(const Settings& settings);
  void forget(const std::string& address);

  // The heads as Store::contents() ought to give them, in any order.
  std::vector<KeptHead> heads() const;
  // Copies are one message, in the head that counts.
  std::vector<MailRecord> messages() const;
  // How often mails give each name, by address. An address that nobody names is not there.
  std::map<std::string, std::map<std::string, int>> names() const;
  std::vector<MailRecord> in_folder(const Folder& folder) const;
  std::set<std::string> message_ids(const Folder& folder) const;

 private:
  struct Kept {
    MailRecord mail;  // as first put, with all signs found since
    std::int64_t identity = 0;
    bool with_subject = true;
  };
  struct Place {
    Folder folder;
    std::vector<Kept> heads;
  };
  using Key = std::pair<std::string, std::string>;  // account, path

  std::vector<Kept> different_heads() const;

  std::map<Key, Place> places_;
  bool keep_subjects_ = true;
};

// True when nothing of the head names the address.
bool names_nowhere(const MailRecord& mail, const std::string& address);

}  // namespace draht::test
