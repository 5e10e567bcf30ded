// Which thread a message belongs to, as far as its own head says: in few bits, as every contact carries them.
#pragma once

#include <cstdint>
#include <string_view>

namespace draht {

// How the head names the message that began its thread.
enum class ThreadRoot : std::uint8_t {
  not_looked_up,  // nobody has seen its References
  own,            // it has none: it begins a thread, or was written by a program that writes none
  referred_to,    // its References begin with the root, or In-Reply-To names what it answers
};

std::string_view word(ThreadRoot by);

struct ThreadKey {
  std::uint32_t root = 0;     // of the root's message id; 0 unless there is one that is known
  std::uint16_t subject = 0;  // of the bare subject, at most kMostSubjectKey; 0 for one that says too little
  ThreadRoot by = ThreadRoot::not_looked_up;

  auto operator<=>(const ThreadKey&) const = default;
};

inline constexpr std::uint16_t kMostSubjectKey = (1U << 13U) - 1;

// Hashes that stay the same for ever. Nobody gets an id or a subject back from them.
std::uint32_t root_key(std::string_view message_id);  // 0 for none
std::uint16_t subject_key(std::string_view subject);  // the same in upper and lower case, with and without "Re:"

// `references`: the field of that name as it was sent, else In-Reply-To; empty when the message has neither. Without
// References the root is the message itself, and is left out here: see with_root().
ThreadKey thread_key(std::string_view references, std::string_view subject);

// With the message as its own root where nothing else is known.
ThreadKey with_root(ThreadKey key, std::string_view message_id);

// Of what two readings of one message have found: what was looked up counts, whichever came first.
ThreadKey better(const ThreadKey& a, const ThreadKey& b);

}  // namespace draht
