// One connection to one database file, with its statements kept prepared. Throws StoreFailure.
#pragma once

#include "store/statement.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

class Connection {
 public:
  // The file must exist; an empty one becomes a database.
  explicit Connection(const std::filesystem::path& file);

  // The statement of that text, prepared once. Two uses of one text must not overlap.
  Statement& prepared(std::string_view sql);

  // Binds; the caller steps through what is selected, to the end.
  template <typename... Values>
  Statement& rows(std::string_view sql, const Values&... values) {
    return prepared(sql).bind(values...);
  }

  // Binds, runs to the end, and returns the rows that an INSERT, UPDATE or DELETE changed itself (not by cascades).
  template <typename... Values>
  std::int64_t run(std::string_view sql, const Values&... values) {
    prepared(sql).bind(values...).run();
    return last_changes();
  }

  // The first column of the only row.
  template <typename... Values>
  std::int64_t integer(std::string_view sql, const Values&... values) {
    Statement& statement = rows(sql, values...);
    const std::int64_t value = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return value;
  }

  // The first column of all rows.
  template <typename... Values>
  std::vector<std::int64_t> integers(std::string_view sql, const Values&... values) {
    std::vector<std::int64_t> all;
    Statement& statement = rows(sql, values...);
    while (statement.step()) all.push_back(statement.integer(0));
    return all;
  }

  // Several statements at once, as in a migration.
  void script(const std::string& sql);

  std::int64_t last_id() const;
  std::int64_t last_changes() const;
  std::int64_t total_changes() const;  // rows changed since the connection was opened

 private:
  struct Close {
    void operator()(sqlite3* database) const;
  };

  std::unique_ptr<sqlite3, Close> database_;
  std::map<std::string, Statement, std::less<>> statements_;  // destroyed before the database they belong to
};

}  // namespace draht
