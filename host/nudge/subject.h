// What subject lines tell: what a mail is about, and whether it was passed on.
#pragma once

#include <string>
#include <string_view>

namespace draht {

// "Fwd: Katalog", "WG: AW: Katalog": the subject is that of a mail between others.
bool is_forwarded(std::string_view subject);

// Without "Re:", "AW:", "WG:", "[EXTERN]" and the like at the front, however often they stand there.
std::string_view bare_subject(std::string_view subject);

// True when a bare subject names a topic: not "Hello", "Frage", a calendar answer or an absence note.
bool names_topic(std::string_view bare);

}  // namespace draht
