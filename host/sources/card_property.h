// The lines of vCards: versions 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), which programs mix.
#pragma once

#include "sources/charset.h"
#include "sources/room.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace draht {

// Of one property no more is read: pictures and keys are longer, and nobody's name is.
inline constexpr std::size_t kMaxCardLine = 8192;

struct CardProperty {
  std::string name;                // upper case, without its group
  std::vector<std::string> types;  // lower case: of TYPE, and of 2.1 all parameters without a name
  std::string value;               // UTF-8; its escapes as they are written
};

class CardLines {
 public:
  // `bytes` has to stay.
  explicit CardLines(std::string_view bytes) : rest_(bytes) {}

  // Nothing at the end. A line that is no property comes without a name.
  std::optional<CardProperty> next();

 private:
  std::string_view take_line();
  std::string take_logical_line();
  void decode(CardProperty& property, std::string_view charset, bool quoted_printable);

  std::string_view rest_;
  Room room_;
  CharsetDecoder charsets_;
};

// "Berg;Anna;;Dr.;" -> its parts without escapes; of a text without such parts the only one.
std::vector<std::string> structured_value(std::string_view value);

// Without the escapes of RFC 6350, 3.4.
std::string text_value(std::string_view value);

}  // namespace draht
