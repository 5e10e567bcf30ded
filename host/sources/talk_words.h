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
  bool at_place = false;   // names the place within a sentence: "im Büro", "in Raum 4"
  bool online = false;     // as a location: nowhere, "Teams", "virtuell", "Link folgt"
  bool undecided = false;  // "tbd", "offen"
};

// True when the writer says that they will ring: "Ich rufe Sie an", "I'll call you", "wir telefonieren".
bool says_will_ring(std::string_view text);

// Looks at whole words and at the parts of German compounds. Time linear in the length of the text.
TalkWords talk_words(std::string_view text);

}  // namespace draht
