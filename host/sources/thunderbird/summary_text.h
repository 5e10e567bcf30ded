// Header text of summaries -> what records hold. The same sender stands in many rows as one atom, and is parsed once.
#pragma once

#include "facts/mail.h"
#include "sources/address.h"
#include "thunderbird/mork_text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace draht {

// Header text of one line, at most `max_bytes` long: white space and control characters become single spaces.
void set_line(std::string_view raw, std::size_t max_bytes, std::string& line);

// A subject as records hold it (facts/subject.h), decoded (RFC 2047, raw 8-bit).
void set_subject(std::string_view raw, std::string& subject);

// What was parsed from the values at the places asked for last. A table of fixed size: a place that meets another one
// in its slot takes it over, so that memory does not grow with the folder.
template <typename Parsed, Parsed (*Parse)(std::string_view)>
class ParseCache {
 public:
  ParseCache() : slots_(kSlots) {}

  // `read` gives the raw text; it is called only when the place is not known. Valid until the next call.
  template <typename Read>
  const Parsed& get(MorkPlace place, Read&& read) {
    Slot& slot = slots_[place * kSpread >> kShift];
    if (slot.place == place && place != kNoPlace) return slot.parsed;
    const std::string_view raw = read();
    // Long lists of recipients rarely come twice and would fill the memory.
    Slot& target = raw.size() > kMaxKeptBytes ? passing_ : slot;
    target.parsed = Parse(raw);
    target.place = place;
    return target.parsed;
  }

 private:
  struct Slot {
    MorkPlace place = kNoPlace;
    Parsed parsed;
  };
  static constexpr unsigned kSlotBits = 14;
  static constexpr std::size_t kSlots = std::size_t{1} << kSlotBits;
  static constexpr unsigned kShift = 32 - kSlotBits;
  static constexpr MorkPlace kSpread = 2654435769;  // 2^32 / golden ratio: neighbours go far apart
  static constexpr std::size_t kMaxKeptBytes = 1024;

  std::vector<Slot> slots_;
  Slot passing_;
};

using ParsedSenders = ParseCache<Mailbox, parse_mailbox>;
using ParsedRecipients = ParseCache<std::vector<Mailbox>, parse_mailboxes>;

}  // namespace draht
