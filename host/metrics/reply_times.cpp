#include "metrics/reply_times.h"

#include "metrics/quantile.h"
#include "threads/replies.h"

#include <algorithm>
#include <vector>

namespace draht {
namespace {

// Habits change, and whoever writes thousands of mails need not be gone through with each new one.
constexpr std::size_t kMailsForReplies = 200;
constexpr std::size_t kFewestReplies = 3;

std::span<const Interaction> last_mails(std::span<const Interaction> contacts) {
  std::size_t mails = 0;
  std::size_t first = contacts.size();
  while (first > 0 && mails < kMailsForReplies) {
    --first;
    if (contacts[first].channel == Channel::mail) ++mails;
  }
  return contacts.subspan(first);
}

std::optional<ReplyTime> summed_up(std::vector<double> hours) {
  if (hours.size() < kFewestReplies) return std::nullopt;
  std::ranges::sort(hours);
  return ReplyTime{static_cast<int>(hours.size()), quantile(hours, 0.5), quantile(hours, 0.9)};
}

}  // namespace

ReplyTimes reply_times(std::span<const Interaction> contacts, WorkClock& clock) {
  const auto mails = last_mails(contacts);
  std::vector<double> owner, person;
  for (const Reply& reply : replies(mails, threads_of(mails))) {
    const std::chrono::duration<double, std::chrono::hours::period> waited = clock.between(reply.asked, reply.answered);
    (reply.direction == Direction::sent ? owner : person).push_back(waited.count());
  }
  return {summed_up(std::move(owner)), summed_up(std::move(person))};
}

}  // namespace draht
