// A place in a Mork file that moves forward: ids, names, values, and the blanks between them (mork.h has the grammar).
// Every reading function gives false when nothing more can be read; ending() then says why.
#pragma once

#include "thunderbird/mork_closes.h"
#include "thunderbird/mork_text.h"

#include <array>
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

// A cell in the plain form: "(^", a column of two digits, "^" and an atom or "=" and a value.
struct PlainCell {
  MorkId column = 0;
  bool is_atom = false;
  const char* value = nullptr;  // or the atom's first digit
  const char* close = nullptr;  // the ")"
};

class MorkCursor {
 public:
  static constexpr int kEnd = -1;

  explicit MorkCursor(std::string_view file)
      : begin_(file.data()), at_(begin_), end_(begin_ + file.size()), closes_(begin_, end_) {}

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

  // "^81", "^81:c", "k"
  bool read_column(MorkId& column) {
    if (!take_if('^')) return read_name(column);
    MorkMid mid;
    const bool readable = read_mid(mid);
    column = mid.id;
    return readable;
  }

  // What stands behind "=", with the ")".
  bool read_literal(MorkPlace& place) {
    const char* const close = closes_.close_of(at_);
    if (close >= end_) return stop(MorkEnding::truncated);
    place = place_of(at_);
    at_ = close + 1;
    return true;
  }

  // A cell as Thunderbird writes nearly all: "(^81^100)" or "(^81=text)", perhaps on a new line; those of columns that
  // nobody wants are passed over. False when the next thing looks different.
  template <class Wants>
  bool take_plain_cell(PlainCell& cell, Wants wants) {
    const char* p = at_;
    while (end_ - p >= kPlainBytes) {
      p += length_of(kNewLine, p);
      const int column = hex_digit(p[2]) << 4 | hex_digit(p[3]);
      const bool is_atom = p[4] == '^';
      if (std::memcmp(p, "(^", 2) != 0 || column < 0x10 || (!is_atom && p[4] != '=')) break;
      const char* const value = p + 5;
      const char* const close = closes_.close_of(value);
      if (close >= end_) break;
      at_ = p = close + 1;
      if (!wants(static_cast<MorkId>(column))) continue;
      cell = {static_cast<MorkId>(column), is_atom, value, close};
      return true;
    }
    return false;
  }

  // The atom that a plain cell names; 0 when it names none.
  static MorkId atom_of(const PlainCell& cell) {
    const char* p = cell.value;
    const MorkId atom = take_digits(p, 8);
    return p == cell.close ? atom : 0;
  }

  // The same for "(1F=text)", which may have its "=" on a new line.
  bool take_plain_atom(MorkId& id, MorkPlace& place) {
    const char* p = at_;
    if (end_ - p < kPlainBytes) return false;
    p += length_of(kNewAtom, p);
    if (*p != '(') return false;
    id = take_digits(++p, 8);
    p += length_of(kNewLine, p);
    if (*p != '=' || id == 0) return false;
    const char* const close = closes_.close_of(++p);
    if (close >= end_) return false;
    place = place_of(p);
    at_ = close + 1;
    return true;
  }

  // A row's id as it stands in most tables: between two blanks, and behind it another or the table's end.
  bool take_plain_reference(MorkId& id) {
    if (end_ - at_ < kPlainBytes || *at_ != ' ') return false;
    const char* p = at_ + 1;
    id = take_digits(p, 8);
    if (p == at_ + 1 || *p != ' ' || (p[1] != '}' && hex_digit(p[1]) < 0)) return false;
    at_ = p;
    return true;
  }

  MorkPlace place_of(const char* at) const { return static_cast<MorkPlace>(at - begin_); }

  // "!3": where a row stands in its table.
  bool skip_position() {
    skip_blank();
    MorkId unused = 0;
    return !take_if('!') || read_id(unused);
  }

 private:
  static constexpr auto kBeginsBlank = [] {
    std::array<bool, 256> bytes{};
    for (const char c : {' ', '\n', '\r', '\t', '\\', '/'}) bytes[static_cast<unsigned char>(c)] = true;
    return bytes;
  }();

  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'; }

  // Enough for a line break and all of an atom or a cell but its text, so that no digit needs a look at the end.
  static constexpr std::ptrdiff_t kPlainBytes = 24;
  // A line break with what Thunderbird puts behind it: in front of an atom, and of anything within an atom or a row.
  static constexpr std::string_view kNewAtom = "\n  ";
  static constexpr std::string_view kNewLine = "\n    ";

  // 0 when it does not stand there. No branch, because the processor cannot foresee where lines break.
  static std::size_t length_of(std::string_view line_break, const char* p) {
    return line_break.size() * (std::memcmp(p, line_break.data(), line_break.size()) == 0);
  }

  static MorkId take_digits(const char*& p, int at_most) {
    MorkId id = 0;
    for (int digit = 0; at_most > 0 && (digit = hex_digit(*p)) >= 0; ++p, --at_most) {
      id = id << 4U | static_cast<unsigned>(digit);
    }
    return id;
  }

  int peek() const { return at_ < end_ ? static_cast<unsigned char>(*at_) : kEnd; }

  void skip_blank() {
    while (at_ < end_ && kBeginsBlank[static_cast<unsigned char>(*at_)]) {
      if (*at_ != '/')
        ++at_;
      else if (!skip_comment())
        return;
    }
  }

  // To the end of the line; the other kind of comment, /* */, is never written and counts as damage.
  [[gnu::noinline]] bool skip_comment() {
    if (!rest().starts_with("//")) return false;
    const void* const line_end = std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
    at_ = line_end == nullptr ? end_ : static_cast<const char*>(line_end);
    return true;
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  MorkCloses closes_;
  MorkEnding ending_ = MorkEnding::complete;
};

}  // namespace draht
