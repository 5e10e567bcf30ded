// Figures as one blob of the person's row: what stands out is judged from hundreds of them at once, and a row with a
// column for each takes several times as long to read.
#pragma once

#include "metrics/metrics.h"

#include <string>
#include <string_view>

namespace draht {

// All but `sent` and `received`, of which sums are made and which have their own columns. Empty when there never was a
// contact.
std::string pack_figures(const Figures& figures);

// Of a damaged blob some figures, none of them beyond what its type can hold.
Figures unpack_figures(std::string_view blob);

}  // namespace draht
