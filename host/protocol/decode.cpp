#include "protocol/decode.h"

#include "core/text.h"
#include "protocol/json_reader.h"
#include "protocol/shape.h"

#include <algorithm>
#include <utility>

namespace draht::protocol {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t kMaxId = 9007199254740991;  // the largest whole number that JavaScript keeps exactly

// Counted before parsing, so that a frame of brackets costs nothing.
std::size_t nesting(std::string_view text) {
  std::size_t depth = 0;
  std::size_t deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      if (c == '"') quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      deepest = std::max(deepest, ++depth);
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

Result<Json> parse(std::string_view frame) {
  if (!is_utf8(frame)) return fail(ErrorCode::invalid_utf8, "The frame is not UTF-8.");
  if (nesting(frame) > kMaxNesting) return fail(ErrorCode::invalid_json, "The frame's JSON is nested too deep.");
  // A zero byte is no JSON, but the parser would take it for the end and not look at what follows.
  const bool has_zero = frame.find('\0') != std::string_view::npos;
  Json json = has_zero ? Json(Json::value_t::discarded) : Json::parse(frame, nullptr, false);
  if (json.is_discarded()) return fail(ErrorCode::invalid_json, "The frame is not JSON.");
  return json;
}

std::optional<std::int64_t> read_id(const Json& json) {
  const auto found = json.find("id");
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  if (found->is_number_unsigned() && found->get<std::uint64_t>() > std::uint64_t{kMaxId}) return std::nullopt;
  const auto id = found->get<std::int64_t>();
  return id < 0 ? std::nullopt : std::optional(id);
}

// The request's id, if the rest of the envelope is right too.
Result<std::int64_t> check_envelope(const Json& json) {
  if (!json.is_object())
    return fail(ErrorCode::invalid_envelope, "The message is not an object with id, type and body.");
  const auto id = read_id(json);
  if (!id) return fail(ErrorCode::invalid_envelope, "The message has no whole number as 'id'.");
  if (!json.contains("type") || !json["type"].is_string()) {
    return fail(ErrorCode::invalid_envelope, "The message has no text as 'type'.");
  }
  if (!json.contains("body") || !json["body"].is_object()) {
    return fail(ErrorCode::invalid_envelope, "The message has no object as 'body'.");
  }
  return *id;
}

template <std::size_t... I>
Request read_request(std::string_view type, const Json& body, std::index_sequence<I...>) {
  Request request;
  const auto read_if = [&]<typename T>(T candidate) {
    if (T::kType != type) return false;
    T::fields(candidate, FieldReader{body});
    request = std::move(candidate);
    return true;
  };
  (read_if(std::variant_alternative_t<I, Request>{}) || ...);
  return request;
}

Result<Request> read_body(const std::string& type, const Json& body) {
  const auto shape = request_shape(type);
  if (!shape) {
    return fail(ErrorCode::unknown_type, "This host does not know a request '" + one_line(type, 60) +
                                             "'; Draht's host may be older than its add-on.");
  }
  if (auto checked = check(*shape, body); !checked) return std::unexpected(checked.error());
  return read_request(type, body, std::make_index_sequence<std::variant_size_v<Request>>{});
}

}  // namespace

std::expected<Incoming, Refusal> decode_request(std::string_view frame) try {
  auto json = parse(frame);
  if (!json) return std::unexpected(Refusal{std::nullopt, std::move(json.error())});
  auto id = check_envelope(*json);
  if (!id) return std::unexpected(Refusal{json->is_object() ? read_id(*json) : std::nullopt, std::move(id.error())});
  auto request = read_body(json->at("type").get_ref<const std::string&>(), json->at("body"));
  if (!request) return std::unexpected(Refusal{*id, std::move(request.error())});
  return Incoming{*id, std::move(*request)};
} catch (const Json::exception&) {
  // A struct that does not fit its shape: the contract test exists to find this first.
  return std::unexpected(Refusal{std::nullopt, {ErrorCode::internal, "A message fits the contract but not the host."}});
}

}  // namespace draht::protocol
