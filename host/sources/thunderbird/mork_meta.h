// What a table or a dictionary of a Mork file says of itself in its first brackets: "(k^96:c)", "(a=c)".
#pragma once

#include "thunderbird/mork_cursor.h"

namespace draht {

struct MorkMeta {
  MorkId kind = 0;
  MorkId atom_scope = 'v';
};

// One cell of it, behind the "(".
inline bool read_meta_cell(MorkCursor& cursor, MorkMeta& meta) {
  MorkId column = 0;
  if (!cursor.read_column(column)) return false;
  const int byte = cursor.next();
  MorkId value = 0;
  if (byte == '=') {
    const char* const begin = cursor.at();
    MorkPlace place = kNoPlace;
    if (!cursor.read_literal(place)) return false;
    if (cursor.at() - begin == 2) value = static_cast<unsigned char>(*begin);
  } else if (byte == '^') {
    MorkMid mid;
    if (!cursor.read_mid(mid)) return false;
    if (const int end = cursor.next(); end != ')') return cursor.stop_at(end);
    value = mid.id;
  } else {
    return cursor.stop_at(byte);
  }
  if (column == 'k') meta.kind = value;
  if (column == 'a') meta.atom_scope = value;
  return true;
}

}  // namespace draht
