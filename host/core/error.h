// What went wrong, for a person to read and for the extension to act on.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace draht {

// One value for each entry of "errors" in manifest/protocol.json; a contract test holds the two lists together.
enum class ErrorCode {
  frame_empty,
  frame_too_large,
  frame_truncated,
  invalid_utf8,
  invalid_json,
  invalid_envelope,
  unknown_type,
  field_missing,
  field_wrong,
  hello_required,
  hello_repeated,
  host_too_old,
  extension_too_old,
  store_busy,
  store_newer,
  store_failed,
  not_found,
  no_free_slot,
  import_failed,
  job_cancelled,
  bad_argument,
  reply_too_large,
  internal,
};

// The name on the wire, such as "store_busy".
std::string_view name(ErrorCode code);

// What the reader should do next, such as "retry_later".
std::string_view action(ErrorCode code);

struct Error {
  ErrorCode code;
  std::string message;  // one sentence: what happened and what to do
};

template <typename T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string message) {
  return std::unexpected(Error{code, std::move(message)});
}

}  // namespace draht
