#pragma once

#include <cmath>
#include <cstddef>
#include <vector>

namespace draht {

// The value below which about `share` (0..1) of the sorted values lie. There has to be one.
template <typename Value>
double quantile(const std::vector<Value>& sorted, double share) {
  const auto rank = static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size() - 1)));
  return static_cast<double>(sorted[rank]);
}

}  // namespace draht
