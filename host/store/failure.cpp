#include "store/failure.h"

#include <fmt/core.h>
#include <sqlite3.h>

namespace draht {

Error sqlite_error(int extended_code, const std::string& detail) {
  switch (extended_code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::store_busy, "Another process is writing to Draht's database; try again in a moment."};
    case SQLITE_FULL:
      return {ErrorCode::store_failed,
              "The disk is full: nothing more can be written to Draht's database. Free some space and try again."};
    case SQLITE_NOTADB:
      return {ErrorCode::store_failed, "The file is not a Draht database. Move it away or name another one."};
    case SQLITE_CORRUPT:
      return {ErrorCode::store_failed,
              "Draht's database is damaged. Move the file away; Draht reads mail and calendars anew."};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return {ErrorCode::store_failed,
              "Draht's database cannot be opened. Check that its folder exists and belongs to you."};
    case SQLITE_READONLY:
      return {ErrorCode::store_failed, "Draht's database or its folder cannot be written to. Check its permissions."};
    default:
      return {ErrorCode::store_failed, fmt::format("Draht's database failed: {} ({}).", detail, extended_code)};
  }
}

}  // namespace draht
