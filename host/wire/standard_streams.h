// The two ends of the pipe to Thunderbird.
#pragma once

#include "core/error.h"

namespace draht {

struct PipeEnds {
  int in;
  int out;
};

// Keeps standard output for frames alone: its descriptor is duplicated and descriptor 1 pointed at standard error, so
// that whatever a library prints lands in Thunderbird's console. Writing into a closed pipe becomes an error instead of
// a signal. To be called once, before anything else. internal when the process has no usable standard streams.
Result<PipeEnds> take_standard_streams();

}  // namespace draht
