// Header text of summaries -> what heads hold.
#pragma once

#include "thunderbird/arena.h"
#include "thunderbird/mork_text.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace draht {

// A copy of the value at `place` when decoding and cleaning would not change it (printable ASCII, single spaces inside,
// no encoded word, at most `max_bytes`); nothing when it might. Most texts are of that kind.
std::optional<std::string_view> copy_plain(std::string_view file, MorkPlace place, std::size_t max_bytes,
                                           Arena<char>& texts);

// The same with decoding and cleaning, for any value: a line of header text, and a subject (facts/subject.h).
std::string_view copy_line(std::string_view raw, std::size_t max_bytes, Arena<char>& texts);
std::string_view copy_subject(std::string_view raw, Arena<char>& texts);

}  // namespace draht
