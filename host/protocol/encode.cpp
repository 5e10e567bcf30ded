#include "protocol/encode.h"

namespace draht::protocol {
namespace {

struct ErrorBody {
  std::string_view code;
  const std::string& message;
  std::string_view action;

  static void fields(auto& self, auto&& visit) {
    visit("code", self.code);
    visit("message", self.message);
    visit("action", self.action);
  }
};

struct ErrorAnswer {
  std::optional<std::int64_t> re;
  ErrorBody error;

  static void fields(auto& self, auto&& visit) {
    visit("re", self.re);
    visit("error", self.error);
  }
};

}  // namespace

std::string encode_error(std::optional<std::int64_t> id, const Error& error) {
  return to_json(ErrorAnswer{id, {name(error.code), error.message, action(error.code)}});
}

}  // namespace draht::protocol
