#include "store/packed_contacts.h"

#include "store/packed.h"
#include "store/thread_bits.h"

#include <algorithm>
#include <array>

namespace draht {
namespace {

// How a contact was made, in the last bits before its gap.
constexpr unsigned kHowBits = 8;
constexpr unsigned kCopiedBit = 1;
constexpr unsigned kReceivedBit = 2;
constexpr unsigned kTalkBit = 4;  // the channel follows
constexpr unsigned kOthersAt = 3;
constexpr unsigned kThreadAt = 6;  // 0: the thread follows; else a place among the last threads
constexpr unsigned kMostOthers = 7;
static_assert(kMostRecipients - 1 <= kMostOthers);

// The threads of the last contacts, the last first: most mails belong to one of them, and need not name it again.
class LastThreads {
 public:
  // 0 for a new one, else its place from 1 on. It is the last one now.
  unsigned place_of(const ThreadKey& thread) {
    const auto found = std::ranges::find(last_, thread);
    const bool known = found != last_.end();
    const auto place = known ? static_cast<unsigned>(found - last_.begin()) + 1 : 0;
    move_to_front(known ? found : last_.end() - 1, thread);
    return place;
  }

  ThreadKey at(unsigned place) {
    const auto found = last_.begin() + (place - 1);
    const ThreadKey thread = *found;
    move_to_front(found, thread);
    return thread;
  }

  void add(const ThreadKey& thread) { move_to_front(last_.end() - 1, thread); }

 private:
  std::array<ThreadKey, 3> last_{};  // as many as fit into two bits

  void move_to_front(std::array<ThreadKey, 3>::iterator from, const ThreadKey& thread) {
    std::move_backward(last_.begin(), from, from + 1);
    last_.front() = thread;
  }
};

Channel channel_of(std::uint64_t kept) {
  return kept < kChannels ? static_cast<Channel>(kept) : Channel::voice;  // beyond: damaged
}

unsigned how(const KeptContact& contact) {
  return (contact.direction == Direction::received ? kReceivedBit : 0U) | (contact.copied ? kCopiedBit : 0U) |
         (contact.talk ? kTalkBit : 0U) | unsigned{contact.others} << kOthersAt;
}

}  // namespace

std::string pack_contacts(Seconds begin, std::span<const KeptContact> contacts) {
  std::string blob;
  LastThreads threads;
  Seconds before = begin;
  for (const KeptContact& contact : contacts) {
    const auto gap = static_cast<std::uint64_t>((contact.at - before).count());
    const unsigned thread = contact.talk ? 0 : threads.place_of(contact.thread);
    pack(gap << kHowBits | how(contact) | thread << kThreadAt, blob);
    pack(static_cast<std::uint64_t>(contact.mail), blob);
    if (contact.talk)
      pack(static_cast<std::uint64_t>(*contact.talk), blob);
    else if (thread == 0)
      pack_bytes(thread_bits(contact.thread), kThreadBytes, blob);
    before = contact.at;
  }
  return blob;
}

void unpack_contacts(AddressId person, Seconds begin, Seconds end, std::string_view blob,
                     std::vector<KeptContact>& out) {
  Unpacker numbers(blob);
  LastThreads threads;
  Seconds at = begin;
  while (!numbers.done()) {
    const std::uint64_t gap_and_how = numbers.next();
    const std::uint64_t gap = gap_and_how >> kHowBits;
    if (gap >= static_cast<std::uint64_t>((end - at).count())) return;  // damaged: not of this month
    at += std::chrono::seconds{gap};
    const auto bits = static_cast<unsigned>(gap_and_how & ((1U << kHowBits) - 1));
    KeptContact& contact =
        out.emplace_back(KeptContact{.person = person,
                                     .at = at,
                                     .mail = static_cast<std::int64_t>(numbers.next()),
                                     .direction = (bits & kReceivedBit) != 0 ? Direction::received : Direction::sent,
                                     .copied = (bits & kCopiedBit) != 0});
    contact.others = static_cast<std::uint8_t>(bits >> kOthersAt & kMostOthers);
    if ((bits & kTalkBit) != 0) {
      contact.talk = channel_of(numbers.next());
    } else if (const unsigned place = bits >> kThreadAt; place > 0) {
      contact.thread = threads.at(place);
    } else {
      contact.thread = thread_of(numbers.next_bytes(kThreadBytes));
      threads.add(contact.thread);
    }
  }
}

}  // namespace draht
