#include "detection/unseen_answers.h"

namespace draht {
namespace {

// People receive at least about as much direct mail as they send; half of it is far from that.
constexpr std::size_t kSentForEachReceived = 2;

}  // namespace

bool deletes_received_mail(const Case& c) {
  std::size_t sent = 0;
  std::size_t received = 0;
  for (const Interaction& contact : c.contacts) {
    if (contact.channel != Channel::mail || contact.weight < kDirect) continue;
    ++(contact.direction == Direction::sent ? sent : received);
  }
  return sent > kSentForEachReceived * received;
}

}  // namespace draht
