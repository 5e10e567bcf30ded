// Characters that HTML spells out: "&auml;", "&#228;", "&#xE4;".
#pragma once

#include <cstddef>
#include <string_view>

namespace draht {

struct Entity {
  std::size_t length = 0;  // as spelled; 0 when there is none
  char32_t character = 0;
};

// The one at the beginning of `text`, which begins with "&".
Entity entity_at(std::string_view text);

}  // namespace draht
