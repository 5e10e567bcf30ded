// phrases/*.txt as they were when this was built.
#pragma once

#include <span>
#include <string_view>

namespace draht {

std::span<const std::string_view> sender_phrase_texts();

}  // namespace draht
