// Time inside Draht is UTC seconds; zones exist only at the edge (core/zone.h). The clock is a value handed in.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

namespace draht {

using Seconds = std::chrono::sys_seconds;
using Clock = std::function<Seconds()>;

inline Seconds system_now() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

inline std::int64_t to_epoch(Seconds at) { return at.time_since_epoch().count(); }

inline Seconds from_epoch(std::int64_t seconds) { return Seconds{std::chrono::seconds{seconds}}; }

}  // namespace draht
