// The host as Thunderbird starts it.
#pragma once

namespace draht {

// Talks over standard input and output until the input closes; leaves within a second of that. The exit code.
int run_host();

}  // namespace draht
