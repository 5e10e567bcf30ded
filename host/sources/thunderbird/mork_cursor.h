// A place in a Mork file that moves forward: ids, names, values, and the blanks between them (mork.h has the grammar).
// Every reading function gives false when nothing more can be read; ending() then says why.
#pragma once

#include "thunderbird/mork_text.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace draht {

using MorkId = std::uint32_t;

enum class MorkEnding {
  complete,
  unfinished_change,  // the last appended changes have no end and do not count; what stands before them does
  truncated,          // the file ends in the middle of something
  damaged,            // something that is no Mork; what stands behind it was not read
};

// An id with the scope that may stand behind it.
struct MorkMid {
  MorkId id = 0;
  MorkId scope = 0;  // 0: none was named
};

class MorkCursor {
 public:
  static constexpr int kEnd = -1;

  explicit MorkCursor(std::string_view file) : begin_(file.data()), at_(begin_), end_(begin_ + file.size()) {}

  MorkEnding ending() const { return ending_; }
  const char* at() const { return at_; }
  std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }
  void skip(std::size_t bytes) { at_ += bytes; }
  void step_back() { --at_; }

  // Reads as if the file ended there; gives where it ended before.
  const char* end_at(const char* end) {
    const char* const before = end_;
    end_ = end;
    return before;
  }

  bool stop(MorkEnding why) {
    ending_ = why;
    return false;
  }
  // A byte that should not stand here, or the end.
  bool stop_at(int byte) { return stop(byte == kEnd ? MorkEnding::truncated : MorkEnding::damaged); }

  // The next byte that is neither blank nor comment, taken.
  int next() {
    skip_blank();
    return at_ < end_ ? static_cast<unsigned char>(*at_++) : kEnd;
  }

  bool take_if(char wanted) {
    if (at_ >= end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }

  bool take(std::string_view wanted) {
    if (!rest().starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  bool read_id(MorkId& id) {
    skip_blank();
    const char* const first = at_;
    id = 0;
    for (int digit = 0; at_ < end_ && (digit = hex_digit(*at_)) >= 0; ++at_) {
      id = id << 4U | static_cast<unsigned>(digit);
    }
    return at_ > first || stop_at(peek());
  }

  // "1F", "1F:^80", "1F:m"
  bool read_mid(MorkMid& mid) {
    if (!read_id(mid.id)) return false;
    if (!take_if(':')) return true;
    return take_if('^') ? read_id(mid.scope) : read_name(mid.scope);
  }

  // A name of one letter is its own token; longer ones are never written and mean nothing here.
  bool read_name(MorkId& token) {
    constexpr MorkId kUnknown = std::numeric_limits<MorkId>::max();
    const char* const first = at_;
    while (at_ < end_ && is_name(*at_)) ++at_;
    if (at_ == first) return stop_at(peek());
    token = at_ - first == 1 ? static_cast<unsigned char>(*first) : kUnknown;
    return true;
  }

  // What stands behind "=", with the ")".
  bool read_literal(MorkPlace& place) {
    const char* const close = find_close();
    if (close == nullptr) return stop(MorkEnding::truncated);
    place = static_cast<MorkPlace>(at_ - begin_);
    at_ = close + 1;
    return true;
  }

  // "^81^100)" or "^81=", the way in which Thunderbird writes nearly all cells. False, and nothing is read, when the
  // cell looks different. `atom` is 0 when a literal comes next.
  bool take_plain_cell(MorkId& column, MorkId& atom) {
    if (end_ - at_ < kPlainCellBytes || *at_ != '^') return false;
    const char* p = at_ + 1;
    column = take_digits(p, 6);
    atom = 0;
    if (*p == '^')
      atom = take_digits(++p, 9);
    else if (*p != '=')
      return false;
    if (atom != 0 && *p != ')') return false;
    if (atom == 0 && *p != '=') return false;
    at_ = p + 1;
    return column != 0;
  }

  // "!3": where a row stands in its table.
  bool skip_position() {
    skip_blank();
    MorkId unused = 0;
    return !take_if('!') || read_id(unused);
  }

 private:
  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'; }

  // Enough for two ids, so that no digit needs a look at the end.
  static constexpr std::ptrdiff_t kPlainCellBytes = 20;

  static MorkId take_digits(const char*& p, int at_most) {
    MorkId id = 0;
    for (int digit = 0; at_most > 0 && (digit = hex_digit(*p)) >= 0; ++p, --at_most) {
      id = id << 4U | static_cast<unsigned>(digit);
    }
    return id;
  }

  // Most literals are numbers of a few digits.
  const char* find_close() const {
    const char* const near = end_ - at_ < 8 ? at_ : at_ + 8;
    for (const char* p = at_; p < near && *p != '\\'; ++p) {
      if (*p == ')') return p;
    }
    return find_value_end(at_, end_);
  }

  int peek() const { return at_ < end_ ? static_cast<unsigned char>(*at_) : kEnd; }

  void skip_blank() {
    while (at_ < end_ && *at_ <= '\\') {
      if (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t' || *at_ == '\\') {
        ++at_;
      } else if (*at_ != '/' || !skip_comment()) {
        return;
      }
    }
  }

  // To the end of the line; the other kind of comment, /* */, is never written and counts as damage.
  bool skip_comment() {
    if (!rest().starts_with("//")) return false;
    const void* const line_end = std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
    at_ = line_end == nullptr ? end_ : static_cast<const char*>(line_end);
    return true;
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  MorkEnding ending_ = MorkEnding::complete;
};

}  // namespace draht
