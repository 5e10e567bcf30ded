// A reader of Mork 1.4, the text that Thunderbird keeps its folder summaries in:
//
//   <(80=some text)(81=more)>            a dictionary of atoms, named by hexadecimal ids
//   < <(a=c)> (90=subject)(91=sender)>   the same for the names of columns, scopes and kinds: tokens
//   [1F:^A0(^90=literal)(^91^80)]        row 1F of scope A0; a cell's value stands there, or is an atom
//   {1:^A0 {(k^B0:c)} 1F [20(..)] -21}   table 1 of that scope and of kind B0: refers to rows, holds rows, drops a row
//   @$${4{@ ... @$$}4}@                  changes appended later; they count only with their end, and not if that is "~~"
//
// A minus in front of a row, a cell, or an id drops it; right behind "[" or "{" it empties the row or table first.
// One pass; memory grows with the number of atoms only. The sink is told, in the order of the file:
//
//   void name(MorkId token, std::string_view text)          a token's name (raw)
//   void table(MorkId scope, bool emptied)                  a table begins ...
//   void kind(MorkId token)                                 ... of this kind
//   void member(MorkId row, MorkId scope, bool dropped)     a row belongs to the table from now on, or no longer
//   void row(MorkId row, MorkId scope, bool emptied)        a row begins or is gone on with
//   void cell(MorkId column, MorkPlace value)               of that row; kNoPlace: the cell is dropped
#pragma once

#include "thunderbird/id_table.h"
#include "thunderbird/mork_text.h"

#include <cstdint>
#include <cstring>
#include <limits>
#include <string_view>

namespace draht {

using MorkId = std::uint32_t;

inline constexpr std::string_view kMorkHeader = "// <!-- <mdb:mork:z v=\"1.4\"/> -->";

// A file larger than that cannot be addressed by MorkPlace; Thunderbird's own ids end there, too.
inline constexpr std::size_t kMaxMorkBytes = std::numeric_limits<MorkPlace>::max();

enum class MorkEnding {
  complete,
  unfinished_change,  // the last appended changes have no end, so they do not count; what stands before them does
  truncated,          // the file ends in the middle of something
  damaged,            // something that is no Mork; what stands behind it was not read
};

template <class Sink>
class MorkReader {
 public:
  // `file` must outlive the reader.
  MorkReader(std::string_view file, Sink& sink)
      : file_(file), at_(file.data()), end_(file.data() + file.size()), sink_(sink), atoms_(file.size()), tokens_(0) {}

  MorkEnding read() {
    if (file_.size() > kMaxMorkBytes || !file_.starts_with(kMorkHeader)) return MorkEnding::damaged;
    at_ += kMorkHeader.size();
    read_content(false);
    return ending_;
  }

 private:
  static constexpr int kEnd = -1;
  static constexpr MorkId kNoScope = 0;

  // An id with the scope that may stand behind it.
  struct Mid {
    MorkId id = 0;
    MorkId scope = kNoScope;
  };
  struct Meta {
    MorkId kind = 0;
    MorkId atom_scope = 'v';
  };

  // Every reading function gives false when nothing more can be read; the ending says why.
  bool stop(MorkEnding why) {
    ending_ = why;
    return false;
  }
  bool stop_at(int byte) { return stop(byte == kEnd ? MorkEnding::truncated : MorkEnding::damaged); }

  bool read_content(bool in_change) {
    for (;;) {
      const int byte = next();
      bool more = true;
      if (byte == '[') {
        more = read_row(kNoScope, false);
      } else if (byte == '<') {
        more = read_dictionary();
      } else if (byte == '{') {
        more = read_table();
      } else if (byte == '@' && !in_change) {
        more = read_change();
      } else {
        return byte == kEnd || stop(MorkEnding::damaged);
      }
      if (!more) return false;
    }
  }

  bool read_change() {
    Mid id;
    if (!take("$${") || !read_id(id.id) || !take("{@")) return stop_at(at_ < end_ ? '@' : kEnd);
    const std::string_view rest(at_, static_cast<std::size_t>(end_ - at_));
    const auto length = rest.find("@$$");
    const std::string_view mark = length == std::string_view::npos ? "" : rest.substr(length + 3);
    if (mark.starts_with("}~~}@")) {
      at_ += length + 8;
      return true;
    }
    // Two changes in one another: the first was never finished, and so far nobody has seen what to make of the second.
    if (mark.starts_with('{')) return stop(MorkEnding::damaged);
    if (!mark.starts_with('}') || mark.find("}@", 1) == std::string_view::npos) return stop(MorkEnding::unfinished_change);
    const char* file_end = end_;
    end_ = at_ + length;
    const bool readable = read_content(true);
    end_ = file_end;
    return readable && end_change(id.id);
  }

  bool end_change(MorkId begun) {
    MorkId ended = 0;
    const bool fits = take("@$$}") && read_id(ended) && ended == begun && take("}@");
    return fits || stop(MorkEnding::damaged);
  }

  bool read_dictionary() {
    Meta meta;
    for (;;) {
      const int byte = next();
      if (byte == '>') return true;
      bool more = false;
      if (byte == '(') {
        more = read_atom(meta.atom_scope == 'c');
      } else if (byte == '<') {
        more = read_meta('>', meta);
      } else {
        return stop_at(byte);
      }
      if (!more) return false;
    }
  }

  bool read_atom(bool is_token) {
    MorkId id = 0;
    if (!read_id(id)) return false;
    if (const int byte = next(); byte != '=') return stop_at(byte);
    const char* begin = at_;
    MorkPlace place = kNoPlace;
    if (!read_literal(place)) return false;
    if (!is_token) {
      atoms_.set(id, place);
    } else {
      tokens_.set(id, place);
      sink_.name(id, {begin, static_cast<std::size_t>(at_ - 1 - begin)});
    }
    return true;
  }

  bool read_table() {
    const bool emptied = take_if('-');
    Mid table;
    if (!read_mid(table)) return false;
    sink_.table(table.scope, emptied);
    bool dropped = false;
    for (;;) {
      const int byte = next();
      bool more = true;
      if (byte == '}') return true;
      if (byte == '{') {
        Meta meta;
        more = read_meta('}', meta);
        sink_.kind(meta.kind);
      } else if (byte == '-') {
        dropped = true;
        continue;
      } else if (byte == '[') {
        more = read_row(table.scope, true, dropped);
      } else if (byte != kEnd && hex_digit(static_cast<char>(byte)) >= 0) {
        --at_;
        more = read_reference(table.scope, dropped);
      } else {
        return stop_at(byte);
      }
      dropped = false;
      if (!more) return false;
    }
  }

  bool read_reference(MorkId table_scope, bool dropped) {
    Mid row;
    if (!read_mid(row)) return false;
    sink_.member(row.id, row.scope == kNoScope ? table_scope : row.scope, dropped);
    return skip_position();
  }

  bool read_row(MorkId table_scope, bool in_table, bool dropped = false) {
    const bool emptied = take_if('-');
    Mid row;
    if (!read_mid(row)) return false;
    const MorkId scope = row.scope == kNoScope ? table_scope : row.scope;
    if (in_table) sink_.member(row.id, scope, dropped);
    sink_.row(row.id, scope, emptied);
    bool cell_dropped = false;
    for (;;) {
      const int byte = next();
      bool more = true;
      if (byte == ']') return skip_position();
      if (byte == '-') {
        cell_dropped = true;
        continue;
      }
      if (byte == '(') {
        more = read_cell(cell_dropped);
      } else if (byte == '[') {
        Meta unused;
        more = read_meta(']', unused);
      } else {
        return stop_at(byte);
      }
      cell_dropped = false;
      if (!more) return false;
    }
  }

  bool read_cell(bool dropped) {
    MorkId column = 0;
    MorkPlace place = kNoPlace;
    if (!read_column(column) || !read_slot(place)) return false;
    sink_.cell(column, dropped ? kNoPlace : place);
    return true;
  }

  bool read_column(MorkId& column) {
    if (!take_if('^')) return read_name(column);
    Mid mid;
    const bool readable = read_mid(mid);
    column = mid.id;
    return readable;
  }

  bool read_slot(MorkPlace& place) {
    const int byte = next();
    if (byte == '=') return read_literal(place);
    if (byte != '^') return stop_at(byte);
    Mid atom;
    if (!read_mid(atom)) return false;
    place = (atom.scope == 'c' ? tokens_ : atoms_).find(atom.id);
    if (place == kNoPlace) return stop(MorkEnding::damaged);
    const int close = next();
    return close == ')' || stop_at(close);
  }

  // Cells that say something about what they stand in; rows may stand among them, and belong to nothing that is read here.
  bool read_meta(char close, Meta& meta) {
    for (;;) {
      const int byte = next();
      bool more = true;
      if (byte == close) return true;
      if (byte == '(') {
        more = read_meta_cell(meta);
      } else if (byte == '[' && close == '}') {
        more = read_row('m', false);
      } else if (byte != kEnd && close == '}' && hex_digit(static_cast<char>(byte)) >= 0) {
        --at_;
        Mid row;
        more = read_mid(row);
      } else {
        return stop_at(byte);
      }
      if (!more) return false;
    }
  }

  bool read_meta_cell(Meta& meta) {
    MorkId column = 0;
    if (!read_column(column)) return false;
    const int byte = next();
    MorkId value = 0;
    if (byte == '=') {
      const char* begin = at_;
      MorkPlace place = kNoPlace;
      if (!read_literal(place)) return false;
      if (at_ - begin == 2) value = static_cast<unsigned char>(*begin);
    } else if (byte == '^') {
      Mid mid;
      if (!read_mid(mid)) return false;
      if (const int end = next(); end != ')') return stop_at(end);
      value = mid.id;
    } else {
      return stop_at(byte);
    }
    if (column == 'k') meta.kind = value;
    if (column == 'a') meta.atom_scope = value;
    return true;
  }

  // "1F", "1F:^80", "1F:m"
  bool read_mid(Mid& mid) {
    if (!read_id(mid.id)) return false;
    if (at_ >= end_ || *at_ != ':') return true;
    ++at_;
    if (take_if('^')) return read_id(mid.scope);
    return read_name(mid.scope);
  }

  // A name of one letter is its own token; longer ones are never written and mean nothing here.
  bool read_name(MorkId& token) {
    const char* begin = at_;
    while (at_ < end_ && is_name(*at_)) ++at_;
    if (at_ == begin) return stop_at(at_ < end_ ? *at_ : kEnd);
    constexpr MorkId kUnknown = std::numeric_limits<MorkId>::max();
    token = at_ - begin == 1 ? static_cast<unsigned char>(*begin) : kUnknown;
    return true;
  }

  static bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':'; }

  bool read_id(MorkId& id) {
    skip_blank();
    const char* begin = at_;
    id = 0;
    for (int digit = 0; at_ < end_ && (digit = hex_digit(*at_)) >= 0; ++at_) id = id << 4U | static_cast<unsigned>(digit);
    return at_ > begin || stop_at(at_ < end_ ? *at_ : kEnd);
  }

  bool read_literal(MorkPlace& place) {
    const char* close = find_value_end(at_, end_);
    if (close == nullptr) {
      at_ = end_;
      return stop(MorkEnding::truncated);
    }
    place = static_cast<MorkPlace>(at_ - file_.data());
    at_ = close + 1;
    return true;
  }

  // "!3": where the row stands in its table.
  bool skip_position() {
    skip_blank();
    MorkId unused = 0;
    return !take_if('!') || read_id(unused);
  }

  bool take_if(char wanted) {
    if (at_ >= end_ || *at_ != wanted) return false;
    ++at_;
    return true;
  }

  bool take(std::string_view wanted) {
    if (static_cast<std::size_t>(end_ - at_) < wanted.size() || std::memcmp(at_, wanted.data(), wanted.size()) != 0) return false;
    at_ += wanted.size();
    return true;
  }

  // The next byte that is neither blank nor comment, taken.
  int next() {
    skip_blank();
    return at_ < end_ ? static_cast<unsigned char>(*at_++) : kEnd;
  }

  void skip_blank() {
    for (; at_ < end_; ++at_) {
      if (*at_ == '/') {
        if (!skip_comment()) return;
      } else if (*at_ != ' ' && *at_ != '\n' && *at_ != '\r' && *at_ != '\t' && *at_ != '\\') {
        return;
      }
    }
  }

  // To the end of the line; the other kind of comment, /* */, is never written and counts as damage.
  bool skip_comment() {
    if (end_ - at_ < 2 || at_[1] != '/') return false;
    const void* line_end = std::memchr(at_, '\n', static_cast<std::size_t>(end_ - at_));
    at_ = line_end == nullptr ? end_ - 1 : static_cast<const char*>(line_end);
    return true;
  }

  std::string_view file_;
  const char* at_;
  const char* end_;
  Sink& sink_;
  IdTable atoms_;   // id -> place of the value
  IdTable tokens_;  // the same for names
  MorkEnding ending_ = MorkEnding::complete;
};

}  // namespace draht
