// Inside this layer a failing database call throws; at its edge it becomes an Error. Callers of Store see values only.
#pragma once

#include "core/error.h"

#include <exception>
#include <string>
#include <utility>

namespace draht {

class StoreFailure : public std::exception {
 public:
  explicit StoreFailure(Error error) : error_(std::move(error)) {}
  const Error& error() const { return error_; }
  const char* what() const noexcept override { return error_.message.c_str(); }

 private:
  Error error_;
};

// The sentence and code for an extended SQLite result code; `detail` is SQLite's own message.
Error sqlite_error(int extended_code, const std::string& detail);

// Runs `work` and turns a StoreFailure into the Error it carries.
template <typename Work>
auto guarded(Work&& work) -> Result<decltype(work())> {
  try {
    if constexpr (std::is_void_v<decltype(work())>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (const StoreFailure& failure) {
    return std::unexpected(failure.error());
  }
}

}  // namespace draht
