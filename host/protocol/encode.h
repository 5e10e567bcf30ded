// Replies, errors and events -> frames for the extension.
#pragma once

#include "core/error.h"
#include "protocol/json.h"

#include <cstdint>
#include <optional>
#include <string>

namespace draht::protocol {

template <typename Reply>
std::string encode_reply(std::int64_t id, const Reply& reply) {
  return "{\"re\":" + std::to_string(id) + ",\"body\":" + to_json(reply) + "}";
}

template <typename Event>
std::string encode_event(const Event& event) {
  return "{\"type\":\"" + std::string(Event::kType) + "\",\"body\":" + to_json(event) + "}";
}

// `id` is null when the request's own could not be read.
std::string encode_error(std::optional<std::int64_t> id, const Error& error);

}  // namespace draht::protocol
