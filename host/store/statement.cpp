#include "store/statement.h"

#include "store/failure.h"

#include <sqlite3.h>

namespace draht {

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                      &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) throw StoreFailure(sqlite_error(sqlite3_extended_errcode(database), sqlite3_errmsg(database)));
}

void Statement::fail() const {
  sqlite3* database = sqlite3_db_handle(statement_.get());
  Error error = sqlite_error(sqlite3_extended_errcode(database), sqlite3_errmsg(database));
  sqlite3_reset(statement_.get());
  throw StoreFailure(std::move(error));
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail();
  reset();
  return false;
}

void Statement::run() {
  while (step()) {
  }
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string_view Statement::view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::optional<std::int64_t> Statement::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

std::optional<Seconds> Statement::optional_moment(int column) const {
  if (is_null(column)) return std::nullopt;
  return moment(column);
}

void Statement::bind_value(int index, std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), index, value) != SQLITE_OK) fail();
}

void Statement::bind_value(int index, std::string_view value) {
  // An empty view may carry a null pointer, which SQLite would take for NULL.
  const char* bytes = value.empty() ? "" : value.data();
  if (sqlite3_bind_text64(statement_.get(), index, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8) != SQLITE_OK)
    fail();
}

void Statement::bind_value(int index, Blob value) {
  const char* bytes = value.bytes.empty() ? "" : value.bytes.data();
  if (sqlite3_bind_blob64(statement_.get(), index, bytes, value.bytes.size(), SQLITE_STATIC) != SQLITE_OK) fail();
}

void Statement::bind_value(int index, double value) {
  if (sqlite3_bind_double(statement_.get(), index, value) != SQLITE_OK) fail();
}

void Statement::bind_null(int index) {
  if (sqlite3_bind_null(statement_.get(), index) != SQLITE_OK) fail();
}

}  // namespace draht
