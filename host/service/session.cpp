#include "service/session.h"

#include "core/log.h"
#include "protocol/contract.h"
#include "protocol/encode.h"
#include "service/handlers.h"
#include "service/hello.h"

#include <fmt/core.h>

#include <exception>
#include <utility>
#include <variant>

namespace draht {
namespace {

Response refuse(std::optional<std::int64_t> id, const Error& error) {
  return {protocol::encode_error(id, error), error.code == ErrorCode::internal};
}

// A reply too large would make Thunderbird close the port.
std::string fitting(std::int64_t id, std::string frame) {
  const auto most_bytes = protocol::limits().frame_out_bytes;
  if (frame.size() <= static_cast<std::size_t>(most_bytes)) return frame;
  return protocol::encode_error(id, {ErrorCode::reply_too_large,
                                     fmt::format("The reply has {} bytes; the most is {}.", frame.size(), most_bytes)});
}

}  // namespace

Session::Session(std::filesystem::path data_folder, Clock clock, EventSink emit)
    : data_folder_(std::move(data_folder)), clock_(std::move(clock)), emit_(std::move(emit)) {}

// The wall: what is thrown behind it ends the conversation, because nobody knows what state it left.
Response Session::answer(const Result<std::string>& frame) {
  std::optional<std::int64_t> id;
  try {
    if (!frame) return refuse(id, frame.error());
    const auto incoming = protocol::decode_request(*frame);
    if (!incoming) return refuse(incoming.error().id, incoming.error().error);
    id = incoming->id;
    return {std::visit([&](const auto& request) { return reply_to(*id, request); }, incoming->request)};
  } catch (const std::exception& error) {
    log(error.what());
  } catch (...) {
    log("Something was thrown that is no exception.");
  }
  return refuse(id, {ErrorCode::internal, "A fault in Draht itself; the details are in Thunderbird's console."});
}

void Session::answered() {
  if (context_) context_->jobs().release();
}

void Session::rest() {
  if (!context_) return;
  // Another process may be in the way: there will be other times.
  static_cast<void>(context_->store().checkpoint());
}

template <typename Request>
std::string Session::reply_to(std::int64_t id, const Request& request) {
  if (!context_) {
    return protocol::encode_error(id, {ErrorCode::hello_required, "The first message on a connection must be hello."});
  }
  const auto reply = handle(*context_, request);
  return reply ? fitting(id, protocol::encode_reply(id, *reply)) : protocol::encode_error(id, reply.error());
}

// A hello that failed may be said again: an extension that speaks several versions can try another.
std::string Session::reply_to(std::int64_t id, const protocol::Hello& hello) {
  if (context_)
    return protocol::encode_error(id, {ErrorCode::hello_repeated, "This connection began with hello already."});
  auto greeting = greet(hello, data_folder_, clock_, emit_);
  if (!greeting) return protocol::encode_error(id, greeting.error());
  context_ = std::move(greeting->context);
  return protocol::encode_reply(id, greeting->reply);
}

}  // namespace draht
