// Words in titles and locations that say how people meet. German and English.
#pragma once

#include <string_view>

namespace draht {

struct TalkWords {
  bool phone = false;      // says telephone: "Telefonat", "ruft an", "phone"
  bool call = false;       // a call, which may also be a video call: "call", "Kundencall"
  bool video = false;      // "Videokonferenz", "Zoom", "online"
  bool in_person = false;  // "Mittagessen", "Besuch", "vor Ort"
  bool room = false;       // "Raum", "Besprechungszimmer", "Seestrasse 44", "3. OG"
  bool undecided = false;  // "tbd", "offen"
};

// Looks at whole words and at the parts of German compounds. Time linear in the length of the text.
TalkWords talk_words(std::string_view text);

}  // namespace draht
