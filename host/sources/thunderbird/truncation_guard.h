// Reading a mapped file behind its end, after another process has cut it, is a SIGBUS. Within guarded ranges the page
// is replaced by zeros and reading goes on; a SIGBUS anywhere else ends the process as before.
#pragma once

#include <cstddef>

namespace draht {

// False when as many ranges are guarded already as can be; the file is then not to be mapped.
bool guard_mapping(const char* begin, std::size_t length);
void unguard_mapping(const char* begin);

}  // namespace draht
