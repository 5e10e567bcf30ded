#include "nudge/nudge.h"

namespace draht {
namespace {

class TalkCount {
 public:
  void add(Channel channel) {
    if (is_talk(channel)) ++(channel == Channel::video ? video_ : other_);
  }
  bool any() const { return video_ + other_ > 0; }
  bool mostly_video() const { return video_ > other_; }

 private:
  int video_ = 0;
  int other_ = 0;
};

}  // namespace

Channel next_channel(const Relationship& with) {
  TalkCount talks;
  for (const Interaction& contact : with.contacts) talks.add(contact.channel);
  if (!talks.any()) {
    for (const EventContact& contact : with.events) {
      if (contact.reason == TalkReason::counts) talks.add(contact.channel);
    }
  }
  return talks.mostly_video() ? Channel::video : Channel::phone;
}

}  // namespace draht
