// One person's figures as people read them.
#pragma once

#include "core/zone.h"
#include "facts/words.h"
#include "protocol/messages/person.h"

#include <string>

namespace draht {

std::string_view shown_channel(Channel channel, Language language);

// "a machine"
std::string_view shown_kind(PersonKind kind, Language language);
// "a machine: the address takes no answers"
std::string shown_kind(const protocol::Person& person, Language language);

// "mail 40, video 2" for the last year; "-" for none.
std::string shown_channels(const protocol::Person& person, Language language);

// "every 4 working days"; "-" when there is too little to say.
std::string shown_rhythm(const protocol::Person& person, Language language);

// "Anna Berg <anna@example.org>"
std::string shown_person(const protocol::Person& person);

// Name, clocks, mix, rhythm and outlook, each on a line of its own.
void print_person(const protocol::Person& person, const Zone& zone, Language language);

}  // namespace draht
