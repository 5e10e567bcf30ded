#include "core/log.h"

#include <fmt/core.h>

#include <cstdio>

namespace draht {

void log(std::string_view sentence) { fmt::print(stderr, "draht: {}\n", sentence); }

}  // namespace draht
