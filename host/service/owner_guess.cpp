#include "service/owner_guess.h"

#include <algorithm>
#include <set>

namespace draht {
namespace {

// Mail of others strays into sent folders, by a filter or by hand. Of a man with three addresses the rarest still
// writes every fiftieth mail.
constexpr std::int64_t kFewestMails = 3;
constexpr std::int64_t kSmallestShare = 50;

}  // namespace

void OwnerGuess::add(const Folder& folder, const MailRecord& mail) {
  if (folder.use == FolderUse::sent && !mail.from.address.empty()) {
    ++writers_[mail.from.address];
    ++sent_;
  }
  std::set<std::string> named{mail.from.address};
  for (const auto* list : {&mail.to, &mail.cc, &mail.bcc}) {
    for (const Mailbox& mailbox : *list) named.insert(mailbox.address);
  }
  for (const std::string& address : named) {
    if (!address.empty()) ++participants_[address];
  }
}

std::vector<std::string> OwnerGuess::addresses() const {
  std::vector<std::string> found;
  for (const auto& [address, mails] : writers_) {
    if (mails >= kFewestMails && mails * kSmallestShare >= sent_) found.push_back(address);
  }
  if (!found.empty() || participants_.empty()) return found;
  const auto most = std::ranges::max_element(participants_, {}, [](const auto& entry) { return entry.second; });
  return {most->first};
}

}  // namespace draht
