// A reader of Mork 1.4, the text that Thunderbird keeps its folder summaries in:
//
//   <(80=some text)(81=more)>            a dictionary of atoms, named by hexadecimal ids
//   < <(a=c)> (90=subject)(91=sender)>   the same for the names of columns, scopes and kinds: tokens
//   [1F:^A0(^90=literal)(^91^80)]        row 1F of scope A0; a cell's value stands there, or is an atom
//   {1:^A0 {(k^B0:c)} 1F [20(..)] -21}   table 1 of that scope and of kind B0: refers to rows, holds rows, drops a row
//   @$${4{@ ... @$$}4}@                  changes appended later; they count only with their end, and not if that is
//   "~~"
//
// A minus in front of a row, a cell, or an id drops it; right behind "[" or "{" it empties the row or table first.
// One pass; memory grows with the number of atoms only. The sink is told, in the order of the file:
//
//   void name(MorkId token, std::string_view text)          a token's name (raw)
//   void table(MorkId scope, bool emptied)                  a table begins ...
//   void kind(MorkId token)                                 ... of this kind
//   void member(MorkId row, MorkId scope, bool dropped)     a row belongs to the table from now on, or no longer
//   void row(MorkId row, MorkId scope, bool emptied)        a row begins or is gone on with
//   bool wants(MorkId column)                               whether a cell of that row is worth telling
//   void cell(MorkId column, MorkPlace value)               such a cell; kNoPlace: it is dropped
#pragma once

#include "thunderbird/id_table.h"
#include "thunderbird/mork_cursor.h"
#include "thunderbird/mork_meta.h"

#include <limits>
#include <string_view>

namespace draht {

inline constexpr std::string_view kMorkHeader = "// <!-- <mdb:mork:z v=\"1.4\"/> -->";

// A file larger than that cannot be addressed by MorkPlace; Thunderbird's own ids end there, too.
inline constexpr std::size_t kMaxMorkBytes = std::numeric_limits<MorkPlace>::max();

template <class Sink>
class MorkReader {
 public:
  // `file` must outlive the reader.
  MorkReader(std::string_view file, Sink& sink)
      : file_(file), cursor_(file), sink_(sink), atoms_(file.size()), tokens_(0) {}

  MorkEnding read() {
    if (file_.size() > kMaxMorkBytes || !cursor_.take(kMorkHeader)) return MorkEnding::damaged;
    read_content(false);
    return cursor_.ending();
  }

 private:
  static constexpr std::ptrdiff_t kSayEvery = std::ptrdiff_t{1} << 25U;

  // Tells a sink that wants to know it that another 32 MB are read.
  void say_where() {
    if constexpr (requires { sink_.passed(); }) {
      if (cursor_.at() - said_at_ < kSayEvery) return;
      said_at_ = cursor_.at();
      sink_.passed();
    }
  }

  static constexpr int kEnd = MorkCursor::kEnd;
  static constexpr std::size_t kMaxMarkBytes = 12;  // "}FFFFFFFF}@"

  bool read_content(bool in_change) {
    for (;;) {
      const int byte = cursor_.next();
      bool more = true;
      if (byte == '[') {
        more = read_row(0, false);
      } else if (byte == '<') {
        more = read_dictionary();
      } else if (byte == '{') {
        more = read_table();
      } else if (byte == '@' && !in_change) {
        more = read_change();
      } else {
        return byte == kEnd || cursor_.stop(MorkEnding::damaged);
      }
      if (!more) return false;
    }
  }

  bool read_change() {
    MorkId id = 0;
    if (!cursor_.take("$${")) return cursor_.stop_at(cursor_.next());
    if (!cursor_.read_id(id)) return false;
    if (!cursor_.take("{@")) return cursor_.stop_at(cursor_.next());
    const std::string_view rest = cursor_.rest();
    const auto length = rest.find("@$$");
    const std::string_view mark = length == std::string_view::npos ? "" : rest.substr(length + 3);
    if (mark.starts_with("}~~}@")) {
      cursor_.skip(length + 8);
      return true;
    }
    // Two changes in one another: the first was never finished, and nobody has seen yet what the second is worth.
    if (mark.starts_with('{')) return cursor_.stop(MorkEnding::damaged);
    const bool ends = mark.starts_with('}') && mark.substr(0, kMaxMarkBytes).find("}@", 1) != std::string_view::npos;
    if (!ends) return cursor_.stop(MorkEnding::unfinished_change);
    const char* const file_end = cursor_.end_at(rest.data() + length);
    const bool readable = read_content(true);
    cursor_.end_at(file_end);
    return readable && end_change(id);
  }

  bool end_change(MorkId begun) {
    MorkId ended = 0;
    const bool fits = cursor_.take("@$$}") && cursor_.read_id(ended) && ended == begun && cursor_.take("}@");
    return fits || cursor_.stop(MorkEnding::damaged);
  }

  bool read_dictionary() {
    MorkMeta meta;
    for (;;) {
      if (meta.atom_scope == 'v' && !read_plain_atoms()) return false;
      const int byte = cursor_.next();
      if (byte == '>') return true;
      bool more = false;
      if (byte == '(') {
        more = read_atom(meta.atom_scope == 'c');
      } else if (byte == '<') {
        more = read_meta('>', meta);
      } else {
        return cursor_.stop_at(byte);
      }
      if (!more) return false;
    }
  }

  [[gnu::noinline]] bool read_plain_atoms() {
    MorkId id = 0;
    MorkPlace place = kNoPlace;
    while (cursor_.take_plain_atom(id, place)) {
      if (!atoms_.set(id, place)) return cursor_.stop(MorkEnding::damaged);
    }
    return true;
  }

  bool read_atom(bool is_token) {
    MorkId id = 0;
    if (!cursor_.read_id(id)) return false;
    if (const int byte = cursor_.next(); byte != '=') return cursor_.stop_at(byte);
    const char* const begin = cursor_.at();
    MorkPlace place = kNoPlace;
    if (!cursor_.read_literal(place)) return false;
    say_where();
    if (is_token) sink_.name(id, {begin, static_cast<std::size_t>(cursor_.at() - 1 - begin)});
    return (is_token ? tokens_ : atoms_).set(id, place) || cursor_.stop(MorkEnding::damaged);
  }

  bool read_table() {
    const bool emptied = cursor_.take_if('-');
    MorkMid table;
    if (!cursor_.read_mid(table)) return false;
    sink_.table(table.scope, emptied);
    bool dropped = false;
    for (;;) {
      if (!dropped) read_plain_references(table.scope);
      const int byte = cursor_.next();
      bool more = true;
      if (byte == '}') return true;
      if (byte == '{') {
        MorkMeta meta;
        more = read_meta('}', meta);
        sink_.kind(meta.kind);
      } else if (byte == '-') {
        dropped = true;
        continue;
      } else if (byte == '[') {
        more = read_row(table.scope, true, dropped);
      } else if (byte != kEnd && hex_digit(static_cast<char>(byte)) >= 0) {
        cursor_.step_back();
        more = read_reference(table.scope, dropped);
      } else {
        return cursor_.stop_at(byte);
      }
      dropped = false;
      if (!more) return false;
    }
  }

  void read_plain_references(MorkId table_scope) {
    for (MorkId row = 0; cursor_.take_plain_reference(row);) sink_.member(row, table_scope, false);
  }

  bool read_reference(MorkId table_scope, bool dropped) {
    MorkMid row;
    if (!cursor_.read_mid(row)) return false;
    sink_.member(row.id, row.scope == 0 ? table_scope : row.scope, dropped);
    return cursor_.skip_position();
  }

  bool read_row(MorkId table_scope, bool in_table, bool dropped = false) {
    const bool emptied = cursor_.take_if('-');
    MorkMid row;
    if (!cursor_.read_mid(row)) return false;
    const MorkId scope = row.scope == 0 ? table_scope : row.scope;
    if (in_table) sink_.member(row.id, scope, dropped);
    sink_.row(row.id, scope, emptied);
    say_where();
    bool cell_dropped = false;
    for (;;) {
      if (!cell_dropped && !read_plain_cells()) return false;
      const int byte = cursor_.next();
      bool more = true;
      if (byte == ']') return cursor_.skip_position();
      if (byte == '-') {
        cell_dropped = true;
        continue;
      }
      if (byte == '(') {
        more = read_cell(cell_dropped);
      } else if (byte == '[') {
        MorkMeta unused;
        more = read_meta(']', unused);
      } else {
        return cursor_.stop_at(byte);
      }
      cell_dropped = false;
      if (!more) return false;
    }
  }

  // As many as there are in the plain form; an atom is looked up only for who wants it.
  [[gnu::noinline]] bool read_plain_cells() {
    PlainCell cell;
    while (cursor_.take_plain_cell(cell, [this](MorkId column) { return sink_.wants(column); })) {
      MorkPlace place = kNoPlace;
      if (!cell.is_atom)
        place = cursor_.place_of(cell.value);
      else if (!find_atom(atoms_, MorkCursor::atom_of(cell), place))
        return false;
      sink_.cell(cell.column, place);
    }
    return true;
  }

  bool read_cell(bool dropped) {
    MorkId column = 0;
    MorkPlace place = kNoPlace;
    if (!cursor_.read_column(column) || !read_slot(place)) return false;
    if (sink_.wants(column)) sink_.cell(column, dropped ? kNoPlace : place);
    return true;
  }

  // A cell that names an atom which nobody has defined shows that something is missing.
  bool find_atom(const IdTable& table, MorkId id, MorkPlace& place) {
    place = table.find(id);
    return place != kNoPlace || cursor_.stop(MorkEnding::damaged);
  }

  bool read_slot(MorkPlace& place) {
    const int byte = cursor_.next();
    if (byte == '=') return cursor_.read_literal(place);
    if (byte != '^') return cursor_.stop_at(byte);
    MorkMid atom;
    if (!cursor_.read_mid(atom)) return false;
    if (!find_atom(atom.scope == 'c' ? tokens_ : atoms_, atom.id, place)) return false;
    const int close = cursor_.next();
    return close == ')' || cursor_.stop_at(close);
  }

  // Cells that say something about what they stand in; rows may stand among them, and belong to nothing that is read
  // here.
  bool read_meta(char close, MorkMeta& meta) {
    for (;;) {
      const int byte = cursor_.next();
      bool more = true;
      if (byte == close) return true;
      if (byte == '(') {
        more = read_meta_cell(cursor_, meta);
      } else if (byte == '[' && close == '}') {
        more = read_row('m', false);
      } else if (byte != kEnd && close == '}' && hex_digit(static_cast<char>(byte)) >= 0) {
        cursor_.step_back();
        MorkMid row;
        more = cursor_.read_mid(row);
      } else {
        return cursor_.stop_at(byte);
      }
      if (!more) return false;
    }
  }

  std::string_view file_;
  MorkCursor cursor_;
  Sink& sink_;
  IdTable atoms_;   // id -> place of the value
  IdTable tokens_;  // the same for names
  const char* said_at_ = cursor_.at();
};

}  // namespace draht
