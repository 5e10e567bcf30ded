// A frame from the extension -> a typed request.
#pragma once

#include "core/error.h"
#include "protocol/requests.h"

#include <cstddef>
#include <cstdint>
#include <expected>
#include <optional>
#include <string_view>

namespace draht::protocol {

// Brackets within brackets; the deepest message of the contract has six.
inline constexpr std::size_t kMaxNesting = 64;

struct Incoming {
  std::int64_t id = 0;
  Request request;
};

// A frame that cannot be handled; with the request's id as far as one could be read.
struct Refusal {
  std::optional<std::int64_t> id;
  Error error;
};

// Errors: invalid_utf8, invalid_json, invalid_envelope, unknown_type, field_missing, field_wrong.
std::expected<Incoming, Refusal> decode_request(std::string_view frame);

}  // namespace draht::protocol
