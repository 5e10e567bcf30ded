#include "facts/thread_key.h"

#include "core/stable_hash.h"
#include "core/text.h"
#include "facts/mail.h"
#include "facts/subject.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

namespace draht {
namespace {

constexpr std::size_t kFewestSubjectBytes = 4;  // "Hi", "AW:", "?"

// "<a@x> <b@x>" -> "a@x". Some programs write words in front, some leave the brackets out.
std::string_view first_id(std::string_view references) {
  if (const auto open = references.find('<'); open != std::string_view::npos) {
    references.remove_prefix(open + 1);
    return references.substr(0, std::min(references.find('>'), kMaxIdBytes));
  }
  std::string_view id = trim(references);
  id = id.substr(0, std::min(id.find_first_of(" \t"), kMaxIdBytes));
  return id.find('@') == std::string_view::npos ? std::string_view() : id;
}

// Case is one bit, in ASCII as in the letters of western languages (U+00C0 to U+00FE) in UTF-8. What else becomes the
// same by it does not matter for a hash.
std::uint64_t without_case(std::string_view eight_bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, eight_bytes.data(), eight_bytes.size());
  return word | 0x2020202020202020U;
}

}  // namespace

std::string_view word(ThreadRoot by) {
  switch (by) {
    case ThreadRoot::not_looked_up:
      return "not_looked_up";
    case ThreadRoot::own:
      return "own";
    case ThreadRoot::referred_to:
      return "referred_to";
  }
  std::unreachable();
}

std::uint32_t root_key(std::string_view message_id) {
  if (message_id.empty()) return 0;
  return std::max(static_cast<std::uint32_t>(StableHash().add(message_id).value()), 1U);
}

std::uint16_t subject_key(std::string_view subject) {
  std::string_view bare = bare_subject(subject);
  if (bare.size() < kFewestSubjectBytes) return 0;
  StableHash hash;
  for (; bare.size() > 8; bare.remove_prefix(8)) hash.add(without_case(bare.substr(0, 8)));
  hash.add(without_case(bare));
  return static_cast<std::uint16_t>(hash.value() % kMostSubjectKey + 1);
}

ThreadKey thread_key(std::string_view references, std::string_view subject) {
  const std::uint32_t root = root_key(first_id(references));
  return {root, subject_key(subject), root == 0 ? ThreadRoot::own : ThreadRoot::referred_to};
}

ThreadKey with_root(ThreadKey key, std::string_view message_id) {
  if (key.root == 0) key.root = root_key(message_id);
  return key;
}

ThreadKey better(const ThreadKey& a, const ThreadKey& b) {
  const auto rank = [](const ThreadKey& key) { return std::tuple(key.by, key.root, key.subject); };
  return rank(a) < rank(b) ? b : a;
}

}  // namespace draht
