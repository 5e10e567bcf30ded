// Whether a subject line tells what a mail is about.
#pragma once

#include <string_view>

namespace draht {

// True when a bare subject (facts/subject.h) names a topic: not "Hello", "Frage", a calendar answer or an absence note.
bool names_topic(std::string_view bare);

}  // namespace draht
