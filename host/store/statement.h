// One prepared statement: bind, step, read. Values travel as parameters only, never inside the SQL text.
#pragma once

#include "core/time.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace draht {

// Bytes that are no text.
struct Blob {
  std::string_view bytes;
};

class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  // Binds all parameters in order, from ?1 on. Supported: integers, bool, double, moments, text, Blob, and optionals of
  // them (null). Texts and blobs must stay until the statement has run.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    bind_from(1, values...);
    return *this;
  }

  // The same from ?`first` on, of a statement that is reset; what is bound to others stays. Gives the number behind the
  // last.
  template <typename... Values>
  int bind_from(int first, const Values&... values) {
    (bind_value(first++, values), ...);
    return first;
  }

  bool step();  // true when a row is there
  void run();   // to the end, rows are ignored
  void reset();

  std::int64_t integer(int column) const;
  bool boolean(int column) const { return integer(column) != 0; }
  double real(int column) const;
  std::string text(int column) const { return std::string(view(column)); }
  std::string_view view(int column) const;  // text or blob; good until the next step
  bool is_null(int column) const;
  std::optional<std::int64_t> optional_integer(int column) const;
  Seconds moment(int column) const { return from_epoch(integer(column)); }
  std::optional<Seconds> optional_moment(int column) const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };

  void bind_value(int index, std::int64_t value);
  void bind_value(int index, std::string_view value);
  void bind_value(int index, const std::string& value) { bind_value(index, std::string_view(value)); }
  void bind_value(int index, double value);
  void bind_value(int index, Seconds value) { bind_value(index, to_epoch(value)); }
  void bind_value(int index, Blob value);
  void bind_value(int index, bool value) { bind_value(index, std::int64_t{value}); }
  template <typename Value>
  void bind_value(int index, const std::optional<Value>& value) {
    if (value)
      bind_value(index, *value);
    else
      bind_null(index);
  }
  void bind_null(int index);
  [[noreturn]] void fail() const;

  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

}  // namespace draht
