// What the user's session says about language and time zone. Taken for a new database; later the settings count.
#pragma once

#include "facts/words.h"

#include <string>

namespace draht {

// German when LC_ALL, LC_MESSAGES or LANG, the first that is set, names it; else English.
Language session_language();

// The IANA name from TZ or /etc/localtime; the settings' own default when there is none.
std::string session_zone();

}  // namespace draht
