// What subject lines tell: whether a mail answers another, and what it is about.
#pragma once

#include <string>
#include <string_view>

namespace draht {

// "Re: Katalog", "AW: WG: Katalog", "[EXTERN] Antwort: Katalog": somebody answers a mail. A forwarded mail is none.
bool is_answer(std::string_view subject);

// "Fwd: Katalog", "WG: AW: Katalog": the subject is that of a mail between others.
bool is_forwarded(std::string_view subject);

// Without "Re:", "AW:", "WG:", "[EXTERN]" and the like at the front, however often they stand there.
std::string_view bare_subject(std::string_view subject);

// True when a bare subject names a topic: not "Hello", "Frage", a calendar answer or an absence note.
bool names_topic(std::string_view bare);

}  // namespace draht
