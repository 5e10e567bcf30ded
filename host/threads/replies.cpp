#include "threads/replies.h"

#include <optional>

namespace draht {
namespace {

void add_replies(std::span<const Interaction> contacts, const Thread& thread, std::vector<Reply>& out) {
  std::optional<Seconds> asked;
  Direction speaker = Direction::mutual;  // nobody yet
  for (const std::size_t place : thread.mails) {
    const Interaction& mail = contacts[place];
    if (mail.direction != speaker) {
      if (asked) out.push_back({mail.direction, *asked, mail.at});
      asked.reset();
      speaker = mail.direction;
    }
    if (!asked && mail.weight >= kDirect) asked = mail.at;
  }
}

}  // namespace

std::vector<Reply> replies(std::span<const Interaction> contacts, std::span<const Thread> threads) {
  std::vector<Reply> all;
  for (const Thread& thread : threads) add_replies(contacts, thread, all);
  return all;
}

}  // namespace draht
