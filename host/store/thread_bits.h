// A thread key as one number: in the column mail.thread and in the blobs of contacts.
#pragma once

#include "facts/thread_key.h"

#include <cstddef>
#include <cstdint>

namespace draht {

inline constexpr unsigned kSubjectAt = 2;
inline constexpr unsigned kRootAt = 15;
inline constexpr std::size_t kThreadBytes = 6;
static_assert(kMostSubjectKey < 1U << (kRootAt - kSubjectAt));

// The root last, so that the number is small for the many messages that name none.
constexpr std::uint64_t thread_bits(const ThreadKey& key) {
  return std::uint64_t{key.root} << kRootAt | std::uint64_t{key.subject} << kSubjectAt |
         static_cast<std::uint64_t>(key.by);
}

constexpr ThreadKey thread_of(std::uint64_t bits) {
  const auto by = static_cast<std::uint8_t>(bits & 3U);
  return {static_cast<std::uint32_t>(bits >> kRootAt), static_cast<std::uint16_t>(bits >> kSubjectAt & kMostSubjectKey),
          by > static_cast<std::uint8_t>(ThreadRoot::referred_to) ? ThreadRoot::not_looked_up  // damaged
                                                                  : static_cast<ThreadRoot>(by)};
}

}  // namespace draht
