#include "service/owner_guess.h"

#include <algorithm>
#include <set>
#include <utility>

namespace draht {
namespace {

// Mail of others strays into sent folders, by a filter or by hand. Of a man with three addresses the rarest still
// writes every fiftieth mail.
constexpr std::int64_t kFewestMails = 3;
constexpr std::int64_t kSmallestShare = 50;

// Without sent folders only a clear majority speaks: half of no fewer messages than these, and far ahead of the second.
// A single partner of long standing is in nearly as many messages as the owner.
constexpr std::int64_t kFewestSharedMails = 10;

bool is_far_ahead(std::int64_t first, std::int64_t second) { return 3 * first >= 4 * second; }

}  // namespace

void OwnerGuess::add(const Folder& folder, const MailRecord& mail) {
  if (folder.use == FolderUse::sent && !mail.from.address.empty()) {
    ++writers_[mail.from.address];
    ++sent_;
  }
  ++all_;
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
  if (!found.empty()) return found;
  if (auto address = most_frequent()) found.push_back(std::move(*address));
  return found;
}

std::optional<std::string> OwnerGuess::most_frequent() const {
  std::pair<std::int64_t, std::string> first, second;
  for (const auto& [address, mails] : participants_) {
    if (mails > second.first) second = {mails, address};
    if (second.first > first.first) std::swap(first, second);
  }
  if (first.first < kFewestSharedMails || 2 * first.first < all_) return std::nullopt;
  if (!is_far_ahead(first.first, second.first)) return std::nullopt;
  return std::move(first.second);
}

}  // namespace draht
